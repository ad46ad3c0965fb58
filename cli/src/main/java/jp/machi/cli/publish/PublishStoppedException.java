package jp.machi.cli.publish;

/** Nothing more can be published: the server is not there, or does not let us. */
final class PublishStoppedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String detail;

  /**
   * A stop with its reason.
   *
   * @param key of the words that say what to do
   * @param detail for their placeholder
   */
  PublishStoppedException(String key, String detail) {
    super(key + " " + detail);
    this.key = key;
    this.detail = detail;
  }

  String key() {
    return key;
  }

  String detail() {
    return detail;
  }
}
