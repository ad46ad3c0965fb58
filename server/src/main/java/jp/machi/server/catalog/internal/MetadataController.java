package jp.machi.server.catalog.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.Licence;
import jp.machi.server.catalog.Licences;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.Stated;
import jp.machi.server.catalog.Theme;
import jp.machi.server.platform.http.JsonBody;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What persons say about datasets, over HTTP. Their names are for the holder of the token. */
@RestController
class MetadataController {
  private final Catalog catalog;
  private final Metadata metadata;
  private final JsonBody body;

  MetadataController(Catalog catalog, Metadata metadata, JsonBody body) {
    this.catalog = catalog;
    this.metadata = metadata;
    this.body = body;
  }

  /**
   * What is known of a dataset beside its rows.
   *
   * @param metadata what persons say; can be sent back as it is
   * @param known what follows from its releases and cannot be changed here
   */
  record Answer(String dataset, int version, DatasetMetadata metadata, Known known) {}

  /** What follows from the releases; the fields mean what they mean in {@link Dataset}. */
  record Known(
      UUID uuid,
      String title,
      String organisation,
      Licence licence,
      String kind,
      String edition,
      boolean verified,
      Optional<Box> extent,
      Instant updatedAt,
      Instant modifiedAt,
      Optional<Instant> dueAt) {}

  /** A field and its names. */
  record ThemeView(Theme code, String japanese, String english) {}

  @GetMapping(
      path = "/api/v1/datasets/{id}/metadata",
      name = "What persons say about a dataset; the ETag is the version.")
  ResponseEntity<Answer> find(@PathVariable String id) {
    Dataset dataset = dataset(id);
    return answer(dataset, metadata.find(dataset.id()));
  }

  @PutMapping(
      path = "/api/v1/datasets/{id}/metadata",
      name =
          "Says something new about a dataset: JSON with by, reason and metadata; If-Match names"
              + " the version that was read.")
  ResponseEntity<Answer> put(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    Dataset dataset = dataset(id);
    int seen = SeenVersion.of(request);
    MetadataRequest said = body.read(request, MetadataRequest.class);
    DatasetMetadata content = said.content(metadata.find(dataset.id()).content());
    Stated<DatasetMetadata> stated = metadata.put(dataset.id(), seen, content, said.author());
    return answer(dataset(id), stated);
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}/metadata/versions",
      name = "Every version of what was said about a dataset: who, when and why; newest first.")
  List<Stated<DatasetMetadata>> versions(@PathVariable String id) {
    return metadata.listVersions(dataset(id).id());
  }

  @GetMapping(path = "/api/v1/themes", name = "The fields that a dataset can belong to.")
  List<ThemeView> themes() {
    return List.of(Theme.values()).stream()
        .map(theme -> new ThemeView(theme, theme.japanese(), theme.english()))
        .toList();
  }

  @GetMapping(path = "/api/v1/licences", name = "The licences that Machi knows.")
  List<Licence> licences() {
    return Licences.all();
  }

  private ResponseEntity<Answer> answer(Dataset dataset, Stated<DatasetMetadata> stated) {
    Release latest = catalog.findLatestRelease(dataset.id()).orElseThrow(Ids::noDataset);
    Known known =
        new Known(
            dataset.uuid(),
            dataset.title(),
            dataset.organisation(),
            Licences.of(dataset.licence()),
            dataset.kind(),
            dataset.standardEdition(),
            latest.verified(),
            latest.extent(),
            dataset.updatedAt(),
            dataset.modifiedAt(),
            dataset.dueAt());
    return ResponseEntity.ok()
        .eTag("\"" + stated.version() + "\"")
        .cacheControl(CacheControl.noCache())
        .body(new Answer(dataset.id().value(), stated.version(), stated.content(), known));
  }

  private Dataset dataset(String id) {
    return DatasetId.find(id).flatMap(catalog::findDataset).orElseThrow(Ids::noDataset);
  }
}
