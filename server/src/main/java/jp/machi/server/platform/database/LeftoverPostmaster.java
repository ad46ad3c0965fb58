package jp.machi.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived the server that started it, because that server was killed. It still
 * holds the data folder; the next start stops it first. Nothing is lost: what it had committed is
 * on the disk.
 */
final class LeftoverPostmaster {
  /** An ordered stop writes a checkpoint; after this it is stopped hard and recovers at start. */
  private static final long STOP_SECONDS = 60;

  private LeftoverPostmaster() {}

  /** Stops the PostgreSQL that runs on a data folder; the caller holds the home folder's lock. */
  static void stop(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    Optional<ProcessHandle> process = runningOn(data, Files.readAllLines(file));
    if (process.isPresent()) {
      end(process.get());
    }
  }

  private static Optional<ProcessHandle> runningOn(Path data, List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process -> isOurs(process, data));
  }

  /** A process id is used again after a restart of the machine; its command line tells. */
  private static boolean isOurs(ProcessHandle process, Path data) {
    return process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent();
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("interrupted while a leftover PostgreSQL was stopped", e);
    } catch (ExecutionException e) {
      throw new DatabaseException("a leftover PostgreSQL could not be stopped", e);
    }
  }
}
