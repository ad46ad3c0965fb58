package jp.machi.server.catalog.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.machi.server.catalog.Checked;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.History;
import jp.machi.server.catalog.Withdrawals;
import jp.machi.server.catalog.Withdrawals.Decided;
import jp.machi.server.catalog.Withdrawals.Order;
import jp.machi.server.platform.http.JsonBody;
import jp.machi.server.platform.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Withdraws over HTTP. */
@RestController
class WithdrawalController {
  private static final int MAX_NAME = 100;
  private static final int MAX_REASON = 1_000;

  private final Withdrawals withdrawals;
  private final History history;
  private final JsonBody body;

  WithdrawalController(Withdrawals withdrawals, History history, JsonBody body) {
    this.withdrawals = withdrawals;
    this.history = history;
    this.body = body;
  }

  /**
   * What a person decides.
   *
   * @param action withdrawn where it is missing
   */
  record Request(@Nullable String by, @Nullable String reason, @Nullable Action action) {}

  /** Which way it goes. */
  enum Action {
    WITHDRAWN,
    RESTORED
  }

  /** A decision as it is shown; number is null for the whole dataset. */
  record DecidedView(
      @Nullable Integer number, Action action, String by, String reason, Instant at) {

    static DecidedView of(Decided decided) {
      Order order = decided.order();
      return new DecidedView(
          order.number().orElse(null),
          order.withdrawn() ? Action.WITHDRAWN : Action.RESTORED,
          order.by(),
          order.reason(),
          decided.at());
    }
  }

  @PostMapping(
      path = "/api/v1/datasets/{id}/withdrawals",
      name =
          "Withdraws a dataset with every release, or gives it back: JSON with by, reason and"
              + " action (withdrawn, restored).")
  List<DecidedView> dataset(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    return decide(id, Optional.empty(), request);
  }

  @PostMapping(
      path = "/api/v1/datasets/{id}/releases/{number}/withdrawals",
      name =
          "Withdraws one release, or gives it back: JSON with by, reason and action (withdrawn,"
              + " restored).")
  List<DecidedView> release(
      @PathVariable String id, @PathVariable int number, HttpServletRequest request)
      throws IOException {
    return decide(id, Optional.of(number), request);
  }

  @GetMapping(
      path = "/api/v1/datasets/{id}/withdrawals",
      name = "Who withdrew what of a dataset and why, oldest first.")
  List<DecidedView> decisions(@PathVariable String id) {
    DatasetId dataset = DatasetId.find(id).orElseThrow(Ids::noDataset);
    if (history.findBeginning(dataset).isEmpty()) {
      throw Ids.noDataset();
    }
    return withdrawals.list(dataset).stream().map(DecidedView::of).toList();
  }

  @GetMapping(
      path = "/api/v1/withdrawn",
      name = "Datasets that were withdrawn, and why; parameters offset and limit.")
  Page<History.Gone> gone(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
    return history.listWithdrawn(Ids.page(offset, limit));
  }

  private List<DecidedView> decide(String id, Optional<Integer> number, HttpServletRequest request)
      throws IOException {
    DatasetId dataset = DatasetId.find(id).orElseThrow(Ids::noDataset);
    Request said = body.read(request, Request.class);
    Order order =
        new Order(
            dataset,
            number,
            said.action() != Action.RESTORED,
            Checked.required("by", said.by(), MAX_NAME),
            Checked.required("reason", said.reason(), MAX_REASON));
    if (!withdrawals.decide(order)) {
      throw number.isPresent() ? Ids.noRelease() : Ids.noDataset();
    }
    return withdrawals.list(dataset).stream().map(DecidedView::of).toList();
  }
}
