package jp.machi.server.portal;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which datasets a visitor wants to see.
 *
 * @param text what was typed, {@code ""} for nothing
 * @param department exact name, {@code ""} for all
 * @param kind id of a standard dataset, {@code ""} for all
 * @param byUpdate last updated first, also where something was typed
 * @param overdue only those whose promised update is late
 * @param page 1 or more
 */
record SearchQuery(
    String text, String department, String kind, boolean byUpdate, boolean overdue, int page) {
  static final SearchQuery EVERYTHING = new SearchQuery("", "", "", false, false, 1);

  /** Nobody types more; bounds what the index has to take apart. */
  static final int MAX_TEXT = 200;

  SearchQuery {
    text = text.strip();
    text = text.substring(0, Math.min(text.length(), MAX_TEXT));
    page = Math.max(page, 1);
  }

  public SearchQuery withDepartment(String other) {
    return new SearchQuery(text, other, kind, byUpdate, overdue, 1);
  }

  public SearchQuery withKind(String other) {
    return new SearchQuery(text, department, other, byUpdate, overdue, 1);
  }

  public SearchQuery withText(String other) {
    return new SearchQuery(other, department, kind, byUpdate, overdue, 1);
  }

  public SearchQuery withByUpdate(boolean other) {
    return new SearchQuery(text, department, kind, other, overdue, 1);
  }

  public SearchQuery withOverdue(boolean other) {
    return new SearchQuery(text, department, kind, byUpdate, other, 1);
  }

  public SearchQuery withPage(int other) {
    return new SearchQuery(text, department, kind, byUpdate, overdue, other);
  }

  /** Whether a department, a kind or those that are late were chosen. */
  public boolean narrowed() {
    return !department.isEmpty() || !kind.isEmpty() || overdue;
  }

  /** Address of the results, without language. */
  public String address() {
    var address = UriComponentsBuilder.fromPath("/datasets");
    if (!text.isEmpty()) {
      address.queryParam("q", "{q}");
    }
    if (!department.isEmpty()) {
      address.queryParam("department", "{department}");
    }
    if (!kind.isEmpty()) {
      address.queryParam("kind", "{kind}");
    }
    if (byUpdate) {
      address.queryParam("sort", "updated");
    }
    if (overdue) {
      address.queryParam("overdue", "1");
    }
    if (page > 1) {
      address.queryParam("page", page);
    }
    return address
        .encode()
        .buildAndExpand(Map.of("q", text, "department", department, "kind", kind))
        .toUriString();
  }
}
