package jp.machi.server.feed.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.machi.server.catalog.Changes;
import jp.machi.server.catalog.Dataset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The catalogue in the pages of Realtime Paged Data Exchange 1.0 (OpenActive, W3C community group),
 * ordered by change number. Whoever follows {@code next} has every dataset in its newest state, and
 * every one that is gone; a dataset that changes moves behind the last page that was read.
 */
@RestController
class RpdeController {
  /** Terms for what the catalogue says itself; each dataset names its own. */
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /** How long pages may be kept, as the specification's validator asks for. */
  private static final Duration FULL_PAGE = Duration.ofHours(1);

  private static final Duration LAST_PAGE = Duration.ofSeconds(8);

  private final Changes changes;
  private final Positions positions;

  RpdeController(Changes changes, Positions positions) {
    this.changes = changes;
    this.positions = positions;
  }

  /** A page; the one whose items are empty is the last, and leads to itself. */
  record RpdePage(String next, List<Item> items, String license) {}

  /** A dataset; data is missing where it is not given out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(String state, String kind, String id, long modified, @Nullable Data data) {

    static Item of(Changes.State state, String base) {
      return new Item(
          state.dataset().isPresent() ? "updated" : "deleted",
          "dataset",
          state.id().value(),
          state.position(),
          state.dataset().map(dataset -> Data.of(dataset, base)).orElse(null));
    }
  }

  /** What the catalogue says of a dataset; more is at its address. */
  record Data(
      String id,
      UUID uuid,
      String title,
      String department,
      String licence,
      String kind,
      int latestRelease,
      long rows,
      Instant updatedAt,
      Instant modifiedAt,
      String url) {

    static Data of(Dataset dataset, String base) {
      return new Data(
          dataset.id().value(),
          dataset.uuid(),
          dataset.title(),
          dataset.department(),
          dataset.licence(),
          dataset.kind(),
          dataset.latest().number(),
          dataset.latest().rows(),
          dataset.updatedAt(),
          dataset.modifiedAt(),
          base + "/api/v1/datasets/" + dataset.id());
    }
  }

  @GetMapping(
      path = "/feed/rpde",
      produces = MediaType.APPLICATION_JSON_VALUE,
      name =
          "Every dataset in its newest state, the last changed last, as pages of RPDE 1.0;"
              + " parameters afterChangeNumber and limit.")
  ResponseEntity<RpdePage> page(
      @RequestParam(defaultValue = "0") long afterChangeNumber,
      @RequestParam(defaultValue = "500") int limit,
      HttpServletRequest request) {
    long after = positions.check("afterChangeNumber", afterChangeNumber);
    List<Changes.State> states = changes.listStates(after, Positions.limit(limit));
    long last = states.isEmpty() ? after : states.getLast().position();
    String base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    RpdePage page =
        new RpdePage(
            base + "/feed/rpde?afterChangeNumber=" + last + "&limit=" + limit,
            states.stream().map(state -> Item.of(state, base)).toList(),
            LICENCE);
    return ResponseEntity.ok()
        .cacheControl(
            CacheControl.maxAge(states.size() < limit ? LAST_PAGE : FULL_PAGE).cachePublic())
        .body(page);
  }
}
