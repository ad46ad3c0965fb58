package jp.machi.core.personal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.machi.core.personal.Sighting.Naming;
import jp.machi.core.text.Spaces;

/**
 * What was seen in one column of a table, weighed over all its cells.
 *
 * <p>A number that is called a My Number, or has a form that nothing else has, is one. Any other
 * twelve digits that pass the check digit may do so by chance, as one number in ten does. A few of
 * them are taken for what they look like. Where a column has many numbers of that length, it is
 * their share that tells: all of a column of My Numbers pass, and a tenth of a column of other
 * identifiers. The same holds for cards and for eleven digits that begin as a mobile number.
 *
 * <p>Not thread-safe. Chunks of a table are looked at apart and {@linkplain #merge added up} in row
 * order.
 */
public final class ColumnSightings {
  /** A clerk reads some tens of examples; the counts stay exact. */
  private static final int EXAMPLES = 1_000;

  private final String heading;
  private final Map<PersonalKind, Naming> headingSays = new EnumMap<>(PersonalKind.class);
  private final Map<PersonalKind, Evidence> evidence = new EnumMap<>(PersonalKind.class);

  /** Nothing seen yet in a column of that heading. */
  public ColumnSightings(String heading) {
    this.heading = heading;
  }

  /**
   * A place where something was seen.
   *
   * @param row 1-based row of the source
   * @param masked the number or address with most of it covered
   */
  public record Place(long row, String masked) {}

  /**
   * What the column seems to hold.
   *
   * @param certain false where it may as well be chance, or is called something else
   * @param count exact number of places
   * @param numbers how many numbers of this length the column has altogether
   * @param places the first of them
   */
  public record Suspicion(
      PersonalKind kind, boolean certain, long count, long numbers, List<Place> places) {

    public Suspicion {
      places = List.copyOf(places);
    }
  }

  public String heading() {
    return heading;
  }

  /** Whether nothing was seen that could be personal. */
  public boolean isEmpty() {
    return evidence.isEmpty();
  }

  /** Looks at a cell. Costs next to nothing where it holds neither eleven digits nor a mail. */
  public void look(long row, String cell) {
    if (!Sightings.possible(cell)) {
      return;
    }
    for (Sighting sighting : Sightings.look(cell)) {
      evidence
          .computeIfAbsent(sighting.kind(), _ -> new Evidence())
          .add(row, cell, named(sighting));
    }
  }

  /** What the cell itself says goes before the heading. */
  private Sighting named(Sighting sighting) {
    if (sighting.naming() != Naming.UNSAID) {
      return sighting;
    }
    Naming naming =
        headingSays.computeIfAbsent(sighting.kind(), kind -> NumberNames.heading(kind, heading));
    boolean mobile = sighting.kind() == PersonalKind.MOBILE_NUMBER;
    return naming == Naming.UNSAID || (mobile && !sighting.fits())
        ? sighting
        : new Sighting(sighting.kind(), sighting.start(), sighting.end(), naming, sighting.fits());
  }

  /** Adds what was seen in the rows after these. */
  public void merge(ColumnSightings after) {
    after.evidence.forEach(
        (kind, more) -> evidence.computeIfAbsent(kind, _ -> new Evidence()).merge(more));
  }

  /** What the column seems to hold, after its last row. */
  public List<Suspicion> suspicions() {
    List<Suspicion> suspicions = new ArrayList<>();
    evidence.forEach((kind, seen) -> suspicions.addAll(seen.weigh(kind)));
    return suspicions;
  }

  /** Sightings of one kind, those apart that differ in how much they say. */
  private static final class Evidence {
    private final Tally said = new Tally();

    /** Cells that hold nothing but the number; then numbers in longer texts. */
    private final Tally whole = new Tally();

    private final Tally inText = new Tally();
    private final Tally wholeOtherwise = new Tally();
    private final Tally inTextOtherwise = new Tally();

    private void add(long row, String cell, Sighting sighting) {
      boolean alone = Spaces.trim(cell).length() == sighting.end() - sighting.start();
      Tally tally =
          switch (sighting.naming()) {
            case SAID -> said;
            case UNSAID -> alone ? whole : inText;
            case OTHERWISE -> alone ? wholeOtherwise : inTextOtherwise;
          };
      tally.add(row, cell, sighting, sighting.naming() == Naming.SAID || sighting.fits());
    }

    private void merge(Evidence more) {
      said.merge(more.said);
      whole.merge(more.whole);
      inText.merge(more.inText);
      wholeOtherwise.merge(more.wholeOtherwise);
      inTextOtherwise.merge(more.inTextOtherwise);
    }

    private List<Suspicion> weigh(PersonalKind kind) {
      Tally certain = new Tally();
      Tally possible = new Tally();
      certain.merge(said);
      if (kind == PersonalKind.MOBILE_NUMBER) {
        Stream.of(whole, inText).filter(Tally::mostlyFits).forEach(certain::merge);
      } else {
        sort(whole, Chance.FEW, certain, possible);
        sort(inText, Chance.FEW_IN_TEXT, certain, possible);
        sort(wholeOtherwise, 0, certain, possible);
        sort(inTextOtherwise, 0, certain, possible);
      }
      List<Suspicion> suspicions = new ArrayList<>();
      if (certain.fitting > 0) {
        suspicions.add(certain.suspicion(kind, true));
      }
      if (possible.fitting > 0) {
        suspicions.add(possible.suspicion(kind, false));
      }
      return suspicions;
    }

    private static void sort(Tally tally, int few, Tally certain, Tally possible) {
      if (!tally.isSeries()) {
        (tally.isPersonal(few) ? certain : possible).merge(tally);
      }
    }
  }

  /** Numbers seen in like circumstances, and how many of them are as personal numbers are. */
  private static final class Tally {
    /** So many digits are the same only in numbers that were given out one after another. */
    private static final int SERIES_DIGITS = 5;

    private long seen;
    private long fitting;
    private int lowest = Integer.MAX_VALUE;
    private int highest = -1;
    private final List<Place> places = new ArrayList<>();

    private void add(long row, String cell, Sighting sighting, boolean fits) {
      seen++;
      int beginning = beginning(cell, sighting);
      lowest = Math.min(lowest, beginning);
      highest = Math.max(highest, beginning);
      if (fits) {
        fitting++;
        if (places.size() < EXAMPLES) {
          places.add(new Place(row, Masks.of(cell, sighting)));
        }
      }
    }

    private static int beginning(String cell, Sighting sighting) {
      int beginning = 0;
      int digits = 0;
      for (int i = sighting.start(); i < sighting.end() && digits < SERIES_DIGITS; i++) {
        if (Signs.isDigit(cell.charAt(i))) {
          beginning = 10 * beginning + Signs.plain(cell.charAt(i)) - '0';
          digits++;
        }
      }
      return beginning;
    }

    private void merge(Tally more) {
      seen += more.seen;
      fitting += more.fitting;
      lowest = Math.min(lowest, more.lowest);
      highest = Math.max(highest, more.highest);
      int room = EXAMPLES - places.size();
      places.addAll(more.places.subList(0, Math.min(room, more.places.size())));
    }

    private boolean isSeries() {
      return seen > 1 && lowest == highest;
    }

    private boolean isPersonal(int few) {
      return seen <= few || !Chance.explains(seen, fitting);
    }

    private boolean mostlyFits() {
      return fitting * Chance.MOBILE_SHARE >= seen;
    }

    private Suspicion suspicion(PersonalKind kind, boolean certain) {
      return new Suspicion(kind, certain, fitting, seen, places);
    }
  }
}
