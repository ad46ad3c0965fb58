package jp.machi.server.rows.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.machi.core.table.Column;
import jp.machi.formats.write.Exports;
import jp.machi.rows.RowTable;
import jp.machi.rows.RowTableBuilder;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.platform.database.HomeFolder;
import jp.machi.server.platform.files.DurableFiles;
import jp.machi.server.release.ReleaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Releases laid out by columns: each made once however many ask for it, from its Parquet file, and
 * kept on disk until others need the room. The folder can be deleted at any time while the server
 * stands still. Thread-safe.
 */
@Component
class RowTables implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(RowTables.class);

  /** Columns are read on both cores of a small machine; the queries have threads of their own. */
  private static final int THREADS = 2;

  private static final String DRAFT = ".draft";

  private final ReleaseStore releases;
  private final RowsSettings settings;
  private final Clock clock;
  private final Path folder;
  private final Map<ReleaseAddress, Opening> open = new LinkedHashMap<>(16, 0.75f, true);
  private long orders;

  /** One release at a time, so that memory and disk stay bounded. */
  private final ThreadPoolExecutor making =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new PriorityBlockingQueue<>(),
          Thread.ofPlatform().name("rows-making-", 1).daemon().factory());

  RowTables(ReleaseStore releases, HomeFolder home, RowsSettings settings, Clock clock)
      throws IOException {
    this.releases = releases;
    this.settings = settings;
    this.clock = clock;
    this.folder = home.folder("columns");
    for (Path draft : list()) {
      if (draft.toString().endsWith(DRAFT)) {
        DurableFiles.deleteTree(draft);
      }
    }
  }

  /**
   * A table that is open, or will be.
   *
   * @param order what makes it; empty where it was there
   */
  private record Opening(CompletableFuture<RowTable> table, Optional<Order> order) {}

  /**
   * What is to be made. That which somebody waits for comes before that which is prepared, so that
   * a folder of many files that was published does not keep people waiting.
   */
  private record Order(boolean awaited, long number, Runnable work)
      implements Runnable, Comparable<Order> {
    private static final Comparator<Order> FIRST =
        Comparator.comparing((Order order) -> !order.awaited()).thenComparingLong(Order::number);

    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Order other) {
      return FIRST.compare(this, other);
    }
  }

  /** The table of a release, made first where nobody has asked for it yet. */
  CompletableFuture<RowTable> of(Release release) {
    return open(release, true);
  }

  /** Makes a table when nobody waits for another. */
  void prepare(Release release) {
    var _ = open(release, false);
  }

  private CompletableFuture<RowTable> open(Release release, boolean awaited) {
    ReleaseAddress address = release.address();
    synchronized (open) {
      Opening known = open.get(address);
      if (known != null && !known.table().isCompletedExceptionally()) {
        if (awaited) {
          known
              .order()
              .filter(making.getQueue()::remove)
              .ifPresent(order -> {
                Order sooner = new Order(true, order.number(), order.work());
                open.put(address, new Opening(known.table(), Optional.of(sooner)));
                making.execute(sooner);
              });
        }
        return known.table();
      }
      Path target = folder.resolve(address.value());
      CompletableFuture<RowTable> table = new CompletableFuture<>();
      Optional<Order> order = Optional.empty();
      try {
        table.complete(open(target));
      } catch (IOException _) {
        // absent, of another version, or not whole
        order = Optional.of(new Order(awaited, orders++, () -> makeAnew(release, target, table)));
        order.ifPresent(making::execute);
      }
      open.put(address, new Opening(table, order));
      if (open.size() > settings.open()) {
        // whoever still reads it holds its memory; the rest is let go
        open.remove(open.keySet().iterator().next());
      }
      return table;
    }
  }

  private RowTable open(Path target) throws IOException {
    RowTable table = RowTable.open(target);
    Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
    return table;
  }

  private void makeAnew(Release release, Path target, CompletableFuture<RowTable> opening) {
    try {
      DurableFiles.deleteTree(target);
      make(release, target);
      makeRoom(target);
      opening.complete(open(target));
    } catch (IOException | RuntimeException | Error e) {
      opening.completeExceptionally(e);
    }
  }

  private void make(Release release, Path target) throws IOException {
    Path draft = DurableFiles.privateFolder(folder.resolve(UUID.randomUUID() + DRAFT));
    try {
      RowTableBuilder.build(
          releases.parquet(release.address()),
          release.columns(),
          places(release.columns()),
          draft,
          THREADS);
      // No more durable than it need be: a folder that is not whole after a crash is made anew.
      DurableFiles.move(draft, target);
    } finally {
      DurableFiles.deleteTree(draft);
    }
  }

  /** The columns of GeoJSON downloads, so that all formats agree on where something is. */
  private static Optional<RowTableBuilder.Places> places(List<Column> columns) {
    List<Integer> places = Exports.placeColumns(columns);
    return switch (places.size()) {
      case 1 -> Optional.of(new RowTableBuilder.Places.Shapes(places.getFirst()));
      case 2 -> Optional.of(new RowTableBuilder.Places.Points(places.getFirst(), places.getLast()));
      default -> Optional.empty();
    };
  }

  /** Deletes those that were opened longest ago, while there are more bytes than allowed. */
  private void makeRoom(Path newest) throws IOException {
    List<Path> oldestFirst =
        list().stream()
            .filter(path -> !path.equals(newest))
            .sorted(Comparator.comparing(RowTables::opened))
            .toList();
    long bytes = size(newest);
    for (Path each : oldestFirst) {
      bytes += size(each);
    }
    for (Path oldest : oldestFirst) {
      if (bytes <= settings.diskMegabytes() * 1_000_000L) {
        return;
      }
      bytes -= size(oldest);
      synchronized (open) {
        open.remove(new ReleaseAddress(oldest.getFileName().toString()));
      }
      DurableFiles.deleteTree(oldest);
      LOG.info("rows of release {} let go for room", oldest.getFileName());
    }
  }

  private static FileTime opened(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path path) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  @Override
  public void destroy() {
    making.shutdownNow();
  }
}
