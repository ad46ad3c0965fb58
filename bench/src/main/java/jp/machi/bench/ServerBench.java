package jp.machi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Starts the server as a person does and measures how long that takes and what it holds. */
final class ServerBench {
  private static final int STARTS = 3;

  private final Path root;
  private final Path home;
  private final Consumer<String> say;

  ServerBench(Path root, Path folder, Consumer<String> say) {
    this.root = root;
    this.home = folder.resolve("home");
    this.say = say;
  }

  /** Publishes the sample city, then starts on that database again and again. */
  List<String> run() throws IOException, InterruptedException {
    say.accept("the demo");
    List<String> lines = new ArrayList<>();
    lines.add("| server | figure |");
    lines.add("|---|---|");
    try (Served demo = Served.demo(root, home)) {
      lines.add("| resident after the demo's load | " + demo.residentMegabytes() + " MB |");
    }
    for (int start = 1; start <= STARTS; start++) {
      long begin = System.nanoTime();
      try (Served _ = Served.serve(root, home, "")) {
        long millis = (System.nanoTime() - begin) / 1_000_000;
        say.accept("start " + start + ": " + millis + " ms");
        lines.add(
            "| start "
                + start
                + " on an existing database, until the home page is served | "
                + millis / 1000
                + "."
                + millis % 1000 / 100
                + " s |");
      }
    }
    return lines;
  }
}
