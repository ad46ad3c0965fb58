package jp.machi.cli.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A definition as {@code machi standards --json} shows it.
 *
 * @param definition {@code verified}, {@code unverified} or {@code not available}
 * @param itemCount number of items, 0 where they are not known
 * @param items in the order of the standard; null in the list of all datasets
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedStandard(
    String id,
    String edition,
    String number,
    String title,
    String englishTitle,
    String definition,
    String source,
    int itemCount,
    @Nullable List<Item> items) {

  static ListedStandard of(Standard standard, boolean withItems) {
    return new ListedStandard(
        standard.id(),
        standard.edition(),
        standard.number(),
        standard.title(),
        standard.englishTitle(),
        standard.definition().word(),
        standard.source(),
        standard.items().size(),
        withItems ? standard.items() : null);
  }
}
