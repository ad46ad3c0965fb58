package jp.machi.core.standardise;

import java.util.List;
import java.util.Optional;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.Sample;
import jp.machi.core.mapping.Vocabulary;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.value.TimeRole;
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
    this.types = new ColumnTypes(vocabulary, sample, months);
  }

  /** Kinds and types of columns that no standard knows. */
  ColumnTypes types() {
    return types;
  }

  ValueReader reader(ColumnLink link) {
    if (SpreadHours.standsForHours(link, links)) {
      return ValueReaders.openings();
    }
    ItemType type = link.item().map(Item::type).or(() -> types.type(link)).orElse(ItemType.TEXT);
    Optional<ValueReader> byColumn =
        link.sourceColumn() < 0 ? Optional.empty() : byColumn(link, type);
    return byColumn
        .or(() -> link.item().map(ValueReaders::forItem))
        .orElseGet(() -> ValueReaders.forType(type));
  }

  /** The reader of a kind of value about which the whole column tells more than a cell. */
  private Optional<ValueReader> byColumn(ColumnLink link, ItemType type) {
    String name = link.item().map(Item::name).orElseGet(link::sourceHeading);
    int source = link.sourceColumn();
    return switch (type) {
      case PHONE -> {
        boolean fax = vocabulary.concept(name).equals(FAX);
        yield Optional.of(ValueReaders.phones(fax, sample.values(source)));
      }
      case TIME -> Optional.of(ValueReaders.times(TimeRole.of(name)));
      case DATE -> {
        boolean all =
            link.item().filter(item -> EventDays.standsForAllDays(item, links)).isPresent();
        yield Optional.of(ValueReaders.days(months.column(source, all)));
      }
      default -> Optional.empty();
    };
  }
}
