package jp.machi.core.standardise;

import java.util.List;
import java.util.Optional;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Sample;
import jp.machi.core.mapping.Vocabulary;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.value.ValueReader;
import jp.machi.core.value.ValueReaders;

/** The reader of each column: by its item, and by what the rest of its column and table tells. */
final class ColumnReaders {
  private static final String FAX = "fax";

  private final List<ColumnLink> links;
  private final Vocabulary vocabulary;
  private final Sample sample;
  private final ListMonths months;
  private final ColumnTypes types;

  ColumnReaders(List<ColumnLink> links, Vocabulary vocabulary, Sample sample, ListMonths months) {
    this.links = links;
    this.vocabulary = vocabulary;
    this.sample = sample;
    this.months = months;
    this.types = new ColumnTypes(vocabulary, sample);
  }

  /** Kinds and types of columns that no standard knows. */
  ColumnTypes types() {
    return types;
  }

  ValueReader reader(ColumnLink link) {
    if (SpreadHours.standsForHours(link, links)) {
      return ValueReaders.openings();
    }
    Optional<ItemType> type = link.item().map(Item::type).or(() -> types.type(link));
    if (type.filter(ItemType.PHONE::equals).isPresent() && link.sourceColumn() >= 0) {
      boolean fax = vocabulary.concept(named(link)).equals(FAX);
      return ValueReaders.phones(fax, sample.values(link.sourceColumn()));
    }
    return months
        .reader(link, links)
        .or(() -> link.item().map(ValueReaders::forItem))
        .orElseGet(() -> ValueReaders.forType(type.orElse(ItemType.TEXT)));
  }

  private static String named(ColumnLink link) {
    return link.item().map(Item::name).orElseGet(link::sourceHeading);
  }
}
