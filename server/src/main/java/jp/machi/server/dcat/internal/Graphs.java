package jp.machi.server.dcat.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.code.Municipalities;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.catalog.Organisations;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.WithdrawnException;
import jp.machi.server.distribution.Downloads;
import jp.machi.server.openlist.CitySettings;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.springframework.stereotype.Component;

/** The catalogue, page by page, and single datasets as graphs. */
@Component
class Graphs {
  /** Datasets on a page; a page stays below a megabyte. */
  static final int ON_A_PAGE = 100;

  private static final DatasetQuery ALL = DatasetQuery.all(DatasetQuery.Order.UUID);

  private final Catalog catalog;
  private final Metadata metadata;
  private final Organisations organisations;
  private final Downloads downloads;
  private final String city;

  Graphs(
      Catalog catalog,
      Metadata metadata,
      Organisations organisations,
      Downloads downloads,
      CitySettings settings) {
    this.catalog = catalog;
    this.metadata = metadata;
    this.organisations = organisations;
    this.downloads = downloads;
    this.city =
        settings.name().isEmpty()
            ? Municipalities.shipped()
                .find(settings.code())
                .map(known -> known.prefecture() + known.name())
                .orElse("")
            : settings.name();
  }

  /**
   * A page of the catalogue; one behind the last has no datasets.
   *
   * @param number from 1
   * @param address of the pages without their number
   */
  Model page(int number, String address, Names names) {
    Page<Dataset> page =
        catalog.listDatasets(ALL, new PageRequest((number - 1) * ON_A_PAGE, ON_A_PAGE));
    Model graph = ModelFactory.createDefaultModel();
    Terms.abbreviate(graph);
    DatasetGraph datasets = new DatasetGraph(graph, names);
    Resource node = catalogue(graph, names, datasets.language());
    described(page.items())
        .forEach(described -> node.addProperty(DCAT.dataset, datasets.add(described)));
    page.items().stream()
        .map(Dataset::modifiedAt)
        .max(Comparator.naturalOrder())
        .ifPresent(last ->
            node.addProperty(
                DCTerms.modified,
                graph.createTypedLiteral(last.toString(), XSDDatatype.XSDdateTime)));
    addPaging(graph, number, page.total(), address);
    return graph;
  }

  /** One dataset, empty where there is none. */
  Optional<Model> dataset(DatasetId id, Names names) {
    return catalog
        .findDataset(id)
        .map(dataset -> {
          Model graph = ModelFactory.createDefaultModel();
          Terms.abbreviate(graph);
          described(List.of(dataset)).forEach(new DatasetGraph(graph, names)::add);
          return graph;
        });
  }

  private Resource catalogue(Model graph, Names names, Resource language) {
    Resource publisher =
        graph
            .createResource(names.city())
            .addProperty(RDF.type, FOAF.Agent)
            .addProperty(FOAF.name, city.isEmpty() ? "Machi" : city, "ja");
    return graph
        .createResource(names.catalogue())
        .addProperty(RDF.type, DCAT.Catalog)
        .addProperty(DCTerms.title, city + "オープンデータカタログ", "ja")
        .addProperty(
            DCTerms.description, (city.isEmpty() ? "自治体" : city) + "が公開しているデータの一覧です。", "ja")
        .addProperty(DCTerms.language, language)
        .addProperty(DCTerms.publisher, publisher)
        .addProperty(
            FOAF.homepage,
            graph.createResource(names.catalogue()).addProperty(RDF.type, FOAF.Document));
  }

  private List<DatasetGraph.Described> described(List<Dataset> datasets) {
    Map<DatasetId, DatasetMetadata> said =
        metadata.findAll(datasets.stream().map(Dataset::id).toList());
    Map<String, Optional<Organisation>> known = new HashMap<>();
    return datasets.stream()
        .map(dataset ->
            release(dataset)
                .map(release ->
                    new DatasetGraph.Described(
                        dataset,
                        said.getOrDefault(dataset.id(), DatasetMetadata.EMPTY),
                        known.computeIfAbsent(dataset.organisation(), organisations::find),
                        release.number(),
                        release.extent(),
                        downloads.lasting(dataset, release))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty where it was withdrawn at this very moment. */
  private Optional<Release> release(Dataset dataset) {
    try {
      return catalog.findLatestRelease(dataset.id());
    } catch (WithdrawnException _) {
      return Optional.empty();
    }
  }

  private static void addPaging(Model graph, int number, long total, String address) {
    long last = Math.max(1, Math.ceilDiv(total, ON_A_PAGE));
    Resource page =
        graph
            .createResource(address + number)
            .addProperty(RDF.type, Terms.PAGED_COLLECTION)
            .addProperty(RDF.type, Terms.PARTIAL_COLLECTION_VIEW)
            .addLiteral(Terms.TOTAL_ITEMS, total)
            .addLiteral(Terms.ITEMS_PER_PAGE, ON_A_PAGE);
    link(graph, page, "first", address + 1);
    link(graph, page, "last", address + last);
    if (number > 1) {
      link(graph, page, "previous", address + Math.min(number - 1, last));
    }
    if (number < last) {
      link(graph, page, "next", address + (number + 1));
    }
  }

  /** Under the name of today and that which harvesters such as ckanext-dcat know. */
  private static void link(Model graph, Resource page, String name, String target) {
    page.addProperty(Terms.hydra(name), graph.createResource(target));
    page.addProperty(Terms.hydra(name + "Page"), target);
  }
}
