package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.machi.core.mapping.Affinity.Match;
import jp.machi.core.mapping.Vocabulary.Meaning;
import jp.machi.core.standard.ItemType;

/** The ways to look at the columns of a table. */
final class Views {
  /** From this share on cells are taken to hold two items under a heading that leaves it open. */
  private static final double MOSTLY = 0.5;

  /** And this much where the heading knows nothing of two items. */
  private static final double ALWAYS = 0.95;

  private static final double NEVER = 2;

  private static final String JOINTS = "・･、,，/／";
  private static final int MOST_LISTED = 9;

  /** Splitting a cell is a step more than reading it. */
  private static final double SPLIT = 0.95;

  /** 営業日 and available date are weekdays where weekdays stand below. */
  private static final String DAY = "日";

  /** Headings of events above cells that hold days and times. */
  private static final Set<String> DAYS = Set.of("日", "日時", "日程", "期間", "開催");

  private static final String WEEKDAY = "曜日";

  private static final List<CellPart> FIRST_PARTS =
      List.of(
          CellPart.LATITUDE,
          CellPart.DAY,
          CellPart.START,
          CellPart.TOWN,
          CellPart.NAME,
          CellPart.POSTAL_CODE);

  private static final String ADDRESS = "住所";
  private static final Set<String> PLACING = Set.of("位置", "場所", "設置");
  private static final Set<String> ADDRESSES = Set.of("address", "place-town", "place-block");

  private static final Set<String> FRONT = Set.of("prefecture-name", "city-name");
  private static final Set<String> CITIES = Set.of("place-city", "city-name");

  private final Vocabulary vocabulary;
  private final Sample sample;
  private final List<String> headings;
  private final Map<String, Long> groups;
  private final String front;

  /** Ways to look at the columns with these headings. */
  Views(Vocabulary vocabulary, Sample sample, List<String> headings) {
    this.vocabulary = vocabulary;
    this.sample = sample;
    this.headings = headings;
    this.front = front(headings);
    this.groups =
        headings.stream()
            .map(Headings::withoutBrackets)
            .collect(Collectors.groupingBy(Headings::fold, Collectors.counting()));
  }

  View whole(int column, String written) {
    ColumnProfile profile = sample.profile(column);
    String plain = plain(written);
    String heading = isAddress(plain, profile) ? ADDRESS : told(plain);
    Phrase phrase = phrase(heading);
    boolean weekdays = profile.telling() == ItemType.WEEKDAYS && phrase.words().contains(DAY);
    return new View(
        column,
        CellPart.WHOLE,
        heading,
        Headings.fold(heading),
        weekdays ? phrase.saying(WEEKDAY, DAY) : phrase,
        profile);
  }

  /** 人口（男） beside 人口（女） is what a heading of 男 is. */
  private String told(String heading) {
    String outside = Headings.withoutBrackets(heading);
    String aside = heading.substring(outside.equals(heading) ? 0 : outside.length());
    boolean group = groups.getOrDefault(Headings.fold(outside), 0L) > 1;
    return group && !outside.equals(heading) && vocabulary.find(heading).isEmpty() && isKnown(aside)
        ? aside
        : heading;
  }

  /** 位置 and 設置場所 are the address where addresses stand below and nowhere else. */
  private boolean isAddress(String heading, ColumnProfile profile) {
    Phrase phrase = vocabulary.phrase(heading);
    return !phrase.saysNothing()
        && PLACING.containsAll(phrase.words())
        && profile.looks(ItemType.ADDRESS) >= ALWAYS
        && headings.stream().noneMatch(each -> means(each, ADDRESSES::contains));
  }

  /** A heading without what most headings of the table begin with: 公営駐輪場_名称. */
  String plain(String heading) {
    boolean more = heading.startsWith(front) && heading.length() > front.length();
    return more && vocabulary.find(heading).isEmpty() ? heading.substring(front.length()) : heading;
  }

  /** What more than half of the headings begin with, up to the {@code _} behind it. */
  private static String front(List<String> headings) {
    Map<String, Long> fronts =
        headings.stream()
            .filter(heading -> heading.indexOf('_') > 0)
            .collect(
                Collectors.groupingBy(
                    heading -> heading.substring(0, heading.indexOf('_') + 1),
                    Collectors.counting()));
    return fronts.entrySet().stream()
        .filter(each -> each.getValue() * 2 > headings.size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /**
   * What a heading says. Where several headings differ in what stands in brackets only, that tells
   * them apart: 開設される災害（洪水） and 開設される災害（高潮）.
   */
  private Phrase phrase(String heading) {
    Phrase phrase = vocabulary.phrase(heading);
    String outside = Headings.withoutBrackets(heading);
    boolean group =
        groups.getOrDefault(Headings.fold(outside), 0L) > 1
            && vocabulary.find(outside).isEmpty()
            && !phrase.asides().isEmpty();
    return group ? phrase.turned() : phrase;
  }

  private boolean isKnown(String aside) {
    return vocabulary.find(aside).isPresent();
  }

  /** A view for each of the things that a heading lists, empty where it lists none. */
  List<View> listed(View whole) {
    String heading = whole.heading();
    String outside = Headings.withoutBrackets(heading);
    String list = heading.substring(outside.equals(heading) ? 0 : outside.length());
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= list.length() && words.size() <= MOST_LISTED; i++) {
      if (i == list.length() || JOINTS.indexOf(list.charAt(i)) >= 0) {
        words.add(list.substring(start, i));
        start = i + 1;
      }
    }
    if (words.size() < 2 || words.size() > MOST_LISTED) {
      return List.of();
    }
    String front = outside.equals(heading) ? "" : outside;
    List<View> each = new ArrayList<>();
    for (String word : words) {
      Phrase phrase = vocabulary.phrase(front + "_" + word);
      if (vocabulary.phrase(word).saysNothing()) {
        return List.of();
      }
      each.add(new View(whole.column(), CellPart.EACH, heading, "", phrase, whole.profile()));
    }
    return each;
  }

  /** The parts that the cells of a column hold, empty where they hold one. */
  List<View> parts(View whole) {
    List<View> listed = listed(whole);
    if (!listed.isEmpty()) {
      return listed;
    }
    for (CellPart first : FIRST_PARTS) {
      double share = share(first, whole);
      if (share < NEVER && whole.profile().holds(first) >= share) {
        return first.all().stream().map(each -> part(whole, each)).toList();
      }
    }
    return List.of();
  }

  private double share(CellPart part, View whole) {
    if (part == CellPart.START) {
      return isSpan(whole) ? MOSTLY : NEVER;
    }
    if (part == CellPart.DAY) {
      return whole.phrase().words().stream().anyMatch(DAYS::contains) ? MOSTLY : NEVER;
    }
    if (part == CellPart.POSTAL_CODE) {
      return whole.phrase().words().contains("郵便") ? MOSTLY : NEVER;
    }
    if (part == CellPart.TOWN) {
      return whole.phrase().head().equals("住所") && hasCity(whole.column()) ? MOSTLY : NEVER;
    }
    if (part != CellPart.LATITUDE) {
      return MOSTLY;
    }
    Optional<Meaning> meaning = vocabulary.find(whole.heading());
    boolean named =
        meaning.filter(known -> known.concept().equals(Vocabulary.COORDINATES)).isPresent();
    return named ? MOSTLY : meaning.isEmpty() ? ALWAYS : NEVER;
  }

  /**
   * Whether a column in front of whole addresses names the prefecture or municipality that
   * publishes them, as in the layout of 2020, and not a part of the address.
   */
  boolean isFront(View view) {
    return means(view.heading(), FRONT::contains)
        && IntStream.range(0, headings.size())
            .filter(i -> means(headings.get(i), "address"::equals))
            .anyMatch(i -> isWholeAddress(sample.profile(i)))
        && headings.stream().noneMatch(heading -> means(heading, "place-town"::equals));
  }

  private static boolean isWholeAddress(ColumnProfile profile) {
    return profile.looks(ItemType.ADDRESS) >= MOSTLY && profile.holds(CellPart.TOWN) < MOSTLY;
  }

  private boolean means(String heading, Predicate<String> concepts) {
    return vocabulary
        .findOutside(plain(heading))
        .map(Meaning::concept)
        .filter(concepts)
        .isPresent();
  }

  /** Whether another column says in which municipality the addresses are. */
  private boolean hasCity(int address) {
    for (int i = 0; i < headings.size(); i++) {
      boolean named = means(headings.get(i), CITIES::contains);
      if (i != address && (named || sample.profile(i).municipalities() >= ALWAYS)) {
        return true;
      }
    }
    return false;
  }

  /** Hours under the name of one end of them are spread later, with what else stands there. */
  private static boolean isSpan(View whole) {
    List<String> words = whole.phrase().words();
    return !words.contains("開始") && !words.contains("終了");
  }

  private View part(View whole, CellPart part) {
    List<String> values =
        whole.profile().values().stream().map(part::of).flatMap(Optional::stream).toList();
    return new View(
        whole.column(), part, whole.heading(), "", phrase(whole, part), new ColumnProfile(values));
  }

  /** What the heading would say if the part had a column of its own. */
  private Phrase phrase(View whole, CellPart part) {
    return switch (part) {
      case LATITUDE -> vocabulary.phrase("緯度");
      case LONGITUDE -> vocabulary.phrase("経度");
      case START -> with(whole.phrase(), "開始", "終了");
      case END -> with(whole.phrase(), "終了", "開始");
      case DAY -> vocabulary.phrase("開始日");
      case DAY_START -> vocabulary.phrase("開始時間");
      case DAY_END -> vocabulary.phrase("終了時間");
      case TOWN -> vocabulary.phrase("所在地_町字");
      case BLOCK -> vocabulary.phrase("所在地_番地以下");
      case READING -> with(vocabulary.phrase("名称"), "カナ", "");
      case POSTAL_CODE -> vocabulary.phrase("郵便番号");
      case ADDRESS -> vocabulary.phrase("住所");
      case NAME, WHOLE, EACH -> without(whole.phrase(), "カナ");
    };
  }

  private static Phrase with(Phrase phrase, String word, String against) {
    List<String> words = new ArrayList<>(without(phrase, against).words());
    if (!words.contains(word)) {
      words.add(word);
    }
    return new Phrase(words, phrase.head().equals(against) ? word : phrase.head(), phrase.asides());
  }

  private static Phrase without(Phrase phrase, String word) {
    List<String> words = phrase.words().stream().filter(each -> !each.equals(word)).toList();
    return new Phrase(words, phrase.head(), phrase.asides());
  }

  /** Whether a part of a cell can be an item of this kind at all. */
  boolean canHold(CellPart part, ItemType type) {
    return switch (part) {
      case WHOLE -> true;
      case EACH -> type == ItemType.FLAG || type == ItemType.MARK;
      case LATITUDE -> type == ItemType.LATITUDE;
      case LONGITUDE -> type == ItemType.LONGITUDE;
      case START, END, DAY_START, DAY_END -> type == ItemType.TIME;
      case DAY -> type == ItemType.DATE;
      case TOWN, BLOCK, NAME -> type == ItemType.TEXT;
      case READING -> type == ItemType.KANA;
      case POSTAL_CODE -> type == ItemType.POSTAL_CODE;
      case ADDRESS -> type == ItemType.ADDRESS;
    };
  }

  /** What is certain of a part: of coordinates the values leave no doubt. */
  Match certain(View view, Match match) {
    if (view.part() == CellPart.EACH) {
      return new Match(match.confidence() * SPLIT, match.evidence());
    }
    boolean known = vocabulary.find(view.heading()).isPresent();
    Evidence evidence =
        view.part() == CellPart.LATITUDE || view.part() == CellPart.LONGITUDE
            ? known ? Evidence.VARIANT : Evidence.VALUES
            : match.evidence() == Evidence.OWN ? Evidence.OWN : Evidence.VALUES;
    return new Match(match.confidence() * SPLIT, evidence);
  }
}
