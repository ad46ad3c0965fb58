package jp.machi.core.mapping;

import java.util.List;
import jp.machi.core.rule.Finding;

/**
 * How the columns of one table become released columns.
 *
 * @param links one for each released column, in order: the standard's items, then the city's own
 * @param findings what was odd about the headings
 */
public record ColumnMapping(List<ColumnLink> links, List<Finding> findings) {

  public ColumnMapping {
    links = List.copyOf(links);
    findings = List.copyOf(findings);
  }
}
