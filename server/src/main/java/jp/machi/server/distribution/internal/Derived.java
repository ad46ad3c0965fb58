package jp.machi.server.distribution.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.machi.formats.write.Exports;
import jp.machi.formats.write.ReleasedTable;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.distribution.DownloadFormat;
import jp.machi.server.platform.database.HomeFolder;
import jp.machi.server.platform.files.DurableFiles;
import jp.machi.server.release.ReleaseStore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The files made from releases: on first request, each once however many ask for it, and kept. The
 * folder can be deleted at any time while the server stands still. Thread-safe.
 */
@Component
class Derived implements DisposableBean {
  /** Raised when a format is written differently, so that older files are not used any more. */
  static final int VERSION = 1;

  /**
   * Exports read through DuckDB, which wants platform threads; two keep one big from blocking all.
   */
  private static final int THREADS = 2;

  private final ReleaseStore releases;
  private final Path folder;
  private final ConcurrentMap<Path, CompletableFuture<Path>> running = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("export-", 1).daemon().factory());

  Derived(ReleaseStore releases, HomeFolder home) throws IOException {
    this.releases = releases;
    this.folder = home.folder("derived");
  }

  /** What is wanted of a release. */
  record Wanted(ReleaseAddress address, DownloadFormat format, boolean byteOrderMark) {

    /** Name of the file in the folder of its release, and a part of the entity tag. */
    String fileName() {
      return "v" + VERSION + (byteOrderMark ? "-bom." : ".") + format.extension();
    }
  }

  /** The file, made where it is not there yet. */
  Path file(Wanted wanted) throws IOException {
    if (wanted.format() == DownloadFormat.PARQUET) {
      return releases.parquet(wanted.address());
    }
    Path target = folder.resolve(wanted.address().value()).resolve(wanted.fileName());
    if (Files.exists(target)) {
      return target;
    }
    CompletableFuture<Path> making =
        running.computeIfAbsent(
            target, key -> CompletableFuture.supplyAsync(() -> make(wanted, key), threads));
    try {
      return making.join();
    } catch (CompletionException e) {
      throw new IOException("export of " + wanted.address() + " " + wanted.format(), e.getCause());
    } finally {
      running.remove(target, making);
    }
  }

  private Path make(Wanted wanted, Path target) {
    if (Files.exists(target)) {
      return target;
    }
    Path draft = target.resolveSibling(UUID.randomUUID() + ".draft");
    try {
      DurableFiles.privateFolder(folder.resolve(wanted.address().value()));
      try (ReleasedTable table = ReleasedTable.open(releases.parquet(wanted.address()))) {
        write(table, wanted, draft);
      }
      DurableFiles.force(draft);
      DurableFiles.move(draft, target);
      return target;
    } catch (IOException e) {
      throw new CompletionException(e);
    } finally {
      deleteQuietly(draft);
    }
  }

  private static void write(ReleasedTable table, Wanted wanted, Path out) throws IOException {
    switch (wanted.format()) {
      case CSV -> Exports.csv(table, out, wanted.byteOrderMark());
      case XLSX -> Exports.xlsx(table, out);
      case JSON -> Exports.json(table, out);
      case GEOJSON -> Exports.geojson(table, out);
      case PARQUET -> throw new IllegalArgumentException("Parquet is not derived");
    }
  }

  private static void deleteQuietly(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException _) {
      // a draft left over is never served and has a name of its own
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
