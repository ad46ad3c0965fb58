package jp.machi.server.feed.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.machi.server.catalog.Change;
import jp.machi.server.catalog.Changes;
import jp.machi.server.platform.files.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What changed as an Atom feed, newest first. */
@RestController
class AtomController {
  /** Entries on a page; feed readers ask often. */
  private static final int ON_A_PAGE = 50;

  private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml");

  private final Changes changes;
  private final LocaleResolver locales;

  AtomController(Changes changes, LocaleResolver locales) {
    this.changes = changes;
    this.locales = locales;
  }

  @GetMapping(
      path = "/feed.atom",
      name =
          "What changed, newest first, as Atom (RFC 4287); the link next leads to older changes"
              + " (RFC 5005).")
  ResponseEntity<byte[]> feed(
      @RequestParam(required = false) Optional<Long> before, HttpServletRequest request) {
    List<Change> page = changes.listBefore(before.orElse(Long.MAX_VALUE), ON_A_PAGE + 1);
    boolean more = page.size() > ON_A_PAGE;
    List<Change> shown = more ? page.subList(0, ON_A_PAGE) : page;
    String base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    Locale locale = locales.resolveLocale(request);
    byte[] feed =
        new AtomWriter(base, locale)
            .write(
                shown, before, more ? Optional.of(shown.getLast().position()) : Optional.empty());
    return ResponseEntity.ok()
        .contentType(ATOM)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .cacheControl(CacheControl.noCache())
        .eTag("\"" + Sha256.hex(Sha256.digest().digest(feed)) + "\"")
        .body(feed);
  }
}
