package jp.machi.core.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.mapping.Vocabulary.Meaning;
import jp.machi.core.standard.ItemType;

/**
 * How well a column and an item fit: what the heading says, and whether the values agree. For one
 * table.
 */
final class Affinity {
  /**
   * A match and what speaks for it.
   *
   * @param confidence 0 to 1, 0 for no match
   */
  record Match(double confidence, Evidence evidence) {
    static final Match NONE = new Match(0, Evidence.OWN);
  }

  private static final double SAME = 1.0;
  private static final double ENGLISH = 0.97;
  private static final double KNOWN = 0.95;
  private static final double BY_RANK = 0.003;
  private static final int LAST_RANK = 20;

  /** A known heading with something behind it in brackets. */
  private static final double REMARKED = 0.05;

  /** A heading that means what the item is within its dataset: the name of an event. */
  private static final double ALIAS = 0.85;

  /** What a heading means where its first meaning is not what is meant. */
  private static final double ALSO = 0.1;

  /** 避難所名 in a list of these. */
  private static final double NAMING = 0.88;

  /** 避難所 above their names. */
  private static final double NAMED_SO = 0.66;

  /** A heading of the same words as a known one is nearly as good as the known one. */
  private static final double WORDS = 0.92;

  /** Of two items the one that is itself called so. */
  private static final double SAME_WORDS = 0.94;

  /** Of two headings the one that ends with the item's name: 水利種別, and not 水利区分. */
  private static final double CALLED = 0.93;

  /** A heading that is known to mean something else means this less. */
  private static final double ELSEWHERE = 0.55;

  /** Values of a form that nothing else has, under a heading that says nothing. */
  private static final double VALUES_ALONE = 0.8;

  /** A column that counts its rows, under a heading that says nothing: a number of the row. */
  private static final double RUNNING = 0.75;

  /** Values that mean one thing only, under a heading of words that nobody has seen. */
  private static final double VALUES_UNDER_UNKNOWN = 0.7;

  /** Values of a telling form under a heading that means something unknown: worth a question. */
  private static final double VALUES_UNDER_WORDS = 0.5;

  /** Values that the item's reader cannot read, under the item's own name: the values are wrong. */
  private static final double UNREADABLE = 0.85;

  /** A heading that asks only whether there is what the item describes. */
  private static final double NARROWER = 0.55;

  /** Values that are plainly something else. */
  private static final double CONTRADICTED = 0.5;

  /** How much of the doubt agreeing values take away. */
  private static final double AGREEMENT = 0.4;

  private static final String ADDRESS = "住所";
  private static final String AREA = "区";
  private static final Map<String, String> PLACES =
      Map.of("place-prefecture", "都道府県", "place-city", "市区町村");

  private static final String ID = "id";
  private static final String NAME = "name";
  private static final String IMAGE = "image";
  private static final String WHETHER = "有無";

  /** Numbers that stand in several rows tell no row from another. */
  private static final double REPEATED = 0.7;

  private static final double MOST = 0.9;
  private static final double HALF = 0.5;

  private final Vocabulary vocabulary;
  private final Set<String> context;
  private final Set<String> about;
  private final Map<Integer, String> lists = new HashMap<>();

  /**
   * Words of the context say little: every column of a list of toilets is about toilets.
   *
   * @param about words for what the list is about
   */
  Affinity(Vocabulary vocabulary, Set<String> context, Set<String> about) {
    this.vocabulary = vocabulary;
    this.context = context;
    this.about = about;
  }

  /** How well they fit. */
  Match of(View view, Target target) {
    Match heading = byHeading(view, target);
    if (!suits(view, target, heading)) {
      return Match.NONE;
    }
    Match values = byValues(view, target);
    double looks = looks(view, target.item().type());
    double agreed = heading.confidence() + (1 - heading.confidence()) * AGREEMENT * looks;
    Match whole =
        heading.confidence() == 0
            ? heading
            : heading.evidence() == Evidence.NAME ? heading : new Match(agreed, heading.evidence());
    double doubt = doubt(view, target) * (isNamed(heading) ? 1 : misgiving(view, target));
    whole = new Match(whole.confidence() * doubt, whole.evidence());
    return values.confidence() > whole.confidence() ? values : whole;
  }

  private Match byHeading(View view, Target target) {
    if (!view.folded().isEmpty() && view.folded().equals(target.foldedName())) {
      return new Match(SAME, Evidence.NAME);
    }
    if (!view.folded().isEmpty() && view.folded().equals(target.foldedEnglish())) {
      return new Match(ENGLISH, Evidence.VARIANT);
    }
    if (!view.folded().isEmpty() && view.folded().equals(target.foldedRest())) {
      return new Match(KNOWN, Evidence.VARIANT);
    }
    Optional<Meaning> meaning =
        view.isWhole() ? vocabulary.findOutside(view.heading()) : Optional.empty();
    if (meaning.filter(known -> known.concept().equals(target.concept())).isPresent()) {
      int rank = Math.min(LAST_RANK, meaning.get().rank());
      boolean remarked = vocabulary.find(view.heading()).isEmpty();
      return new Match(KNOWN - BY_RANK * rank - (remarked ? REMARKED : 0), Evidence.VARIANT);
    }
    if (meaning.filter(known -> target.aliases().contains(known.concept())).isPresent()) {
      return new Match(ALIAS, Evidence.VARIANT);
    }
    Match other = byOtherMeaning(view, target);
    if (other.confidence() > 0) {
      return other;
    }
    if (meaning.isEmpty() && isName(target)) {
      if (vocabulary.isNaming(view.phrase(), about)) {
        return new Match(NAMING, Evidence.WORDS);
      }
      if (vocabulary.isSubject(view.phrase(), about) && isProse(view)) {
        return new Match(NAMED_SO, Evidence.WORDS);
      }
    }
    double alike = vocabulary.words().of(view.phrase(), target.concept(), context);
    for (Phrase phrase : target.phrases()) {
      alike = Math.max(alike, vocabulary.words().likeness(view.phrase(), phrase, context));
    }
    boolean same = view.phrase().equals(target.phrases().getFirst());
    boolean called = view.folded().endsWith(target.foldedName());
    double words = same ? SAME_WORDS : called ? CALLED : WORDS;
    double certain = words * alike * (meaning.isPresent() ? ELSEWHERE : 1);
    return certain == 0 ? Match.NONE : new Match(certain, Evidence.WORDS);
  }

  private Match byOtherMeaning(View view, Target target) {
    if (view.isWhole()) {
      for (Meaning other : vocabulary.findOthers(view.heading())) {
        if (other.concept().equals(target.concept())) {
          int rank = Math.min(LAST_RANK, other.rank());
          return new Match(KNOWN - ALSO - BY_RANK * rank, Evidence.VARIANT);
        }
        if (target.aliases().contains(other.concept())) {
          return new Match(ALIAS - ALSO, Evidence.VARIANT);
        }
      }
    }
    return Match.NONE;
  }

  private static boolean isName(Target target) {
    return target.concept().equals(NAME) || target.aliases().contains(NAME);
  }

  /** Texts that are neither marks nor the same again and again. */
  private static boolean isProse(View view) {
    return !view.profile().isEmpty()
        && view.profile().telling() == ItemType.TEXT
        && view.profile().readable(ItemType.FLAG) < HALF
        && view.profile().numbers() < HALF
        && !view.profile().repeats();
  }

  /** Whether the item can hold such values at all. */
  private static boolean suits(View view, Target target, Match heading) {
    return heading.evidence() == Evidence.NAME
        || view.profile().isEmpty()
        || isImage(view, target)
        || view.profile().readable(target.item().type()) >= HALF
        || (isNumeric(target.item().type())
            && (heading.evidence() == Evidence.VARIANT || view.profile().numbers() >= HALF))
        || (target.item().type() == ItemType.MUNICIPALITY_CODE && view.profile().hasFive() >= MOST)
        || (target.item().type() == ItemType.DATE && view.profile().numbers() >= MOST);
  }

  /** Amounts are written with units, ranges and 無料: they hold digits, and are read cell by cell. */
  private static boolean isNumeric(ItemType type) {
    return type == ItemType.INTEGER || type == ItemType.DECIMAL;
  }

  private Match byValues(View view, Target target) {
    ItemType type = target.item().type();
    if (!view.isWhole()) {
      return Match.NONE;
    }
    boolean silent = view.phrase().saysNothing() || lies(view);
    boolean unknown = vocabulary.words().knowsNothingOf(view.phrase());
    if (isImage(view, target) && (silent || unknown)) {
      return new Match(VALUES_ALONE * view.profile().images(), Evidence.VALUES);
    }
    double place = place(view, target.concept());
    if (place >= MOST) {
      return new Match(VALUES_ALONE * place, Evidence.VALUES);
    }
    if (!view.profile().isEmpty() && listed(view).equals(target.concept())) {
      return new Match(VALUES_ALONE, Evidence.VALUES);
    }
    if (!target.preferred()) {
      return Match.NONE;
    }
    if (target.concept().equals(ID)) {
      return silent && view.profile().isRunning()
          ? new Match(RUNNING, Evidence.VALUES)
          : Match.NONE;
    }
    double looks = view.profile().telling() == type ? view.profile().looks(type) : 0;
    if (type == ItemType.URL && view.profile().images() >= MOST) {
      return Match.NONE;
    }
    double alone =
        unknown && ColumnConcepts.isPlain(type) ? VALUES_UNDER_UNKNOWN : VALUES_UNDER_WORDS;
    double confidence = looks * (silent ? VALUES_ALONE : alone);
    return confidence == 0 ? Match.NONE : new Match(confidence, Evidence.VALUES);
  }

  private static boolean isImage(View view, Target target) {
    return target.concept().equals(IMAGE) && view.profile().images() >= MOST;
  }

  /**
   * Share of the values that are names of prefectures or municipalities, where no word is against.
   */
  private static double place(View view, String concept) {
    boolean open =
        view.phrase().saysNothing()
            || view.phrase().head().equals(ADDRESS)
            || view.phrase().words().contains(AREA);
    if (!open || !PLACES.containsKey(concept)) {
      return 0;
    }
    return view.profile().endsIn(PLACES.getOrDefault(concept, ""));
  }

  /** Whether a heading that is known says one thing and the values are plainly another. */
  boolean lies(View view) {
    if (!view.isWhole() || view.profile().isEmpty()) {
      return false;
    }
    ItemType seen = view.profile().telling();
    return seen != ItemType.TEXT
        && vocabulary
            .find(view.heading())
            .map(Meaning::type)
            .filter(said -> said != seen && contradicts(seen, said, view))
            .isPresent();
  }

  private static double looks(View view, ItemType type) {
    double looks = view.profile().looks(type);
    return looks >= HALF ? looks : 0;
  }

  /** Below 1 where the values are not what the item holds. */
  private static double doubt(View view, Target target) {
    if (view.profile().isEmpty()) {
      return 1;
    }
    ItemType wanted = target.item().type();
    ItemType seen = view.profile().telling();
    if (wanted == ItemType.ADDRESS && view.profile().municipalities() >= MOST) {
      return CONTRADICTED;
    }
    if (seen != ItemType.TEXT && seen != wanted && contradicts(seen, wanted, view)) {
      return CONTRADICTED;
    }
    return view.profile().readable(wanted) < HALF ? UNREADABLE : 1;
  }

  /** Below 1 where a heading that is not the item's own name means something narrower or else. */
  private double misgiving(View view, Target target) {
    if (isOnlyWhether(view, target)) {
      return NARROWER;
    }
    String listed = listed(view);
    if (!listed.isEmpty() && !listed.equals(target.concept())) {
      return CONTRADICTED;
    }
    return target.concept().equals(ID) && view.profile().repeats() ? REPEATED : 1;
  }

  private static boolean isNamed(Match heading) {
    return heading.evidence() == Evidence.NAME;
  }

  private String listed(View view) {
    return lists.computeIfAbsent(view.column(), _ -> vocabulary.listed(view.profile()));
  }

  /** Whether there is something is less than what there is. */
  private static boolean isOnlyWhether(View view, Target target) {
    return target.item().type() == ItemType.TEXT
        && view.phrase().words().contains(WHETHER)
        && target.phrases().stream().noneMatch(phrase -> phrase.words().contains(WHETHER));
  }

  private static boolean contradicts(ItemType seen, ItemType wanted, View view) {
    if (wanted == ItemType.TEXT || wanted == ItemType.KANA || wanted == ItemType.IDENTIFIER) {
      return seen == ItemType.LATITUDE
          || seen == ItemType.LONGITUDE
          || seen == ItemType.URL
          || seen == ItemType.PHONE;
    }
    boolean localPhone = wanted == ItemType.PHONE && seen == ItemType.POSTAL_CODE;
    return !localPhone && view.profile().looks(seen) >= MOST;
  }
}
