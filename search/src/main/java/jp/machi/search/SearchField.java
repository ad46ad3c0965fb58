package jp.machi.search;

/** The searched parts of a dataset and how much a match in each weighs. */
public enum SearchField {
  /** Japanese title. */
  TITLE("title", 8),
  /** English title. */
  ENGLISH_TITLE("english", 6),
  /** Tags, themes and the standard's name. */
  KEYWORDS("keywords", 4),
  /** Names of the columns. */
  HEADINGS("headings", 3),
  /** Who publishes it. */
  DEPARTMENT("department", 2.5f),
  /** Towns, wards and the like. */
  PLACES("places", 2),
  /** What it is about. */
  DESCRIPTION("description", 2),
  /** What its rows say. */
  BODY("body", 1);

  private final String prefix;
  private final float weight;

  SearchField(String prefix, float weight) {
    this.prefix = prefix;
    this.weight = weight;
  }

  /** Lucene field of the words. */
  String words() {
    return prefix + ".words";
  }

  /** Lucene field of the letters. */
  String letters() {
    return prefix + ".letters";
  }

  /** Lucene field of the text as written, for showing where something was found. */
  String written() {
    return prefix + ".written";
  }

  /** How much a match weighs. */
  float weight() {
    return weight;
  }

  /** Whether it is shown with what was found marked; the department is shown anyway. */
  boolean isMarked() {
    return this != DEPARTMENT;
  }

  /** The text of this part. */
  String of(DatasetDocument document) {
    return switch (this) {
      case TITLE -> document.title();
      case ENGLISH_TITLE -> document.englishTitle();
      // a comma keeps the last letter of one keyword and the first of the next apart
      case KEYWORDS -> String.join("、", document.keywords());
      case HEADINGS -> String.join("、", document.headings());
      case PLACES -> String.join("、", document.places());
      case DEPARTMENT -> String.join("、", document.values(Facet.DEPARTMENT));
      case DESCRIPTION -> document.description();
      case BODY -> document.body();
    };
  }
}
