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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  private final Map<ReleaseAddress, CompletableFuture<RowTable>> open =
      new LinkedHashMap<>(16, 0.75f, true);

  /** One release at a time, so that memory and disk stay bounded. */
  private final ExecutorService making =
      Executors.newSingleThreadExecutor(
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

  /** The table of a release, made first where nobody has asked for it yet. */
  CompletableFuture<RowTable> of(Release release) {
    CompletableFuture<RowTable> opening = new CompletableFuture<>();
    synchronized (open) {
      CompletableFuture<RowTable> known = open.get(release.address());
      if (known != null && !known.isCompletedExceptionally()) {
        return known;
      }
      open.put(release.address(), opening);
      if (open.size() > settings.open()) {
        // whoever still reads it holds its memory; the rest is let go
        open.remove(open.keySet().iterator().next());
      }
    }
    Path target = folder.resolve(release.address().value());
    try {
      opening.complete(open(target));
    } catch (IOException _) {
      // absent, of another version, or not whole
      making.execute(() -> makeAnew(release, target, opening));
    }
    return opening;
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
