package jp.machi.core.personal;

/**
 * A place in a text that has the form of personal data.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param naming what the words before it, or its form, say it is
 * @param fits whether its check digit and its first digits are right; where they are not, it only
 *     counts as one more number of this length
 */
record Sighting(PersonalKind kind, int start, int end, Naming naming, boolean fits) {

  /** What something is called. */
  enum Naming {
    /** By the very name, or in a form that nothing else has. */
    SAID,
    /** Not at all. */
    UNSAID,
    /** As something else, such as 管理番号. */
    OTHERWISE
  }

  /** Whether people should not get to see it. */
  boolean secret() {
    return (fits || naming == Naming.SAID) && kind != PersonalKind.MAIL_OF_PERSON;
  }
}
