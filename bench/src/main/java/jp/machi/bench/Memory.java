package jp.machi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells of a process's memory. */
final class Memory {
  private Memory() {}

  /**
   * A line of {@code /proc/PID/status} in megabytes, 0 where the process has ended or the system
   * has no such file.
   *
   * @param line {@code VmHWM} for the peak, {@code VmRSS} for now
   */
  static long megabytes(long pid, String line) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    List<String> lines;
    try {
      lines = Files.readAllLines(status);
    } catch (IOException ended) {
      return 0;
    }
    return lines.stream()
        .filter(text -> text.startsWith(line + ":"))
        .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
