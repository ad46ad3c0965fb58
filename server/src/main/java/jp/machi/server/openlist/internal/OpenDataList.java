package jp.machi.server.openlist.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.machi.core.code.Municipalities;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.formats.write.ReleasedTable;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetMetadata.Contact;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.catalog.Organisations;
import jp.machi.server.openlist.CitySettings;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.stereotype.Component;

/** The whole catalogue as オープンデータ一覧 of the national standard, edition 2026-08-01. */
@Component
class OpenDataList {
  static final String KIND = "open-data-list";
  static final String EDITION = "2026-08-01";

  private static final DatasetQuery ALL = DatasetQuery.all(DatasetQuery.Order.ID);

  private final Catalog catalog;
  private final Metadata metadata;
  private final Organisations organisations;
  private final Standards standards;
  private final ListLine.City city;

  OpenDataList(
      Catalog catalog,
      Metadata metadata,
      Organisations organisations,
      Standards standards,
      CitySettings settings) {
    this.catalog = catalog;
    this.metadata = metadata;
    this.organisations = organisations;
    this.standards = standards;
    this.city = city(settings);
  }

  private static ListLine.City city(CitySettings settings) {
    String name = settings.name();
    if (name.isEmpty()) {
      name =
          Municipalities.shipped()
              .find(settings.code())
              .map(known -> known.prefecture() + known.name())
              .orElse("");
    }
    return new ListLine.City(settings.code(), name);
  }

  /**
   * The list.
   *
   * @param base address before {@code /datasets/…}
   */
  ReleasedTable table(String base) {
    Standard layout =
        standards
            .find(KIND, EDITION)
            .orElseThrow(() -> new IllegalStateException("no definition of " + KIND));
    List<Column> columns =
        layout.items().stream().map(item -> new Column(item.name(), ColumnType.TEXT)).toList();
    return new CatalogueTable(
        columns,
        catalog.listDatasets(ALL, new PageRequest(0, 1)).total(),
        offset ->
            lines(offset, base).stream().map(line -> line.cells(layout.items(), city)).toList());
  }

  private List<ListLine> lines(int offset, String base) {
    List<Dataset> datasets =
        catalog.listDatasets(ALL, new PageRequest(offset, PageRequest.MAX_LIMIT)).items();
    Map<DatasetId, DatasetMetadata> said =
        metadata.findAll(datasets.stream().map(Dataset::id).toList());
    Map<String, Contact> offices =
        datasets.stream()
            .map(Dataset::organisation)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::contact));
    return datasets.stream()
        .map(dataset -> {
          DatasetMetadata own = said.getOrDefault(dataset.id(), DatasetMetadata.EMPTY);
          return new ListLine(
              dataset,
              own,
              own.contact().none()
                  ? offices.getOrDefault(dataset.organisation(), Contact.NONE)
                  : own.contact(),
              standard(dataset),
              base + "/datasets/" + dataset.id());
        })
        .toList();
  }

  private Contact contact(String organisation) {
    return organisations
        .find(organisation)
        .map(Organisation::details)
        .map(Organisation.Details::contact)
        .orElse(Contact.NONE);
  }

  private String standard(Dataset dataset) {
    return standards
        .find(dataset.kind(), dataset.standardEdition())
        .filter(Standard::isDefined)
        .map(known ->
            (known.edition().equals("2020") ? "推奨データセット" : "自治体標準オープンデータセット")
                + "（"
                + known.edition()
                + "）"
                + known.title())
        .orElse("");
  }
}
