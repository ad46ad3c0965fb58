package jp.machi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command of {@code ./machi} as a person runs it. Its Java machine is asked for time and memory
 * while it runs, so that the last moments of a run are not in its CPU time.
 */
final class Launched {
  private static final int ASK_MILLIS = 20;

  private final Path launcher;
  private final Optional<Path> places;

  Launched(Path root) {
    this.launcher = root.resolve("machi");
    this.places = Optional.empty();
  }

  /** The same with the city's own tables of places in that folder. */
  Launched(Path root, Path places) {
    this.launcher = root.resolve("machi");
    this.places = Optional.of(places);
  }

  /** Runs {@code ./machi convert SOURCE --to parquet --out OUT}. */
  Figure convert(String name, Path source, Path out) throws IOException, InterruptedException {
    Files.deleteIfExists(out);
    List<String> command = new ArrayList<>(List.of(launcher.toString(), "convert"));
    command.addAll(List.of(source.toString(), "--to", "parquet", "--out", out.toString()));
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    places.ifPresent(own -> builder.environment().put("MACHI_REFERENCE", own.toString()));
    Process process = builder.start();
    long cpuMillis = 0;
    long peak = 0;
    do {
      Optional<ProcessHandle> java = java(process);
      if (java.isPresent()) {
        Duration used = java.get().info().totalCpuDuration().orElse(Duration.ZERO);
        cpuMillis = Math.max(cpuMillis, used.toMillis());
        peak = Math.max(peak, Memory.megabytes(java.get().pid(), "VmHWM"));
      }
    } while (!process.waitFor(ASK_MILLIS, TimeUnit.MILLISECONDS));
    long wallMillis = (System.nanoTime() - start) / 1_000_000;
    if (!Files.exists(out)) {
      throw new IOException(name + " ended with exit code " + process.exitValue());
    }
    return new Figure(name, wallMillis, cpuMillis, peak, Files.size(out) / 1_000_000);
  }

  /** The Java machine among the processes that a launcher started. */
  static Optional<ProcessHandle> java(Process started) {
    return Stream.concat(Stream.of(started.toHandle()), started.descendants())
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .findFirst();
  }
}
