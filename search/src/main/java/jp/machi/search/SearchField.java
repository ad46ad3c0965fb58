package jp.machi.search;

/** The searched parts of a dataset and how much a match in each weighs. */
enum SearchField {
  TITLE("title", 8),
  ENGLISH_TITLE("english", 6),
  KEYWORDS("keywords", 4),
  DEPARTMENT("department", 2.5f),
  DESCRIPTION("description", 2),
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

  /** How much a match weighs. */
  float weight() {
    return weight;
  }

  /** The text of this part. */
  String of(DatasetDocument document) {
    return switch (this) {
      case TITLE -> document.title();
      case ENGLISH_TITLE -> document.englishTitle();
      // a comma keeps the last letter of one keyword and the first of the next apart
      case KEYWORDS -> String.join("、", document.keywords()) + "、" + document.kind();
      case DEPARTMENT -> document.department();
      case DESCRIPTION -> document.description();
      case BODY -> document.body();
    };
  }
}
