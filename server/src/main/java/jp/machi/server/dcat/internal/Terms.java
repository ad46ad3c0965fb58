package jp.machi.server.dcat.internal;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.XSD;

/** Words of vocabularies that Jena does not ship, and how vocabularies are abbreviated. */
final class Terms {
  static final String DCATAP = "http://data.europa.eu/r5r/";
  static final String GEO = "http://www.opengis.net/ont/geosparql#";
  static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

  static final Property AVAILABILITY = property(DCATAP + "availability");
  static final Property BBOX = property(DCAT.NS + "bbox");
  static final Property START_DATE = property(DCAT.NS + "startDate");
  static final Property END_DATE = property(DCAT.NS + "endDate");
  static final Property VERSION = property(DCAT.NS + "version");

  /** As ckanext-dcat looks for it; Hydra itself has another name for it today. */
  static final Resource PAGED_COLLECTION = type(HYDRA + "PagedCollection");

  static final Resource PARTIAL_COLLECTION_VIEW = type(HYDRA + "PartialCollectionView");
  static final Property TOTAL_ITEMS = property(HYDRA + "totalItems");
  static final Property ITEMS_PER_PAGE = property(HYDRA + "itemsPerPage");

  private Terms() {}

  static Property hydra(String name) {
    return property(HYDRA + name);
  }

  static void abbreviate(Model graph) {
    graph.setNsPrefix("dcat", DCAT.NS);
    graph.setNsPrefix("dcatap", DCATAP);
    graph.setNsPrefix("dct", DCTerms.NS);
    graph.setNsPrefix("foaf", FOAF.NS);
    graph.setNsPrefix("geo", GEO);
    graph.setNsPrefix("hydra", HYDRA);
    graph.setNsPrefix("skos", SKOS.uri);
    graph.setNsPrefix("vcard", VCARD4.NS);
    graph.setNsPrefix("xsd", XSD.NS);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(name);
  }

  private static Resource type(String name) {
    return ResourceFactory.createResource(name);
  }
}
