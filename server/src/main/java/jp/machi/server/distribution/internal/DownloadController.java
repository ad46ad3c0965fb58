package jp.machi.server.distribution.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.PastReleases;
import jp.machi.server.catalog.Release;
import jp.machi.server.distribution.DownloadFormat;
import jp.machi.server.platform.http.ProblemException;
import jp.machi.server.usage.Usage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sends releases as files, and counts what was sent whole. */
@RestController
class DownloadController {
  private static final Duration A_YEAR = Duration.ofDays(365);

  private final Catalog catalog;
  private final Derived derived;
  private final PastReleases past;
  private final Usage usage;

  DownloadController(Catalog catalog, PastReleases past, Derived derived, Usage usage) {
    this.catalog = catalog;
    this.past = past;
    this.derived = derived;
    this.usage = usage;
  }

  /** The newest release under an address that stays the same. */
  @GetMapping(
      path = "/datasets/{id}/releases/latest/{file:.+\\..+}",
      name =
          "Redirects to the latest release in the format of the ending; with as-of, to the one"
              + " that was the latest then.")
  ResponseEntity<Void> latest(
      @PathVariable String id,
      @PathVariable String file,
      @RequestParam(name = "as-of", required = false) Optional<String> asOf,
      HttpServletRequest request) {
    Dataset dataset = dataset(id);
    int number =
        asOf.map(then -> past.at(dataset.id(), then).number())
            .orElseGet(() -> dataset.latest().number());
    String query = request.getParameter("bom") == null ? "" : "?bom";
    URI target =
        URI.create(
            "/datasets/"
                + dataset.id()
                + "/releases/"
                + number
                + "/"
                + DatasetDownloads.slug(dataset)
                + "."
                + format(file).extension()
                + query);
    return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
        .cacheControl(CacheControl.noCache())
        .location(target)
        .build();
  }

  @GetMapping(
      path = "/datasets/{id}/releases/{number:[0-9]+}/{file:.+\\..+}",
      name = "A release as .csv (with ?bom for Excel), .xlsx, .json, .geojson or .parquet.")
  void download(
      @PathVariable String id,
      @PathVariable int number,
      @PathVariable String file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Dataset dataset = dataset(id);
    Release release =
        catalog.findRelease(dataset.id(), number).orElseThrow(() -> missing("release.not_found"));
    DownloadFormat format = format(file);
    if (!DatasetDownloads.holds(format, release)) {
      throw missing("download.no_coordinates");
    }
    boolean byteOrderMark = format == DownloadFormat.CSV && request.getParameter("bom") != null;
    Derived.Wanted wanted = new Derived.Wanted(release.address(), format, byteOrderMark);
    String tag = "\"" + release.address() + "-" + wanted.fileName() + "\"";
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(A_YEAR).cachePublic().getHeaderValue());
    if (format == DownloadFormat.CSV) {
      response.setHeader(
          HttpHeaders.LINK,
          "<"
              + DatasetDownloads.slug(dataset)
              + ".csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
    }
    if (isKnown(request, tag)) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    send(derived.file(wanted), dataset, format, request, response);
    if (HttpMethod.GET.matches(request.getMethod())) {
      usage.countDownload(dataset.id(), release.number(), format.extension());
    }
  }

  @GetMapping(
      path = "/datasets/{id}/releases/{number:[0-9]+}/{file}.csv-metadata.json",
      name = "What the columns of a release's CSV hold, as CSVW; the CSV links to it.")
  ResponseEntity<Map<String, Object>> csvw(
      @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
    return described(id, number, "csvw", "application/csvm+json", TableDescriptions::csvw, request);
  }

  @GetMapping(
      path = "/datasets/{id}/releases/{number:[0-9]+}/datapackage.json",
      name = "The descriptor of a release's CSV as a Data Package.")
  ResponseEntity<Map<String, Object>> dataPackage(
      @PathVariable String id, @PathVariable int number, HttpServletRequest request) {
    return described(
        id,
        number,
        "datapackage",
        MediaType.APPLICATION_JSON_VALUE,
        TableDescriptions::dataPackage,
        request);
  }

  /** Title and terms may change though the release does not, so it is asked for each time. */
  private ResponseEntity<Map<String, Object>> described(
      String id,
      int number,
      String kind,
      String type,
      BiFunction<Dataset, Release, Map<String, Object>> description,
      HttpServletRequest request) {
    Dataset dataset = dataset(id);
    Release release =
        catalog.findRelease(dataset.id(), number).orElseThrow(() -> missing("release.not_found"));
    String tag =
        "\"" + release.address() + "-" + kind + "-" + dataset.modifiedAt().toEpochMilli() + "\"";
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(isKnown(request, tag) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .eTag(tag)
            .cacheControl(CacheControl.noCache());
    return isKnown(request, tag)
        ? answer.build()
        : answer
            .contentType(MediaType.parseMediaType(type))
            .body(description.apply(dataset, release));
  }

  private static void send(
      Path file,
      Dataset dataset,
      DownloadFormat format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(format.contentType());
    response.setContentLengthLong(Files.size(file));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, DatasetDownloads.disposition(dataset, format));
    if (HttpMethod.GET.matches(request.getMethod())) {
      Files.copy(file, response.getOutputStream());
      response.flushBuffer();
    }
  }

  private static boolean isKnown(HttpServletRequest request, String tag) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null && (known.equals("*") || known.contains(tag));
  }

  private Dataset dataset(String id) {
    return (DatasetId.isId(id) ? catalog.findDataset(new DatasetId(id)) : Optional.<Dataset>empty())
        .orElseThrow(() -> missing("dataset.not_found"));
  }

  /** Only the ending counts, so that an address stays good when a title changes. */
  private static DownloadFormat format(String file) {
    String extension = file.substring(file.lastIndexOf('.') + 1);
    for (DownloadFormat format : DownloadFormat.values()) {
      if (format.extension().equals(extension)) {
        return format;
      }
    }
    throw missing("download.unknown_format");
  }

  private static ProblemException missing(String code) {
    return new ProblemException(HttpStatus.NOT_FOUND, code);
  }
}
