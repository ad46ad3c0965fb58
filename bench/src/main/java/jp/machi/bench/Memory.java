package jp.machi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux tells of a process's memory. */
final class Memory {
  private Memory() {}

  /**
   * A line of {@code /proc/PID/status} in megabytes, 0 on systems without it.
   *
   * @param line {@code VmHWM} for the peak, {@code VmRSS} for now
   */
  static long megabytes(long pid, String line) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(text -> text.startsWith(line + ":"))
        .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
