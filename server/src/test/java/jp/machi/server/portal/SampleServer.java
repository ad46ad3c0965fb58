package jp.machi.server.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Column;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.distribution.DownloadFormat;
import jp.machi.server.distribution.Downloads;
import jp.machi.server.findability.DatasetSearch;
import jp.machi.server.platform.database.HomeFolder;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import jp.machi.server.release.ReleaseStore;
import jp.machi.server.release.Report;
import jp.machi.server.rows.RowFilter;
import jp.machi.server.rows.RowPage;
import jp.machi.server.rows.RowQuery;
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
  ReleaseStore releases() {
    return new SampleReleases(city);
  }

  @Bean
  Rows rows() {
    return this::rows;
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
      public void update(DatasetId id) {}
    };
  }

  // The class file of a record's compact constructor has lost that cells may be null.
  @SuppressWarnings("NullAway")
  private RowPage rows(Release release, RowQuery query) {
    List<Column> columns = release.columns();
    List<List<@Nullable Object>> all = city.find(release.address()).orElseThrow().rows();
    List<List<@Nullable Object>> shown = new ArrayList<>();
    int total = 0;
    for (List<@Nullable Object> row : all) {
      if (query.filters().stream().allMatch(filter -> fits(columns, row, filter))) {
        if (total >= query.offset() && shown.size() < query.limit()) {
          shown.add(row);
        }
        total++;
      }
    }
    return new RowPage(columns, shown, total);
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
      return city.datasets().stream().filter(dataset -> dataset.id().equals(id)).findFirst();
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
