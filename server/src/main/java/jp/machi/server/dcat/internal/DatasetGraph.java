package jp.machi.server.dcat.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetMetadata.Contact;
import jp.machi.server.catalog.DatasetMetadata.Coverage;
import jp.machi.server.catalog.Licence;
import jp.machi.server.catalog.Licences;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.catalog.Theme;
import jp.machi.server.distribution.DownloadFormat;
import jp.machi.server.distribution.Downloads;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.springframework.web.util.UriUtils;

/** Writes datasets into a graph. Not thread-safe. */
final class DatasetGraph {
  private static final String JAPANESE = "ja";
  private static final String ENGLISH = "en";

  private final Model graph;
  private final Names names;

  DatasetGraph(Model graph, Names names) {
    this.graph = graph;
    this.names = names;
  }

  /**
   * What is known of a dataset.
   *
   * @param release number of the latest release
   * @param extent where the places of that release lie
   * @param files where it can be had, whatever the release
   */
  record Described(
      Dataset dataset,
      DatasetMetadata metadata,
      Optional<Organisation> organisation,
      int release,
      Optional<Box> extent,
      List<Downloads.Link> files) {}

  /** Adds a dataset with everything that belongs to it. */
  Resource add(Described described) {
    Dataset dataset = described.dataset();
    DatasetMetadata said = described.metadata();
    Resource node = typed(names.dataset(dataset), DCAT.Dataset);
    node.addProperty(DCTerms.title, dataset.title(), JAPANESE);
    node.addProperty(DCTerms.description, description(dataset, said), JAPANESE);
    node.addProperty(DCTerms.identifier, "urn:uuid:" + dataset.uuid());
    node.addProperty(DCTerms.issued, time(dataset.createdAt()));
    node.addProperty(DCTerms.modified, time(dataset.modifiedAt()));
    node.addProperty(Terms.VERSION, Integer.toString(described.release()));
    node.addProperty(DCTerms.language, language());
    node.addProperty(DCTerms.accessRights, openToAll());
    node.addProperty(DCAT.landingPage, document(names.dataset(dataset) + "/releases"));
    said.keywords().forEach(word -> node.addProperty(DCAT.keyword, word, JAPANESE));
    said.themes().forEach(theme -> addTheme(node, theme));
    said.frequency()
        .ifPresent(frequency ->
            node.addProperty(
                DCTerms.accrualPeriodicity, typed(Frequencies.of(frequency), DCTerms.Frequency)));
    said.coverage().ifPresent(time -> node.addProperty(DCTerms.temporal, period(dataset, time)));
    said.documents().forEach(page -> node.addProperty(FOAF.page, document(page.url())));
    addPlace(node, dataset, said.area(), described.extent());
    node.addProperty(DCTerms.publisher, publisher(dataset, described.organisation()));
    addContact(node, dataset, contact(said, described.organisation()));
    described
        .files()
        .forEach(file -> node.addProperty(DCAT.distribution, distribution(dataset, file)));
    return node;
  }

  /** DCAT-AP asks for one; where nobody has written any, it is said what this is. */
  private static String description(Dataset dataset, DatasetMetadata said) {
    return said.description().isEmpty()
        ? dataset.department() + "「" + dataset.title() + "」"
        : said.description();
  }

  private Resource distribution(Dataset dataset, Downloads.Link file) {
    DownloadFormat format = file.format();
    Resource node = typed(names.distribution(dataset, format), DCAT.Distribution);
    node.addProperty(
        DCTerms.title,
        dataset.title() + "（" + format.name().toUpperCase(Locale.ROOT) + "）",
        JAPANESE);
    node.addProperty(DCAT.accessURL, graph.createResource(names.dataset(dataset)));
    node.addProperty(DCAT.downloadURL, graph.createResource(names.base() + file.path()));
    node.addProperty(DCAT.mediaType, typed(Names.mediaType(format), DCTerms.MediaType));
    node.addProperty(
        DCTerms.format,
        typed(Names.authority("file-type", format.name()), DCTerms.MediaTypeOrExtent));
    node.addProperty(DCTerms.issued, time(dataset.createdAt()));
    node.addProperty(DCTerms.modified, time(dataset.updatedAt()));
    node.addProperty(
        Terms.AVAILABILITY,
        typed(Names.authority("planned-availability", "AVAILABLE"), SKOS.Concept));
    Licence licence = Licences.of(dataset.licence());
    if (licence.known()) {
      Resource terms = typed(licence.url(), DCTerms.LicenseDocument);
      terms.addProperty(DCTerms.title, licence.japanese(), JAPANESE);
      node.addProperty(DCTerms.license, terms);
    }
    return node;
  }

  private void addTheme(Resource node, Theme theme) {
    Resource own = typed(names.theme(theme), SKOS.Concept);
    own.addProperty(SKOS.prefLabel, theme.japanese(), JAPANESE);
    own.addProperty(SKOS.prefLabel, theme.english(), ENGLISH);
    own.addProperty(SKOS.inScheme, typed(names.themes(), SKOS.ConceptScheme));
    node.addProperty(DCAT.theme, own);
    if (!theme.europeanCode().isEmpty()) {
      node.addProperty(
          DCAT.theme, typed(Names.authority("data-theme", theme.europeanCode()), SKOS.Concept));
    }
  }

  private Resource publisher(Dataset dataset, Optional<Organisation> organisation) {
    Resource agent = typed(names.department(dataset.organisation()), FOAF.Agent);
    agent.addProperty(FOAF.name, dataset.department(), JAPANESE);
    organisation
        .map(Organisation::details)
        .ifPresent(details -> {
          if (!details.englishName().isEmpty()) {
            agent.addProperty(FOAF.name, details.englishName(), ENGLISH);
          }
          if (!details.url().isEmpty()) {
            agent.addProperty(FOAF.homepage, document(details.url()));
          }
        });
    return agent;
  }

  /** Of the dataset, or of its department where the dataset has none. */
  private static Contact contact(DatasetMetadata said, Optional<Organisation> organisation) {
    return said.contact().none()
        ? organisation.map(it -> it.details().contact()).orElse(Contact.NONE)
        : said.contact();
  }

  private void addContact(Resource node, Dataset dataset, Contact contact) {
    Resource card = typed(names.part(dataset, "contact"), VCARD4.Kind);
    card.addProperty(RDF.type, VCARD4.Organization);
    card.addProperty(
        VCARD4.fn, contact.name().isEmpty() ? dataset.department() : contact.name(), JAPANESE);
    addLink(card, VCARD4.hasEmail, "mailto:", contact.email().replace("@", "\n"));
    addLink(card, VCARD4.hasTelephone, "tel:", contact.phone().replaceAll("[^0-9+-]", ""));
    if (!contact.formUrl().isEmpty()) {
      card.addProperty(VCARD4.hasURL, graph.createResource(contact.formUrl()));
    }
    node.addProperty(DCAT.contactPoint, card);
  }

  /**
   * Characters that a mail address may have and a name in a graph may not are written otherwise.
   */
  private void addLink(Resource card, Property property, String scheme, String text) {
    if (!text.isEmpty()) {
      card.addProperty(
          property,
          graph.createResource(scheme + UriUtils.encode(text, UTF_8).replace("%0A", "@")));
    }
  }

  private void addPlace(Resource node, Dataset dataset, String area, Optional<Box> extent) {
    if (area.isEmpty() && extent.isEmpty()) {
      return;
    }
    Resource place = typed(names.part(dataset, "area"), DCTerms.Location);
    if (!area.isEmpty()) {
      place.addProperty(SKOS.prefLabel, area, JAPANESE);
    }
    extent.ifPresent(box ->
        place.addProperty(
            Terms.BBOX, graph.createTypedLiteral(wkt(box), Terms.GEO + "wktLiteral")));
    node.addProperty(DCTerms.spatial, place);
  }

  /** Longitude before latitude, as GeoSPARQL has it where no system is named. */
  private static String wkt(Box box) {
    return String.format(
        Locale.ROOT,
        "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))",
        box.west(),
        box.south(),
        box.east(),
        box.north());
  }

  private Resource period(Dataset dataset, Coverage coverage) {
    Resource period = typed(names.part(dataset, "period"), DCTerms.PeriodOfTime);
    if (coverage.from() != null) {
      period.addProperty(Terms.START_DATE, day(coverage.from().toString()));
    }
    if (coverage.to() != null) {
      period.addProperty(Terms.END_DATE, day(coverage.to().toString()));
    }
    return period;
  }

  Resource language() {
    return typed(Names.authority("language", "JPN"), DCTerms.LinguisticSystem);
  }

  private Resource openToAll() {
    return typed(Names.authority("access-right", "PUBLIC"), DCTerms.RightsStatement);
  }

  private Resource document(String url) {
    return typed(url, FOAF.Document);
  }

  private Resource typed(String name, Resource type) {
    return graph.createResource(name).addProperty(RDF.type, type);
  }

  private Literal time(Instant moment) {
    return graph.createTypedLiteral(moment.toString(), XSDDatatype.XSDdateTime);
  }

  private Literal day(String day) {
    return graph.createTypedLiteral(day, XSDDatatype.XSDdate);
  }
}
