package jp.machi.bench;

import java.util.Locale;

/**
 * What one run took.
 *
 * @param wallMillis from the start of its Java machine to its end
 * @param cpuMillis time of all its threads
 * @param peakMegabytes most memory it held resident, 0 where the system does not tell
 * @param megabytes size of the file it made, 0 where it made none
 */
record Figure(String name, long wallMillis, long cpuMillis, long peakMegabytes, long megabytes) {

  /** A row of a Markdown table. */
  String markdown() {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f s | %.1f s | %d MB | %s |",
        name,
        wallMillis / 1000.0,
        cpuMillis / 1000.0,
        peakMegabytes,
        megabytes == 0 ? "–" : megabytes + " MB");
  }
}
