package jp.machi.server.catalog.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import jp.machi.server.catalog.Organisation;
import jp.machi.server.catalog.Organisations;
import jp.machi.server.catalog.Stated;
import jp.machi.server.platform.http.JsonBody;
import jp.machi.server.platform.sql.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Departments over HTTP. */
@RestController
class OrganisationController {
  private final Organisations organisations;
  private final JsonBody body;

  OrganisationController(Organisations organisations, JsonBody body) {
    this.organisations = organisations;
    this.body = body;
  }

  /** A department and the version of what is said about it. */
  record Answer(String id, UUID uuid, String name, int version, Organisation.Details details) {}

  @GetMapping(
      path = "/api/v1/organisations",
      name = "The departments that publish; parameters offset and limit.")
  Page<Organisation> list(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
    return organisations.list(Ids.page(offset, limit));
  }

  @GetMapping(
      path = "/api/v1/organisations/{id}",
      name = "One department; the ETag is the version.")
  ResponseEntity<Answer> find(@PathVariable String id) {
    Organisation one = organisation(id);
    return answer(one, organisations.findDetails(one.id()));
  }

  @PutMapping(
      path = "/api/v1/organisations/{id}",
      name =
          "Says something new about a department: JSON with by, reason and details; If-Match names"
              + " the version that was read.")
  ResponseEntity<Answer> put(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    Organisation one = organisation(id);
    int seen = SeenVersion.of(request);
    OrganisationRequest said = body.read(request, OrganisationRequest.class);
    return answer(one, organisations.put(one.id(), seen, said.content(), said.author()));
  }

  private static ResponseEntity<Answer> answer(
      Organisation one, Stated<Organisation.Details> stated) {
    return ResponseEntity.ok()
        .eTag("\"" + stated.version() + "\"")
        .cacheControl(CacheControl.noCache())
        .body(new Answer(one.id(), one.uuid(), one.name(), stated.version(), stated.content()));
  }

  private Organisation organisation(String id) {
    return organisations.find(id).orElseThrow(() -> Ids.missing("organisation.not_found"));
  }
}
