package jp.machi.search;

/** The searched parts of a dataset. */
public enum SearchField {
  /** Japanese title. */
  TITLE("title", WordField.TITLE),
  /** English title. */
  ENGLISH_TITLE("english", WordField.NAMES),
  /** Tags, themes and the standard's name. */
  KEYWORDS("keywords", WordField.NAMES),
  /** Names of the columns. */
  HEADINGS("headings", WordField.NAMES),
  /** Who publishes it. */
  DEPARTMENT("department", WordField.ABOUT),
  /** Towns, wards and the like. */
  PLACES("places", WordField.ABOUT),
  /** What it is about. */
  DESCRIPTION("description", WordField.ABOUT),
  /** What its rows say. */
  BODY("body", WordField.BODY);

  private final String prefix;
  private final WordField words;

  SearchField(String prefix, WordField words) {
    this.prefix = prefix;
    this.words = words;
  }

  /** Where its words are indexed. */
  WordField words() {
    return words;
  }

  /** Lucene field of the text as written, for showing where something was found. */
  String written() {
    return prefix + ".written";
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
