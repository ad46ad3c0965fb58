package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Requirement;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;

/**
 * Headings that mean the same thing: 電話, TEL and 連絡先電話番号 are the concept {@code phone}. Headings
 * that are not known are understood by their words. Immutable.
 *
 * <p>Two files make it. {@code variants.tsv} is written by hand: item names of the standard in both
 * editions, Japanese and English, and the headings that anybody would write for them. Those who
 * wrote it had seen the tables of the two annotated cities; what only one of them would write, such
 * as {@code referenceObject}, was taken out again. {@code learned.tsv} is counted from the tables
 * whose columns were annotated by {@code ./machi bench learn}, and never edited.
 */
public final class Vocabulary {
  /** Concept of a column that holds latitude and longitude together. */
  public static final String COORDINATES = "coordinates";

  /**
   * A heading's place in the vocabulary.
   *
   * @param concept id of what it means
   * @param type what such a column holds
   * @param rank 0 for the usual heading, higher for looser ones
   */
  public record Meaning(String concept, ItemType type, int rank) {}

  private static final int FIRST_HEADING = 2;

  /** The word that all words for a name are spelled as. */
  private static final String NAME_WORD = "名";

  private static final List<String> NAME_ENDINGS = List.of("名称", "名");

  /** What is itself a name, of a kind, a person or a body. */
  private static final Set<String> NAMED =
      Set.of(
          "business-kind",
          "contact-name",
          "corporation-name",
          "event-organiser",
          "heritage-kind",
          "heritage-owner",
          "kind",
          "medical-departments",
          "organisation",
          "service-care-kind",
          "waste-item",
          "waste-sorting",
          "wifi-installer",
          "wifi-ssid");

  private static final Subjects SUBJECTS = Subjects.shipped();

  /** Words in the names of subjects that say what a column holds: 場所 in 避難場所. */
  private static final Set<String> SAYING =
      Set.of("場所", "位置", "住所", "電話", "番号", "日", "時間", "区", "年齢", "種別", "人口", "料金", "備考");

  /** From this likeness on an item is what others call it; a little more than a heading needs. */
  private static final double ALIAS = 0.7;

  /** From this likeness on a heading counts as one of a concept when a dataset is looked for. */
  private static final double UNDERSTOOD = 0.65;

  private final Lexicon lexicon = Lexicon.shipped();
  private final Map<String, Meaning> byHeading;
  private final Map<String, List<Meaning>> also;
  private final Map<String, String> written;
  private final WordEvidence words;
  private final Set<String> special;
  private final Map<String, List<String>> codes;

  /**
   * Meanings by folded heading, those that a heading has besides, and each of these headings as it
   * was written.
   */
  private Vocabulary(
      Map<String, Meaning> byHeading,
      Map<String, List<Meaning>> also,
      Map<String, String> written,
      Set<String> special,
      Map<String, List<String>> codes) {
    this.special = Set.copyOf(special);
    this.codes = new TreeMap<>(codes);
    this.byHeading = Map.copyOf(byHeading);
    this.also = Map.copyOf(also);
    this.written = new LinkedHashMap<>(written);
    Map<String, List<Phrase>> phrases = new HashMap<>();
    written.forEach((folded, heading) -> {
      Meaning meaning = byHeading.get(folded);
      Phrase phrase = lexicon.phrase(heading);
      if (meaning != null && !phrase.saysNothing()) {
        phrases.computeIfAbsent(meaning.concept(), _ -> new ArrayList<>()).add(phrase);
      }
    });
    this.words = new WordEvidence(lexicon, phrases);
  }

  /** The vocabulary that ships with Machi. */
  public static Vocabulary shipped() {
    return Shipped.VOCABULARY;
  }

  /** The lines of the part that is written by hand. */
  public static List<String> general() {
    return Lexicon.resource("variants.tsv");
  }

  /**
   * Reads a vocabulary. A heading that stands twice has its first meaning, and the others where a
   * table has a better column for the first: 設置場所 is a position, or the name where nothing else is.
   *
   * @throws IllegalArgumentException where a line has no concept, kind and heading
   */
  public static Vocabulary of(List<String> lines) {
    Map<String, Meaning> byHeading = new HashMap<>();
    Map<String, List<Meaning>> also = new HashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length <= FIRST_HEADING) {
        throw new IllegalArgumentException("a line is concept, kind, headings: " + line);
      }
      ItemType type = ItemType.valueOf(cells[1]);
      for (int i = FIRST_HEADING; i < cells.length; i++) {
        String folded = Headings.fold(cells[i]);
        Meaning meaning = new Meaning(cells[0], type, i - FIRST_HEADING);
        Meaning first = byHeading.putIfAbsent(folded, meaning);
        if (first != null && !first.concept().equals(meaning.concept())) {
          also.computeIfAbsent(folded, _ -> new ArrayList<>()).add(meaning);
        }
        written.putIfAbsent(folded, cells[i]);
      }
    }
    return new Vocabulary(byHeading, also, written, Set.of(), Map.of());
  }

  /** This vocabulary and the items of these standards that it does not know. */
  public Vocabulary knowing(Standards standards) {
    Map<String, Meaning> more = new HashMap<>(byHeading);
    Map<String, String> names = new LinkedHashMap<>(written);
    Map<String, Set<String>> datasets = new HashMap<>();
    Map<String, List<String>> codes = new TreeMap<>();
    for (Standard standard : standards.all()) {
      for (Item item : standard.items()) {
        String folded = Headings.fold(item.name());
        Meaning own = new Meaning(concept(item.name()), item.type(), 0);
        datasets.computeIfAbsent(own.concept(), _ -> new HashSet<>()).add(standard.id());
        more.putIfAbsent(folded, own);
        if (!item.codes().isEmpty()) {
          codes.putIfAbsent(own.concept(), item.codes());
        }
        names.putIfAbsent(folded, item.name());
        if (!item.englishName().isEmpty()) {
          String english = Headings.fold(item.englishName());
          more.putIfAbsent(english, new Meaning(own.concept(), own.type(), 1));
          names.putIfAbsent(english, item.englishName());
        }
      }
    }
    long all = standards.all().stream().map(Standard::id).distinct().count();
    datasets.values().removeIf(ids -> ids.size() > 1 || all == 1);
    return new Vocabulary(more, also, names, datasets.keySet(), codes);
  }

  /** What a heading means, empty where it is not known. */
  public Optional<Meaning> find(String heading) {
    return Optional.ofNullable(byHeading.get(Headings.fold(heading)));
  }

  /** What a heading means where its first meaning is not what is meant. */
  List<Meaning> findOthers(String heading) {
    return also.getOrDefault(Headings.fold(heading), List.of());
  }

  /** Whether a text is a heading that is known, or made of words that headings are made of. */
  public boolean isHeading(String text) {
    Phrase phrase = phrase(text);
    boolean words =
        !phrase.saysNothing()
            && lexicon.role(phrase.head()) == Lexicon.Role.WORD
            && phrase.words().stream().allMatch(lexicon::knows);
    return words || find(text).isPresent();
  }

  /** Concept of a heading; an unknown heading is a concept of its own. */
  public String concept(String heading) {
    String folded = Headings.fold(heading);
    Meaning meaning = byHeading.get(folded);
    return meaning == null ? folded : meaning.concept();
  }

  /**
   * What a heading means, also where only the same without its brackets is known: 住所（地番） is an
   * address. Empty where it is not known.
   */
  Optional<Meaning> findOutside(String heading) {
    return find(heading)
        .or(() -> {
          String outside = Headings.withoutBrackets(heading);
          return outside.equals(heading) ? Optional.empty() : find(outside);
        })
        .or(() -> named(Headings.fold(Headings.withoutBrackets(heading))));
  }

  /** 診療科目名 and SSID名 say no more than 診療科目 and SSID; 氏名 is of a person, and another thing. */
  private Optional<Meaning> named(String folded) {
    return NAME_ENDINGS.stream()
        .filter(folded::endsWith)
        .map(ending -> byHeading.get(folded.substring(0, folded.length() - ending.length())))
        .filter(Objects::nonNull)
        .filter(meaning -> NAMED.contains(meaning.concept()))
        .findFirst();
  }

  /** Whether a heading has no word that could say what its column holds. */
  public boolean saysNothing(String heading) {
    return phrase(heading).saysNothing();
  }

  /** Concept of a heading, by its words where it is not known; else a concept of its own. */
  public String understood(String heading) {
    Optional<Meaning> known = findOutside(heading);
    if (known.isPresent()) {
      return known.get().concept();
    }
    return understood(phrase(heading), Headings.fold(heading));
  }

  /** Concept that the words of a heading mean, {@code otherwise} where they mean none. */
  String understood(Phrase phrase, String otherwise) {
    String best = otherwise;
    double most = UNDERSTOOD;
    for (String concept : words.touched(phrase)) {
      double likeness = words.of(phrase, concept, Set.of());
      if (likeness > most) {
        most = likeness;
        best = concept;
      }
    }
    return best;
  }

  /**
   * Concepts that an item stands for within its dataset, beside its own: イベント名 is the name in a
   * list of events, 診療曜日 the weekdays in one of clinics.
   *
   * @param others concepts that other items of the dataset have
   */
  Set<String> aliases(Item item, Set<String> context, Set<String> others) {
    Phrase phrase = phrase(item.name());
    Set<String> aliases = new HashSet<>();
    for (String concept : words.touched(phrase)) {
      if (!others.contains(concept) && words.alike(phrase, concept, context) >= ALIAS) {
        aliases.add(concept);
      }
    }
    return aliases;
  }

  /** What a heading says. */
  Phrase phrase(String heading) {
    return lexicon.phrase(heading);
  }

  /**
   * The concept from whose list of codes a column is filled, {@code ""} for none. A list of one
   * edition tells in tables of every edition.
   */
  String listed(ColumnProfile profile) {
    return codes.entrySet().stream()
        .filter(list -> profile.isFilledFrom(list.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** Whether one dataset alone has an item of a concept. */
  boolean isSpecial(String concept) {
    return special.contains(concept);
  }

  /** What words say about concepts. */
  WordEvidence words() {
    return words;
  }

  /**
   * An item for each concept, named by its usual heading: what a column may hold in a list that no
   * standard knows.
   */
  List<Item> commonItems() {
    Map<String, Item> items = new LinkedHashMap<>();
    written.forEach((folded, heading) -> {
      Meaning meaning = byHeading.get(folded);
      if (meaning != null && meaning.rank() == 0 && !meaning.concept().equals(COORDINATES)) {
        items.putIfAbsent(
            meaning.concept(),
            new Item(heading, "", Requirement.UNVERIFIED, meaning.type(), List.of(), ""));
      }
    });
    return List.copyOf(items.values());
  }

  /**
   * Whether a heading is made of a name and of what lists are about, and of nothing else: 避難所名.
   *
   * @param about words for what the list is about
   */
  boolean isNaming(Phrase phrase, Set<String> about) {
    return phrase.head().equals(NAME_WORD)
        && phrase.words().stream()
            .filter(word -> !phrase.asides().contains(word))
            .allMatch(word -> word.equals(NAME_WORD) || isAbout(word, about));
  }

  private boolean isAbout(String word, Set<String> about) {
    return lexicon.role(word) == Lexicon.Role.SUBJECT || about.contains(word);
  }

  /** Whether a heading is made of what lists are about, and of nothing else: 避難所. */
  boolean isSubject(Phrase phrase, Set<String> about) {
    return !phrase.saysNothing() && phrase.words().stream().allMatch(about::contains);
  }

  /** Words for what the lists of a dataset are about; of all datasets for the id {@code ""}. */
  Set<String> about(String dataset) {
    Set<String> words = new HashSet<>();
    for (String subject : SUBJECTS.of(dataset)) {
      words.addAll(lexicon.phrase(subject).words());
    }
    words.removeIf(SAYING::contains);
    return words;
  }

  /** The words of a list's title, which say little in its headings. */
  Set<String> context(String title) {
    return Set.copyOf(lexicon.phrase(title).words());
  }

  private static final class Shipped {
    static final Vocabulary VOCABULARY = load();

    private static Vocabulary load() {
      List<String> lines = new ArrayList<>(general());
      lines.addAll(Lexicon.resource("learned.tsv"));
      return of(lines);
    }
  }
}
