package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.mapping.Affinity.Match;
import jp.machi.core.standard.ItemType;

/** The ways to look at the columns of a table. */
final class Views {
  /** From this share on cells are taken to hold two items under a heading that leaves it open. */
  private static final double MOSTLY = 0.5;

  /** And this much where the heading knows nothing of two items. */
  private static final double ALWAYS = 0.95;

  private static final double NEVER = 2;

  /** Splitting a cell is a step more than reading it. */
  private static final double SPLIT = 0.95;

  private static final List<CellPart> FIRST_PARTS =
      List.of(
          CellPart.LATITUDE, CellPart.START, CellPart.TOWN, CellPart.NAME, CellPart.POSTAL_CODE);

  private final Vocabulary vocabulary;
  private final Sample sample;

  Views(Vocabulary vocabulary, Sample sample) {
    this.vocabulary = vocabulary;
    this.sample = sample;
  }

  View whole(int column, String heading) {
    return new View(
        column,
        CellPart.WHOLE,
        heading,
        Headings.fold(heading),
        vocabulary.phrase(heading),
        sample.profile(column));
  }

  /** The two parts that the cells of a column hold, empty where they hold one. */
  List<View> parts(View whole) {
    for (CellPart first : FIRST_PARTS) {
      if (whole.profile().holds(first) >= share(first, whole)) {
        List<View> parts = new ArrayList<>();
        parts.add(part(whole, first));
        parts.add(part(whole, first.other()));
        return parts;
      }
    }
    return List.of();
  }

  private double share(CellPart part, View whole) {
    if (part == CellPart.START) {
      return isSpan(whole) ? MOSTLY : NEVER;
    }
    if (part == CellPart.POSTAL_CODE) {
      return whole.phrase().words().contains("郵便") ? MOSTLY : NEVER;
    }
    if (part == CellPart.TOWN) {
      return whole.phrase().head().equals("住所") ? MOSTLY : NEVER;
    }
    if (part != CellPart.LATITUDE) {
      return MOSTLY;
    }
    Optional<Vocabulary.Meaning> meaning = vocabulary.find(whole.heading());
    boolean named =
        meaning.filter(known -> known.concept().equals(Vocabulary.COORDINATES)).isPresent();
    return named ? MOSTLY : meaning.isEmpty() ? ALWAYS : NEVER;
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
      case TOWN -> vocabulary.phrase("所在地_町字");
      case BLOCK -> vocabulary.phrase("所在地_番地以下");
      case READING -> with(vocabulary.phrase("名称"), "カナ", "");
      case POSTAL_CODE -> vocabulary.phrase("郵便番号");
      case ADDRESS -> vocabulary.phrase("住所");
      case NAME, WHOLE -> without(whole.phrase(), "カナ");
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
      case LATITUDE -> type == ItemType.LATITUDE;
      case LONGITUDE -> type == ItemType.LONGITUDE;
      case START, END -> type == ItemType.TIME;
      case TOWN, BLOCK, NAME -> type == ItemType.TEXT;
      case READING -> type == ItemType.KANA;
      case POSTAL_CODE -> type == ItemType.POSTAL_CODE;
      case ADDRESS -> type == ItemType.ADDRESS;
    };
  }

  /** What is certain of a part: of coordinates the values leave no doubt. */
  Match certain(View view, Match match) {
    boolean known = vocabulary.find(view.heading()).isPresent();
    Evidence evidence =
        view.part() == CellPart.LATITUDE || view.part() == CellPart.LONGITUDE
            ? known ? Evidence.VARIANT : Evidence.VALUES
            : match.evidence() == Evidence.OWN ? Evidence.OWN : Evidence.VALUES;
    return new Match(match.confidence() * SPLIT, evidence);
  }
}
