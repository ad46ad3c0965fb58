package jp.machi.server.portal;

import jp.machi.server.catalog.Dataset;

/**
 * A dataset in a list.
 *
 * @param late whether its promised update is late
 * @param kind its kind in the standard, or the words for a kind of its own
 */
record Card(Dataset dataset, Label title, Label kind, boolean late) {

  static Card of(Dataset dataset, Names names, Words words) {
    return of(dataset, names, words, false);
  }

  static Card of(Dataset dataset, Names names, Words words, boolean late) {
    Language language = words.language();
    Label kind =
        dataset.kind().isEmpty()
            ? new Label(words.say("kind.own"), language.code(), "")
            : names.kind(dataset.kind(), language);
    return new Card(dataset, names.title(dataset, language), kind, late);
  }

  /** Address of its page, without language. */
  public String address() {
    return "/datasets/" + dataset.id();
  }
}
