package jp.machi.server.dcat.internal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/** How a graph is written down. */
enum RdfFormat {
  TURTLE("ttl", "text/turtle;charset=UTF-8"),
  RDF_XML("rdf", "application/rdf+xml"),
  JSON_LD("jsonld", "application/ld+json");

  private final String ending;
  private final String contentType;

  RdfFormat(String ending, String contentType) {
    this.ending = ending;
    this.contentType = contentType;
  }

  /** The format of files with that ending. */
  static Optional<RdfFormat> ofEnding(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }

  String contentType() {
    return contentType;
  }

  byte[] write(Model graph) {
    RDFFormat form =
        switch (this) {
          case TURTLE -> RDFFormat.TURTLE_PRETTY;
          case RDF_XML -> RDFFormat.RDFXML_PLAIN;
          case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, form);
    return out.toByteArray();
  }
}
