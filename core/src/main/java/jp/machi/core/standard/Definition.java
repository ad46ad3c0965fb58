package jp.machi.core.standard;

/** How far the definition of a dataset can be relied on; every report that used it says so. */
public enum Definition {
  /** Item by item from the publisher's list, or from a transcription that real files bear out. */
  VERIFIED("verified"),
  /** Derived, incomplete or of another edition; not compared with the official sheet. */
  UNVERIFIED("unverified"),
  /** Number and name are known, the items are not; such a list keeps its own columns. */
  NOT_AVAILABLE("not available");

  private final String word;

  Definition(String word) {
    this.word = word;
  }

  /** The word in a definition file and on the page of datasets. */
  public String word() {
    return word;
  }
}
