package jp.machi.server.corpus;

import java.util.List;
import java.util.stream.Stream;
import jp.machi.testkit.TestData;
import org.jspecify.annotations.Nullable;

/**
 * The folders of real files, published once for all tests; these are skipped where there are none.
 */
final class RealFolders {
  private static final List<String> FOLDERS =
      List.of(
          "takamatsu",
          "takamatsu_old",
          "takamatsu_events",
          "takamatsu_revisions",
          "yaizu",
          "npa_traffic",
          "kenall_sample",
          "gomi5374",
          "poster_board",
          "sapporo",
          "tokyo_voting",
          "kawasaki",
          "address");

  private static @Nullable Corpus published;

  private RealFolders() {}

  static synchronized Corpus published() {
    Corpus corpus = published;
    if (corpus == null) {
      Stream<String> names = FOLDERS.stream();
      corpus = new Corpus(names.map(name -> TestData.require("municipal/" + name)).toList());
      published = corpus;
    }
    return corpus;
  }
}
