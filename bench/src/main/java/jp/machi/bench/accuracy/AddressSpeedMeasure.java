package jp.machi.bench.accuracy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.machi.core.address.AddressParser;
import jp.machi.core.gazetteer.PostalTowns;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.gazetteer.ReferenceFile;
import jp.machi.core.gazetteer.Towns;

/**
 * How fast addresses are split, and how long the tables take to load. Processor time of the one
 * thread that does it, so that other work on the machine does not count; the splitter is warm; the
 * tables are read once, by code that has run at most once before.
 */
final class AddressSpeedMeasure implements Measure {
  private static final int WARM_UP_ROUNDS = 200;
  private static final int ROUNDS = 300;
  private static final double LEAST_PER_SECOND = 100_000;
  private static final double LONGEST_LOAD_SECONDS = 1;

  /** Keeps the compiler from leaving the work out. */
  private long characters;

  @Override
  public String name() {
    return "address-speed";
  }

  @Override
  public List<Score> run(Path data) throws IOException {
    long start = processorTime();
    Towns fresh = PostalTowns.read().towns();
    double shipped = seconds(start);
    Towns towns = AddressMeasure.imported(data);
    byte[] file = file(towns);
    start = processorTime();
    Reference loaded = ReferenceFile.read(new ByteArrayInputStream(file));
    double imported = seconds(start);
    List<String> addresses = AddressMeasure.rows(data).stream().map(cells -> cells[0]).toList();
    return List.of(
        loading("tables that ship", fresh.size(), shipped),
        loading(
            String.format(Locale.ROOT, "imported town list, a file of %.1f MB", file.length / 1e6),
            loaded.towns().size(),
            imported),
        splitting("imported town list", new AddressParser(loaded.towns()), addresses),
        splitting("shipped tables", AddressParser.shipped(), addresses));
  }

  private static byte[] file(Towns towns) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReferenceFile.write(new Reference(towns, null, List.of()), bytes);
    return bytes.toByteArray();
  }

  private static Score loading(String tables, long towns, double seconds) {
    return new Score(
        "Loading the towns for addresses: " + tables + " (processor time, once)",
        towns,
        "≤ 1 s",
        String.format(Locale.ROOT, "%.2f s", seconds),
        seconds <= LONGEST_LOAD_SECONDS,
        List.of());
  }

  private Score splitting(String tables, AddressParser parser, List<String> addresses) {
    repeat(parser, addresses, WARM_UP_ROUNDS);
    long start = processorTime();
    repeat(parser, addresses, ROUNDS);
    long count = (long) addresses.size() * ROUNDS;
    double perSecond = count / seconds(start);
    return new Score(
        "Addresses split, "
            + tables
            + " ("
            + AddressMeasure.LIST
            + " over and over, one warm thread, processor time)",
        count,
        "≥ 100,000 a second",
        String.format(Locale.ROOT, "%,.0f a second", perSecond),
        perSecond >= LEAST_PER_SECOND && characters > 0,
        List.of());
  }

  private void repeat(AddressParser parser, List<String> addresses, int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (String address : addresses) {
        characters += parser.parse(address).town().length();
      }
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long since) {
    return (processorTime() - since) / 1e9;
  }
}
