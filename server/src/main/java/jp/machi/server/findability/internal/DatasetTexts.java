package jp.machi.server.findability.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Column;
import jp.machi.search.DatasetDocument;
import jp.machi.search.Facet;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.Theme;
import jp.machi.server.distribution.Downloads;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowQueryException;
import jp.machi.server.rows.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Everything that a dataset is found by, from every part of the catalogue that knows of it. */
@Component
class DatasetTexts {
  private static final Logger LOG = LoggerFactory.getLogger(DatasetTexts.class);

  /** Names of facilities differ from row to row; beyond so many rows the text is full. */
  private static final int ROWS = 500;

  private final Catalog catalog;
  private final Metadata metadata;
  private final Standards standards;
  private final Downloads downloads;
  private final Rows rows;

  DatasetTexts(
      Catalog catalog, Metadata metadata, Standards standards, Downloads downloads, Rows rows) {
    this.catalog = catalog;
    this.metadata = metadata;
    this.standards = standards;
    this.downloads = downloads;
    this.rows = rows;
  }

  /** Documents of datasets without what their rows say. */
  List<DatasetDocument> documents(List<Dataset> datasets) {
    Map<DatasetId, DatasetMetadata> said =
        metadata.findAll(datasets.stream().map(Dataset::id).toList());
    List<DatasetDocument> documents = new ArrayList<>();
    for (Dataset dataset : datasets) {
      DatasetMetadata own = said.getOrDefault(dataset.id(), DatasetMetadata.EMPTY);
      // a dataset may be withdrawn while the list is gone through
      catalog.listReleases(dataset.id()).stream()
          .findFirst()
          .ifPresent(release -> documents.add(document(dataset, own, release, RowTexts.NONE)));
    }
    return documents;
  }

  /** The document of a dataset with what its rows say; empty where it is not given out. */
  Optional<DatasetDocument> documentWithRows(DatasetId id) {
    return catalog.listDatasets(List.of(id)).stream()
        .findFirst()
        .flatMap(dataset ->
            catalog.listReleases(id).stream()
                .findFirst()
                .map(release ->
                    document(dataset, metadata.find(id).content(), release, texts(release))));
  }

  private RowTexts texts(Release release) {
    try {
      return RowTexts.of(rows.find(release, RowQuery.first(ROWS)));
    } catch (RowQueryException e) {
      LOG.warn("the rows of {} are not found by search: {}", release.dataset(), e.code());
      return RowTexts.NONE;
    }
  }

  private DatasetDocument document(
      Dataset dataset, DatasetMetadata own, Release release, RowTexts texts) {
    List<String> places = new ArrayList<>();
    if (!own.area().isEmpty()) {
      places.add(own.area());
    }
    places.addAll(texts.places());
    return new DatasetDocument(
        dataset.id().value(),
        dataset.title(),
        english(dataset),
        own.description(),
        keywords(dataset, own),
        release.columns().stream().map(Column::name).toList(),
        places,
        texts.texts(),
        Map.of(
            Facet.DEPARTMENT, List.of(dataset.department()),
            Facet.KIND, List.of(dataset.kind()),
            Facet.THEME, own.themes().stream().map(Theme::name).toList(),
            Facet.LICENCE, List.of(dataset.licence()),
            Facet.FORMAT, formats(dataset, release)),
        dataset.dueAt().orElse(null));
  }

  private String english(Dataset dataset) {
    return standards
        .find(dataset.kind(), dataset.standardEdition())
        .map(Standard::englishTitle)
        .orElseGet(() -> dataset.kind().replace('-', ' '));
  }

  /** Tags, fields, and the names of its kind in each edition of the standard. */
  private List<String> keywords(Dataset dataset, DatasetMetadata own) {
    Set<String> keywords = new LinkedHashSet<>(own.keywords());
    own.themes().forEach(theme -> keywords.add(theme.japanese()));
    own.themes().forEach(theme -> keywords.add(theme.english()));
    standards.all().stream()
        .filter(standard -> standard.id().equals(dataset.kind()))
        .forEach(standard -> keywords.add(standard.title()));
    return List.copyOf(keywords);
  }

  private List<String> formats(Dataset dataset, Release release) {
    return downloads.links(dataset, release).stream()
        .map(link -> link.format().name().toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
