package jp.machi.server.portal;

import jp.machi.server.catalog.Dataset;

/**
 * A dataset in a list.
 *
 * @param kind its kind in the standard, or the words for a kind of its own
 */
record Card(Dataset dataset, Label title, Label kind) {

  static Card of(Dataset dataset, Names names, Words words) {
    Language language = words.language();
    Label kind =
        dataset.kind().isEmpty()
            ? new Label(words.say("kind.own"), language.code(), "")
            : names.kind(dataset.kind(), language);
    return new Card(dataset, names.title(dataset, language), kind);
  }

  /** Address of its page, without language. */
  public String address() {
    return "/datasets/" + dataset.id();
  }
}
