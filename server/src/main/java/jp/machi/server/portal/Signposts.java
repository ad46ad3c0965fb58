package jp.machi.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetQuery;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.platform.sql.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Ways for search engines: robots.txt (RFC 9309) and sitemaps (sitemaps.org 0.9). */
@RestController
final class Signposts {
  /** Two addresses each; the protocol takes 50,000 in one file. */
  private static final int DATASETS_IN_A_FILE = PageRequest.MAX_LIMIT;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private static final List<String> PAGES =
      List.of("/", "/datasets", "/departments", "/overdue", "/withdrawn", "/about");

  private final Catalog catalog;

  Signposts(Catalog catalog) {
    this.catalog = catalog;
  }

  @GetMapping(path = "/robots.txt", name = "Where search engines may go.")
  ResponseEntity<String> robots(HttpServletRequest request) {
    Frame page = Frame.of(request);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(
            "User-agent: *\nDisallow: "
                + page.raw("/api/")
                + "\nAllow: "
                + page.raw("/")
                + "\nSitemap: "
                + page.full("/sitemap.xml")
                + "\n");
  }

  @GetMapping(path = "/sitemap.xml", name = "Names the files of the sitemap.")
  ResponseEntity<String> index(HttpServletRequest request) {
    Frame page = Frame.of(request);
    StringBuilder xml = open("sitemapindex");
    for (int file = 1; file <= files(); file++) {
      xml.append("<sitemap><loc>")
          .append(escaped(page.full("/sitemaps/" + file + ".xml")))
          .append("</loc></sitemap>\n");
    }
    return xml(xml.append("</sitemapindex>\n"));
  }

  @GetMapping(path = "/sitemaps/{part:[1-9][0-9]*}.xml", name = "Pages and when they changed.")
  ResponseEntity<String> file(@PathVariable int part, HttpServletRequest request) {
    if (part > files()) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "http.not_found");
    }
    Frame page = Frame.of(request);
    StringBuilder xml = open("urlset");
    if (part == 1) {
      PAGES.forEach(each -> add(xml, page, each, ""));
    }
    var datasets =
        catalog.listDatasets(
            DatasetQuery.all(DatasetQuery.Order.ID),
            new PageRequest((part - 1) * DATASETS_IN_A_FILE, DATASETS_IN_A_FILE));
    for (Dataset dataset : datasets.items()) {
      add(
          xml,
          page,
          "/datasets/" + dataset.id(),
          "<lastmod>" + dataset.modifiedAt() + "</lastmod>");
    }
    return xml(xml.append("</urlset>\n"));
  }

  private int files() {
    long datasets =
        catalog
            .listDatasets(DatasetQuery.all(DatasetQuery.Order.ID), new PageRequest(0, 1))
            .total();
    return Math.max(1, Math.toIntExact(Math.ceilDiv(datasets, DATASETS_IN_A_FILE)));
  }

  private static StringBuilder open(String root) {
    return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
        .append(root)
        .append(" xmlns=\"")
        .append(NAMESPACE)
        .append("\">\n");
  }

  private static void add(StringBuilder xml, Frame page, String address, String modified) {
    for (Language language : Language.values()) {
      xml.append("<url><loc>")
          .append(escaped(page.full(language.path(address))))
          .append("</loc>")
          .append(modified)
          .append("</url>\n");
    }
  }

  /** The name of the host is what the caller says. */
  private static String escaped(String address) {
    return address.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static ResponseEntity<String> xml(StringBuilder xml) {
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
        .body(xml.toString());
  }
}
