package jp.machi.server.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Column;
import jp.machi.search.Highlight;
import jp.machi.search.Highlighter;
import jp.machi.search.SearchField;
import jp.machi.search.SearchPage;
import jp.machi.search.SearchRequest;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.History;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.PastReleases;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.catalog.Stated;
import jp.machi.server.catalog.Withdrawal;
import jp.machi.server.catalog.WithdrawnException;
import jp.machi.server.distribution.DownloadFormat;
import jp.machi.server.distribution.Downloads;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.platform.database.HomeFolder;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import jp.machi.server.release.ReleaseStore;
import jp.machi.server.release.Report;
import jp.machi.server.rows.RowDifferences;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowGrouping;
import jp.machi.server.rows.RowGroups;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
import jp.machi.server.rows.RowStart;
import jp.machi.server.rows.Rows;
import jp.machi.server.usage.Usage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The portal alone, over the sample city: no database, no disk. */
@EnableAutoConfiguration(
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@ComponentScan({
  "jp.machi.server.portal",
  "jp.machi.server.platform.http",
  "jp.machi.server.platform.security"
})
class SampleServer {
  private final SampleCity city = new SampleCity();

  @Bean
  Standards standards() {
    return SampleCity.standards();
  }

  @Bean
  HomeFolder home() throws IOException {
    return HomeFolder.take(Files.createTempDirectory("machi-portal"));
  }

  @Bean
  Catalog catalog() {
    return new SampleCatalog(city);
  }

  @Bean
  History history() {
    return new SampleHistory(city);
  }

  @Bean
  PastReleases past(History history) {
    return new PastReleases(history);
  }

  @Bean
  Metadata metadata() {
    return new SampleMetadata();
  }

  /** Eleven days after the last release of the sample city. */
  @Bean
  Clock clock() {
    return Clock.fixed(SampleCity.DAY.plus(Duration.ofDays(11)), ZoneOffset.UTC);
  }

  @Bean
  ReleaseStore releases() {
    return new SampleReleases(city);
  }

  @Bean
  Rows rows() {
    return new Rows() {
      @Override
      public RowPage find(Release release, RowQuery query) {
        return page(release, query);
      }

      @Override
      public RowGroups group(Release release, RowGrouping grouping) {
        throw new UnsupportedOperationException("pages show no groups");
      }

      @Override
      public RowDifferences differences(
          Release before, Release after, Optional<String> key, int offset, int limit) {
        throw new UnsupportedOperationException("pages show no differences");
      }

      @Override
      public void prepare(Release release) {}
    };
  }

  @Bean
  Downloads downloads() {
    return SampleServer::links;
  }

  @Bean
  Usage usage() {
    return new Usage() {
      @Override
      public void countDownload(DatasetId dataset, int release, String format) {}

      @Override
      public long downloads(DatasetId dataset) {
        return 128L * dataset.value().length();
      }

      @Override
      public long downloads() {
        return city.datasets().stream().mapToLong(dataset -> downloads(dataset.id())).sum();
      }
    };
  }

  @Bean
  DatasetSearch search() {
    return new DatasetSearch() {
      @Override
      public Page<DatasetId> search(String text, PageRequest page) {
        List<DatasetId> ids =
            city.datasets().stream()
                .filter(dataset -> dataset.title().contains(text))
                .map(Dataset::id)
                .toList();
        return new Page<>(ids, ids.size());
      }

      @Override
      public SearchPage find(SearchRequest request) {
        throw new UnsupportedOperationException("pages count by themselves");
      }

      @Override
      public Map<DatasetId, Map<SearchField, Highlight>> highlights(
          String typed, List<DatasetId> ids) {
        return city.datasets().stream()
            .filter(dataset -> ids.contains(dataset.id()))
            .collect(Collectors.toMap(Dataset::id, dataset -> marked(typed, dataset)));
      }

      private Map<SearchField, Highlight> marked(String typed, Dataset dataset) {
        try {
          Highlighter highlighter = Highlighter.of(typed);
          return Map.of(
              SearchField.TITLE, highlighter.mark(dataset.title()),
              SearchField.DESCRIPTION, highlighter.mark("この一覧は" + dataset.title() + "です。"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public List<String> suggest(String typed, int limit) {
        return List.of();
      }

      @Override
      public void update(DatasetId id) {}
    };
  }

  // The class file of a record's compact constructor has lost that cells may be null.
  @SuppressWarnings("NullAway")
  private RowPage page(Release release, RowQuery query) {
    List<Column> columns = release.columns();
    List<List<@Nullable Object>> all = city.find(release.address()).orElseThrow().rows();
    List<List<@Nullable Object>> shown = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    long offset = query.start() instanceof RowStart.Offset(long rows) ? rows : 0;
    int total = 0;
    for (List<@Nullable Object> row : all) {
      if (query.condition().filters().stream().allMatch(filter -> fits(columns, row, filter))) {
        if (total >= offset && shown.size() < query.limit()) {
          shown.add(row);
          numbers.add(total + 1);
        }
        total++;
      }
    }
    return new RowPage(columns, shown, numbers, total, OptionalInt.empty());
  }

  private static boolean fits(List<Column> columns, List<@Nullable Object> row, RowFilter filter) {
    int index = columns.stream().map(Column::name).toList().indexOf(filter.column());
    return filter.operator() == RowFilter.Operator.EMPTY && Objects.isNull(row.get(index));
  }

  private static List<Downloads.Link> links(Dataset dataset, Release release) {
    String base = "/datasets/" + dataset.id() + "/releases/" + release.number() + "/data";
    List<Downloads.Link> links = new ArrayList<>();
    links.add(new Downloads.Link(DownloadFormat.CSV, true, base + ".csv?bom"));
    for (DownloadFormat format : DownloadFormat.values()) {
      links.add(new Downloads.Link(format, false, base + "." + format.extension()));
    }
    return links;
  }

  private record SampleCatalog(SampleCity city) implements Catalog {
    @Override
    public Optional<Dataset> findDataset(DatasetId id) {
      if (id.equals(SampleCity.WITHDRAWN)) {
        throw WithdrawnException.ofDataset(GONE);
      }
      return city.datasets().stream().filter(dataset -> dataset.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Dataset> findDataset(UUID uuid) {
      return city.datasets().stream().filter(dataset -> dataset.uuid().equals(uuid)).findFirst();
    }

    @Override
    public Page<Dataset> listDatasets(DatasetQuery query, PageRequest page) {
      List<Dataset> wanted =
          city.datasets().stream()
              .filter(dataset -> query.overdueAt().map(dataset::isOverdue).orElse(true))
              .toList();
      return new Page<>(
          wanted.stream().skip(page.offset()).limit(page.limit()).toList(), wanted.size());
    }

    @Override
    public Page<Dataset> listDatasets(PageRequest page) {
      return new Page<>(
          city.datasets().stream().skip(page.offset()).limit(page.limit()).toList(),
          city.datasets().size());
    }

    @Override
    public List<Dataset> listDatasets(List<DatasetId> ids) {
      return ids.stream().map(this::findDataset).flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<Release> findRelease(DatasetId id, int number) {
      return city.find(id, number).map(SampleCity.Entry::release);
    }

    @Override
    public Optional<Release> findLatestRelease(DatasetId id) {
      return listReleases(id).stream().findFirst();
    }

    @Override
    public List<Release> listReleases(DatasetId id) {
      return city.all(id).reversed().stream().map(SampleCity.Entry::release).toList();
    }
  }

  private record SampleHistory(SampleCity city) implements History {
    @Override
    public Page<Past> list(DatasetId id, PageRequest page) {
      List<Past> all =
          city.all(id).reversed().stream()
              .map(entry ->
                  new Past(
                      entry.release(),
                      entry.release().number() == 1 && id.equals(SampleCity.TOILETS)
                          ? Optional.of(GONE)
                          : Optional.empty()))
              .toList();
      return new Page<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
    }

    @Override
    public Optional<Release> findReleaseAt(DatasetId id, Instant moment) {
      return city.all(id).reversed().stream()
          .map(SampleCity.Entry::release)
          .filter(release -> !release.publishedAt().isAfter(moment))
          .findFirst();
    }

    @Override
    public Optional<Instant> findBeginning(DatasetId id) {
      return city.find(id, 1).map(entry -> entry.release().publishedAt());
    }

    @Override
    public Page<Gone> listWithdrawn(PageRequest page) {
      return new Page<>(findWithdrawn(SampleCity.WITHDRAWN).stream().toList(), 1);
    }

    @Override
    public Optional<Gone> findWithdrawn(DatasetId id) {
      return id.equals(SampleCity.WITHDRAWN)
          ? Optional.of(new Gone(id, "苦情の受付簿", "市民文化局 広聴課", GONE))
          : Optional.empty();
    }
  }

  private static final Withdrawal GONE =
      new Withdrawal(SampleCity.DAY, "個人が分かる書き方のところがあったため、取り下げました。");

  private static final class SampleMetadata implements Metadata {
    @Override
    public Stated<DatasetMetadata> find(DatasetId id) {
      return new Stated<>(SampleCity.metadata(id), 1, "Machi", SampleCity.DAY, "");
    }

    @Override
    public Map<DatasetId, DatasetMetadata> findAll(Collection<DatasetId> ids) {
      return ids.stream().collect(Collectors.toMap(id -> id, SampleCity::metadata));
    }

    @Override
    public List<Stated<DatasetMetadata>> listVersions(DatasetId id) {
      return List.of(find(id));
    }

    @Override
    public Stated<DatasetMetadata> put(
        DatasetId id, int version, DatasetMetadata content, Author author) {
      throw new IllegalStateException("the samples do not change");
    }
  }

  private record SampleReleases(SampleCity city) implements ReleaseStore {
    @Override
    public boolean has(ReleaseAddress address) {
      return city.find(address).isPresent();
    }

    @Override
    public Path parquet(ReleaseAddress address) {
      throw new IllegalStateException("the samples have no files");
    }

    @Override
    public Path changes(ReleaseAddress address) {
      throw new IllegalStateException("the samples have no files");
    }

    @Override
    public Optional<Report> findReport(ReleaseAddress address) {
      return city.find(address).map(SampleCity.Entry::report);
    }

    @Override
    public Optional<String> findManifest(ReleaseAddress address) {
      return Optional.empty();
    }
  }
}
