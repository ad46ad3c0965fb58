package jp.machi.core.standard;

/** How strongly a standard asks for an item. */
public enum Requirement {
  /** ◎ 必須: every record must have a value. */
  REQUIRED("◎"),
  /** ○ 推奨: should have a value. */
  RECOMMENDED("○"),
  /** No mark: may have a value. */
  OPTIONAL(""),
  /** The definition at hand does not show the mark; nothing is checked. */
  UNVERIFIED("?");

  private final String mark;

  Requirement(String mark) {
    this.mark = mark;
  }

  /** The mark of the definition books, with U+25CB for ○; {@code ?} where it is not known. */
  public String mark() {
    return mark;
  }
}
