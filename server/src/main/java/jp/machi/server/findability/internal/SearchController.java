package jp.machi.server.findability.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.search.Facet;
import jp.machi.search.Highlight;
import jp.machi.search.SearchField;
import jp.machi.search.SearchPage;
import jp.machi.search.SearchRequest;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Licence;
import jp.machi.server.catalog.Licences;
import jp.machi.server.catalog.Theme;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.platform.http.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over HTTP. */
@RestController
class SearchController {
  private static final int SUGGESTIONS = 8;

  private final DatasetSearch search;
  private final Catalog catalog;
  private final Standards standards;
  private final Clock clock;

  SearchController(DatasetSearch search, Catalog catalog, Standards standards, Clock clock) {
    this.search = search;
    this.catalog = catalog;
    this.standards = standards;
    this.clock = clock;
  }

  /**
   * The answer in JSON.
   *
   * @param total exact number of datasets found
   * @param relaxed whether no dataset has all the words, and these have some of them
   * @param facets by name of the facet, the value with most datasets first
   * @param overdue datasets found whose promised update is late
   * @param suggestions what the last word may become
   */
  record Answer(
      String q,
      long total,
      boolean relaxed,
      int offset,
      int limit,
      List<Hit> hits,
      Map<String, List<Count>> facets,
      long overdue,
      List<String> suggestions) {}

  /**
   * A dataset found.
   *
   * @param score comparable within one answer only
   * @param highlights by part of the dataset: its text, or an excerpt, in pieces
   */
  record Hit(
      String id,
      String title,
      String department,
      String kind,
      String licence,
      Instant updatedAt,
      boolean overdue,
      long rows,
      float score,
      Map<String, List<Highlight.Piece>> highlights) {}

  /** A value of a facet, its names, and how many of the datasets found have it. */
  record Count(String value, String japanese, String english, long datasets) {}

  @GetMapping(
      path = "/api/v1/search",
      name =
          "Datasets that fit what was typed (q), best first, with highlights, counts and"
              + " suggestions; parameters department, kind, theme, licence, format, overdue,"
              + " offset and limit.")
  Answer search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String licence,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(required = false) Optional<String> overdue,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "20") int limit) {
    Map<Facet, String> chosen = new EnumMap<>(Facet.class);
    chosen.put(Facet.DEPARTMENT, department);
    chosen.put(Facet.KIND, kind);
    chosen.put(Facet.THEME, theme);
    chosen.put(Facet.LICENCE, licence);
    chosen.put(Facet.FORMAT, format);
    chosen.values().removeIf(String::isEmpty);
    if (limit < 1 || limit > SearchRequest.MAX_SIZE) {
      throw outOfRange("limit", SearchRequest.MAX_SIZE);
    }
    if (offset < 0 || offset > SearchRequest.MAX_DEPTH - limit) {
      throw outOfRange("offset", SearchRequest.MAX_DEPTH - limit);
    }
    SearchPage page =
        search.find(
            new SearchRequest(q, chosen, overdue.isPresent(), clock.instant(), offset, limit));
    Map<String, List<Count>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      facets.put(facet.key(), counts(facet, page.counts(facet)));
    }
    return new Answer(
        q,
        page.total(),
        page.relaxed(),
        offset,
        limit,
        hits(q, page),
        facets,
        page.late(),
        search.suggest(q, SUGGESTIONS));
  }

  /** What was withdrawn since the index heard of it is left out. */
  private List<Hit> hits(String q, SearchPage page) {
    List<DatasetId> ids = page.hits().stream().map(hit -> new DatasetId(hit.id())).toList();
    Map<DatasetId, Dataset> given =
        catalog.listDatasets(ids).stream()
            .collect(Collectors.toMap(Dataset::id, Function.identity()));
    Map<DatasetId, Map<SearchField, Highlight>> highlights = search.highlights(q, ids);
    Instant now = clock.instant();
    return page.hits().stream()
        .flatMap(hit -> {
          DatasetId id = new DatasetId(hit.id());
          return Optional.ofNullable(given.get(id))
              .map(dataset -> hit(dataset, hit, highlights.getOrDefault(id, Map.of()), now))
              .stream();
        })
        .toList();
  }

  private static Hit hit(
      Dataset dataset, SearchPage.Hit hit, Map<SearchField, Highlight> parts, Instant now) {
    Map<String, List<Highlight.Piece>> highlights = new LinkedHashMap<>();
    parts.forEach((part, highlight) -> highlights.put(name(part), highlight.pieces()));
    return new Hit(
        dataset.id().value(),
        dataset.title(),
        dataset.department(),
        dataset.kind(),
        dataset.licence(),
        dataset.updatedAt(),
        dataset.isOverdue(now),
        dataset.latest().rows(),
        hit.score(),
        highlights);
  }

  private static String name(SearchField part) {
    return switch (part) {
      case ENGLISH_TITLE -> "englishTitle";
      case HEADINGS -> "columns";
      case BODY -> "rows";
      case TITLE, KEYWORDS, DEPARTMENT, PLACES, DESCRIPTION -> part.name().toLowerCase(Locale.ROOT);
    };
  }

  private List<Count> counts(Facet facet, SortedMap<String, Long> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(value -> count(facet, value.getKey(), value.getValue()))
        .toList();
  }

  private Count count(Facet facet, String value, long datasets) {
    return switch (facet) {
      case KIND ->
          standards.all().stream()
              .filter(standard -> standard.id().equals(value))
              .findFirst()
              .map((Standard known) ->
                  new Count(value, known.title(), known.englishTitle(), datasets))
              .orElse(new Count(value, value, value, datasets));
      case THEME ->
          Arrays.stream(Theme.values())
              .filter(theme -> theme.name().equals(value))
              .findFirst()
              .map(theme -> new Count(value, theme.japanese(), theme.english(), datasets))
              .orElse(new Count(value, value, value, datasets));
      case LICENCE -> {
        Licence known = Licences.of(value);
        yield new Count(value, known.japanese(), known.english(), datasets);
      }
      case DEPARTMENT, FORMAT -> new Count(value, value, value, datasets);
    };
  }

  private static ProblemException outOfRange(String parameter, int most) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "http.number_out_of_range",
        Map.of("parameter", parameter, "most", Integer.toString(most)));
  }
}
