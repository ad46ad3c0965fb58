package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.machi.core.mapping.Affinity.Match;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Standard;

/**
 * Which source column is which item: every column claims the items it fits, and the assignment with
 * the greatest sum of claims wins, one column to an item. Used once.
 */
final class ItemClaims {
  /**
   * From here on a column is linked; below, it is asked about. On the annotated tables of two
   * cities links from 0.6 on reach a precision of 0.99 over concepts at a recall of 0.97; other
   * thresholds were not measured, only single columns looked at.
   */
  static final double CERTAIN = 0.6;

  /** Below, even a question would be a guess. */
  static final double WORTH_ASKING = 0.45;

  /** What a person is asked to choose from. */
  static final int MOST_CANDIDATES = 3;

  /** Further columns of one table are compared by whole headings only; no list has so many. */
  private static final int COLUMNS_UNDERSTOOD = 1_000;

  private static final String NAME = "name";
  private static final String OPENS = "opens";
  private static final String CLOSES = "closes";
  private static final String BUILDING = "building";
  private static final Set<String> PARTS = Set.of("place-prefecture", "place-city");
  private static final String ADDRESS = "住所";
  private static final int LAST_LINE = 3;
  private static final double HALF = 0.5;
  private static final double BESIDE = 0.7;
  private static final double MOSTLY_KANA = 0.8;

  /** Of equal columns the first is taken; less than any other difference. */
  private static final double LATER = 1e-9;

  /** One column's claim on one item. */
  record Claim(Target target, View view, Match match) {
    double confidence() {
      return match.confidence();
    }

    int column() {
      return view.column();
    }

    Item item() {
      return target.item();
    }
  }

  /**
   * What is known of the list.
   *
   * @param title words of its title, which say little in its headings
   * @param about words for what it lists
   */
  record Context(Set<String> title, Set<String> about) {

    /** The lists of a dataset. */
    static Context of(Standard standard, Vocabulary vocabulary) {
      return new Context(vocabulary.context(standard.title()), vocabulary.about(standard.id()));
    }
  }

  private final List<Target> targets;
  private final Affinity affinity;
  private final Views views;
  private final Map<Integer, List<View>> wholes = new TreeMap<>();
  private final Map<Integer, List<View>> halves = new TreeMap<>();
  private final Map<View, List<Claim>> claims = new LinkedHashMap<>();
  private final Map<Integer, Item> decided = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Claims on these items; words of the context say little. */
  ItemClaims(List<Item> items, Context context, Vocabulary vocabulary, Views views) {
    this.targets = Target.of(items, context.title(), vocabulary);
    this.affinity = new Affinity(vocabulary, context.title(), context.about());
    this.views = views;
  }

  /** Puts down what a column claims by a person's word. */
  void override(int column, String heading, Item item) {
    View view = views.whole(column, heading);
    Optional<Target> target = targets.stream().filter(each -> each.item().equals(item)).findFirst();
    if (target.isPresent() && taken.add(item.name())) {
      decided.put(column, item);
      claims.put(view, List.of(new Claim(target.get(), view, new Match(1, Evidence.OVERRIDE))));
      wholes.put(column, List.of(view));
    }
  }

  /** Puts down what a column claims by its heading and values. */
  void add(int column, String heading) {
    View whole = views.whole(column, heading);
    wholes.put(column, List.of(whole));
    claim(whole);
    beside(column - 1, whole);
    below(column - 1, whole);
    if (column < COLUMNS_UNDERSTOOD) {
      List<View> parts = views.parts(whole);
      if (!parts.isEmpty()) {
        halves.put(column, parts);
        parts.forEach(this::claim);
      }
    }
  }

  /** A text without a heading in front of its reading is a name. */
  private void beside(int before, View reading) {
    if (reading.profile().looks(ItemType.KANA) < MOSTLY_KANA) {
      return;
    }
    for (View view : wholes.getOrDefault(before, List.of())) {
      boolean text = !view.profile().isEmpty() && view.profile().telling() == ItemType.TEXT;
      if (view.phrase().saysNothing() && text && !view.profile().isRunning()) {
        targets.stream()
            .filter(target -> target.concept().equals(NAME) || target.aliases().contains(NAME))
            .forEach(target ->
                claims
                    .getOrDefault(view, new ArrayList<>())
                    .add(new Claim(target, view, new Match(BESIDE, Evidence.POSITION))));
      }
    }
  }

  /**
   * 住所2 behind 住所1: what no longer is a part of the address is the building. Forms ask for three
   * lines, municipality, street and building; of two the first holds the street.
   */
  private void below(int before, View line) {
    int number = line(line);
    boolean street = line.profile().looks(ItemType.ADDRESS) > 0;
    for (View above : wholes.getOrDefault(before, List.of())) {
      boolean next = number > 1 && line(above) == number - 1;
      boolean last =
          number >= LAST_LINE
              || above.profile().holds(CellPart.TOWN) >= HALF
              || above.profile().looks(ItemType.ADDRESS) >= HALF;
      if (next && last && !street && line.profile().beginsWithDigit() < HALF) {
        targets.stream()
            .filter(target -> target.concept().equals(BUILDING))
            .forEach(target ->
                claims
                    .getOrDefault(line, new ArrayList<>())
                    .add(new Claim(target, line, new Match(BESIDE, Evidence.POSITION))));
      }
    }
  }

  /** The number of a line of an address, 0 where a heading is none. */
  private static int line(View view) {
    List<String> words = view.phrase().words();
    boolean numbered =
        words.size() == 2
            && view.phrase().head().equals(ADDRESS)
            && words.getLast().length() == 1
            && Character.isDigit(words.getLast().charAt(0));
    return numbered ? words.getLast().charAt(0) - '0' : 0;
  }

  private void claim(View view) {
    List<Claim> made = new ArrayList<>();
    boolean front = views.isFront(view);
    for (Target target : targets) {
      if (front && PARTS.contains(target.concept())) {
        continue;
      }
      if (view.isWhole() || views.canHold(view.part(), target.item().type())) {
        Match match =
            view.isWhole()
                ? affinity.of(view, target)
                : views.certain(view, affinity.of(view, target));
        if (match.confidence() >= WORTH_ASKING) {
          made.add(new Claim(target, view, match));
        }
      }
    }
    claims.put(view, made);
  }

  /** A column whose heading is known to say something that its values are not. */
  boolean lies(int column) {
    return !decided.containsKey(column)
        && wholes.getOrDefault(column, List.of()).stream().anyMatch(affinity::lies);
  }

  /**
   * The winning claims. A column whose cells hold two items is used for both or as a whole; a whole
   * is tried where one of the two is better found elsewhere.
   */
  List<Claim> winners() {
    Set<Integer> split = new HashSet<>(halves.keySet());
    while (true) {
      List<Claim> winners = solve(split);
      Set<Integer> broken = new HashSet<>();
      for (int column : split) {
        List<View> won =
            winners.stream().filter(claim -> claim.column() == column).map(Claim::view).toList();
        if (won.size() < 2 || isWithoutDay(column, won)) {
          broken.add(column);
        }
      }
      if (broken.isEmpty()) {
        return winners;
      }
      split.removeAll(broken);
    }
  }

  /** Times of days that are none of an event, as those of a form that was sent, are no hours. */
  private boolean isWithoutDay(int column, List<View> won) {
    return halves.getOrDefault(column, List.of()).stream().anyMatch(ItemClaims::isDay)
        && won.stream().noneMatch(ItemClaims::isDay);
  }

  private static boolean isDay(View view) {
    return view.part() == CellPart.DAY;
  }

  /**
   * The end of the opening hours where all of them stand in the cells of their beginning, some in a
   * form that cannot be split, such as 24時間.
   */
  Optional<Claim> closing(Collection<List<Claim>> won) {
    List<Claim> all = won.stream().flatMap(List::stream).toList();
    Optional<Target> closes =
        targets.stream()
            .filter(target -> target.concept().equals(CLOSES))
            .filter(target -> all.stream().noneMatch(claim -> claim.target().equals(target)))
            .findFirst();
    return closes.flatMap(target ->
        all.stream()
            .filter(claim -> claim.target().concept().equals(OPENS))
            .filter(claim -> claim.view().profile().holds(CellPart.START) > 0)
            .map(claim -> new Claim(target, claim.view(), claim.match()))
            .findFirst());
  }

  private List<Claim> solve(Set<Integer> split) {
    List<View> rows = new ArrayList<>();
    wholes.forEach((column, whole) ->
        (split.contains(column) ? halves.getOrDefault(column, whole) : whole)
            .stream().filter(view -> best(view) >= CERTAIN).forEach(rows::add));
    double[][] scores = new double[rows.size()][targets.size()];
    Claim[][] by = new Claim[rows.size()][targets.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (Claim claim : claims.getOrDefault(rows.get(row), List.of())) {
        int target = targets.indexOf(claim.target());
        boolean forbidden =
            taken.contains(claim.item().name())
                && !claim.item().equals(decided.get(claim.column()));
        if (claim.confidence() >= CERTAIN && !forbidden) {
          scores[row][target] = weight(claim) - LATER * claim.column();
          by[row][target] = claim;
        }
      }
    }
    int[] best = Assignment.best(scores);
    List<Claim> winners = new ArrayList<>();
    for (int row = 0; row < best.length; row++) {
      if (best[row] >= 0) {
        winners.add(by[row][best[row]]);
      }
    }
    return winners;
  }

  /** Steep, so that one good match is worth more than two middling ones. */
  private static double weight(Claim claim) {
    double square = claim.confidence() * claim.confidence();
    return square * square;
  }

  private double best(View view) {
    return claims.getOrDefault(view, List.of()).stream()
        .mapToDouble(Claim::confidence)
        .max()
        .orElse(0);
  }

  /**
   * What a column that did not win may be, best first; at most {@link #MOST_CANDIDATES}. Items that
   * were won are none of it.
   */
  List<Claim> candidates(int column, Set<String> won) {
    return of(column).stream()
        .filter(claim -> !won.contains(claim.item().name()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** The item that a column would have been, had not another column been better. */
  Optional<Claim> lost(int column, Set<String> won) {
    return of(column).stream()
        .filter(claim -> claim.confidence() >= CERTAIN && won.contains(claim.item().name()))
        .findFirst();
  }

  private List<Claim> of(int column) {
    return wholes.getOrDefault(column, List.of()).stream()
        .flatMap(view -> claims.getOrDefault(view, List.of()).stream())
        .sorted(Comparator.comparingDouble(Claim::confidence).reversed())
        .toList();
  }

  /** Whether a column holds anything in the sample. */
  boolean isEmpty(int column) {
    return wholes.getOrDefault(column, List.of()).stream()
        .allMatch(view -> view.profile().isEmpty());
  }
}
