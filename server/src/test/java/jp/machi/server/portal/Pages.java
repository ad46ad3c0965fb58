package jp.machi.server.portal;

import java.util.List;
import java.util.stream.Stream;

/** One address for every kind of page and every state that looks different, in Japanese. */
final class Pages {
  private static final String TOILETS = "/datasets/" + SampleCity.TOILETS;
  private static final String FLOWERS = "/datasets/" + SampleCity.FLOWERS;

  private static final List<String> JAPANESE =
      List.of(
          "/",
          "/datasets",
          "/datasets?q=一覧",
          "/datasets?q=一覧&department=危機管理本部&sort=updated",
          "/datasets?q=nothing-has-this-name&kind=aed",
          "/datasets?page=2",
          TOILETS,
          FLOWERS,
          "/datasets?overdue=1",
          "/datasets/library-c6w8ja",
          TOILETS + "?as-of=2026-10-01",
          TOILETS + "?as-of=1999-01-01",
          "/datasets/" + SampleCity.WITHDRAWN,
          "/overdue",
          "/withdrawn",
          TOILETS + "/releases",
          TOILETS + "/releases/2",
          TOILETS + "/releases/3/report",
          FLOWERS + "/releases/1/report",
          "/departments",
          "/about",
          "/accessibility",
          "/there/is/no/such/page",
          "/datasets/no-such-dataset");

  private Pages() {}

  /** Every page in Japanese. */
  static Stream<String> japanese() {
    return JAPANESE.stream();
  }

  /** Every page in both languages. */
  static Stream<String> all() {
    return Stream.concat(JAPANESE.stream(), JAPANESE.stream().map(page -> Language.EN.path(page)));
  }
}
