package jp.machi.server.dcat.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.platform.files.Sha256;
import jp.machi.server.platform.http.ProblemException;
import org.apache.jena.rdf.model.Model;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The catalogue as RDF over HTTP. */
@RestController
class DcatController {
  /** More pages than a catalogue has. */
  private static final int LAST_PAGE = 10_000_000;

  private final Graphs graphs;

  DcatController(Graphs graphs) {
    this.graphs = graphs;
  }

  @GetMapping(
      path = "/catalog.{ending:ttl|rdf|jsonld}",
      name =
          "The catalogue as DCAT-AP 3.0.1, 100 datasets a page; parameter page. Ends in .ttl, .rdf or .jsonld.")
  ResponseEntity<byte[]> catalogue(
      @PathVariable String ending,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request) {
    if (page < 1 || page > LAST_PAGE) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "http.unreadable_parameter", Map.of("parameter", "page"));
    }
    Names names = names(request);
    return answer(
        graphs.page(page, names.base() + "/catalog." + ending + "?page=", names), ending, request);
  }

  @GetMapping(
      path = {"/datasets/{id}.ttl", "/datasets/{id}.rdf", "/datasets/{id}.jsonld"},
      name = "One dataset as DCAT-AP 3.0.1.")
  ResponseEntity<byte[]> dataset(@PathVariable String id, HttpServletRequest request) {
    Optional<Model> graph =
        DatasetId.find(id).flatMap(known -> graphs.dataset(known, names(request)));
    String path = request.getRequestURI();
    return answer(
        graph.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "dataset.not_found")),
        path.substring(path.lastIndexOf('.') + 1),
        request);
  }

  private static Names names(HttpServletRequest request) {
    return new Names(ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
  }

  /** The same catalogue is written the same, so that its hash is its version. */
  private static ResponseEntity<byte[]> answer(
      Model graph, String ending, HttpServletRequest request) {
    RdfFormat format = RdfFormat.ofEnding(ending).orElseThrow();
    byte[] bytes = format.write(graph);
    String tag = "\"" + Sha256.hex(Sha256.digest().digest(bytes)) + "\"";
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && (known.equals("*") || known.contains(tag))) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .eTag(tag)
          .cacheControl(CacheControl.noCache())
          .build();
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.contentType())
        .contentLength(bytes.length)
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .body(bytes);
  }
}
