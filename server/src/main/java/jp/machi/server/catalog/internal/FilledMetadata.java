package jp.machi.server.catalog.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Registry.NewRelease;
import jp.machi.server.catalog.Stated;
import jp.machi.server.catalog.Theme;
import jp.machi.server.catalog.UpdateFrequency;
import org.springframework.stereotype.Component;

/**
 * Fills in what a release says about its dataset by itself: nothing that is not in it, and marked
 * as filled in. What a person has written is never touched; what Machi wrote follows the release.
 */
@Component
class FilledMetadata {
  /** Names of components of {@link DatasetMetadata}. */
  static final String DESCRIPTION = "description";

  static final String KEYWORDS = "keywords";
  static final String THEMES = "themes";

  /** Who is named for what Machi fills in. */
  static final String BY = "Machi";

  /** The edition whose datasets aggregators look for under another keyword. */
  private static final String OLD_EDITION = "2020";

  private static final int COLUMNS_NAMED = 10;

  /** A heading is as long as somebody made it. */
  private static final int LONGEST_HEADING = 40;

  private static final Map<String, Theme> THEME_OF_KIND = themes();

  private final Metadata metadata;
  private final Standards standards;

  FilledMetadata(Metadata metadata, Standards standards) {
    this.metadata = metadata;
    this.standards = standards;
  }

  /** Fills in for a release; gives the frequency that is promised. */
  Optional<UpdateFrequency> fill(NewRelease release) {
    Stated<DatasetMetadata> now = metadata.find(release.dataset());
    DatasetMetadata made = made(release);
    DatasetMetadata next = now.version() == 0 ? made : followed(now.content(), made);
    metadata.put(release.dataset(), now.version(), next, new Metadata.Author(BY, ""));
    return next.frequency();
  }

  private static DatasetMetadata followed(DatasetMetadata now, DatasetMetadata made) {
    Set<String> filled = now.filled();
    return new DatasetMetadata(
        filled.contains(DESCRIPTION) ? made.description() : now.description(),
        filled.contains(KEYWORDS) ? made.keywords() : now.keywords(),
        filled.contains(THEMES) ? made.themes() : now.themes(),
        now.frequency(),
        now.contact(),
        now.coverage(),
        now.area(),
        now.documents(),
        now.applications(),
        now.remarks(),
        filled);
  }

  private DatasetMetadata made(NewRelease release) {
    Optional<Standard> standard =
        standards
            .find(release.contents().kind(), release.contents().edition())
            .filter(Standard::isDefined);
    List<String> keywords = standard.map(FilledMetadata::keywords).orElseGet(List::of);
    List<Theme> themes =
        Optional.ofNullable(THEME_OF_KIND.get(release.contents().kind())).stream().toList();
    Map<String, Boolean> filled =
        Map.of(DESCRIPTION, true, KEYWORDS, !keywords.isEmpty(), THEMES, !themes.isEmpty());
    DatasetMetadata empty = DatasetMetadata.EMPTY;
    return new DatasetMetadata(
        description(release, standard),
        keywords,
        themes,
        empty.frequency(),
        empty.contact(),
        empty.coverage(),
        empty.area(),
        empty.documents(),
        empty.applications(),
        empty.remarks(),
        filled.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /**
   * The words by which the aggregator of BODIK takes a list of the standard in: the name of the
   * standard, and that of the list.
   */
  private static List<String> keywords(Standard standard) {
    String name = standard.edition().equals(OLD_EDITION) ? "推奨データセット" : "自治体標準ODS";
    return List.of(name, standard.title());
  }

  private static String description(NewRelease release, Optional<Standard> standard) {
    List<Column> columns = release.contents().size().columns();
    String named =
        columns.stream()
            .limit(COLUMNS_NAMED)
            .map(Column::name)
            .map(name -> name.substring(0, Math.min(name.length(), LONGEST_HEADING)))
            .collect(Collectors.joining("、"));
    String more = columns.size() > COLUMNS_NAMED ? "など" + columns.size() + "項目" : "";
    return release.origin().department()
        + "が公開している「"
        + release.title()
        + "」です。"
        + standard
            .map(known ->
                (known.edition().equals(OLD_EDITION)
                        ? "推奨データセット（2020"
                        : "自治体標準オープンデータセット（" + known.edition())
                    + " 版）の項目に合わせています。")
            .orElse("")
        + "項目："
        + named
        + more
        + "。";
  }

  /** Our choice; the standard names no fields for its lists. */
  private static Map<String, Theme> themes() {
    Map<String, Theme> themes = new TreeMap<>();
    put(themes, Theme.POPULATION, "population");
    put(
        themes,
        Theme.HEALTH_WELFARE,
        "aed",
        "care-service",
        "medical-institution",
        "childcare-facility",
        "public-toilet",
        "baby-station",
        "food-business",
        "support-programme");
    put(
        themes,
        Theme.SAFETY_ENVIRONMENT,
        "evacuation-site",
        "fire-water-source",
        "disaster-radio",
        "waste-sorting",
        "waste-station");
    put(
        themes,
        Theme.EDUCATION_CULTURE,
        "cultural-property",
        "event",
        "school-lunch",
        "school-district",
        "educational-institution");
    put(
        themes,
        Theme.TRANSPORT_TOURISM,
        "tourist-facility",
        "sightseeing-spot",
        "car-parking",
        "bicycle-parking");
    put(themes, Theme.TECHNOLOGY, "public-wifi");
    put(themes, Theme.GOVERNMENT, "public-facility", "polling-place", "open-data-list");
    return Map.copyOf(themes);
  }

  private static void put(Map<String, Theme> themes, Theme theme, String... kinds) {
    for (String kind : kinds) {
      themes.put(kind, theme);
    }
  }
}
