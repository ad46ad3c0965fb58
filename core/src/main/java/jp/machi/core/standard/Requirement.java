package jp.machi.core.standard;

/** How strongly a standard asks for an item. */
public enum Requirement {
  /** ◎ 必須: every record must have a value. */
  REQUIRED,
  /** ○ 推奨: should have a value. */
  RECOMMENDED,
  /** No mark: may have a value. */
  OPTIONAL,
  /** The definition at hand does not show the mark; nothing is checked. */
  UNVERIFIED
}
