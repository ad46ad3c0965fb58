package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;

/**
 * Takes a table that is written in one edition of a dataset over into another edition: by the item
 * names that both have, and by the names under which an edition says it had an item before. What
 * neither tells is mapped as in any other table.
 */
public final class EditionChange {
  private static final String JOIN = "+";

  private final ColumnMapping written;
  private final Standard target;

  /**
   * A released column that is made of several columns of the source, in this order, because the
   * edition joined their items.
   *
   * @param item name of the released column
   * @param sources 0-based columns of the source
   */
  public record Join(String item, List<Integer> sources) {
    public Join {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A change of edition.
   *
   * @param written the table mapped onto the edition in which it is written
   * @param target the edition that is wanted
   */
  public EditionChange(ColumnMapping written, Standard target) {
    this.written = written;
    this.target = target;
  }

  /** What a person decided, and for every other linked column its item in the wanted edition. */
  public MappingOverrides decisions(MappingOverrides person) {
    Map<String, String> items = new HashMap<>();
    for (ColumnLink link : written.links()) {
      if (link.item().isPresent() && isWhole(link)) {
        successor(link.item().get())
            .ifPresent(item -> items.put(link.sourceHeading(), item.name()));
      }
    }
    items.putAll(person.itemByHeading());
    person
        .itemByHeading()
        .forEach((heading, name) -> renamed(name).ifPresent(item -> items.put(heading, item)));
    return new MappingOverrides(person.standardId(), items);
  }

  /** A person may name the item as the edition calls it in which the table is written. */
  private Optional<String> renamed(String name) {
    return target.findItem(name).isPresent()
        ? Optional.empty()
        : target.items().stream()
            .filter(item -> item.formerly().contains(name))
            .map(Item::name)
            .findFirst();
  }

  /** A cell that holds both coordinates is split again in the wanted edition. */
  private boolean isWhole(ColumnLink link) {
    return link.sourceColumn() >= 0
        && !link.sourceHeading().isBlank()
        && written.links().stream()
                .filter(other -> other.sourceColumn() == link.sourceColumn())
                .count()
            == 1;
  }

  /** The same item in the wanted edition, which may be the newer or the older one. */
  private Optional<Item> successor(Item item) {
    return target
        .findItem(item.name())
        .or(() -> first(newer -> newer.formerly().contains(item.name())))
        .or(() -> first(older -> item.formerly().contains(older.name())));
  }

  private Optional<Item> first(Predicate<Item> wanted) {
    return target.items().stream().filter(wanted).findFirst();
  }

  /** Items that the wanted edition made of several, where the source has a column for each. */
  public List<Join> joins(ColumnMapping mapped) {
    Map<String, Integer> sources = new HashMap<>();
    for (ColumnLink link : written.links()) {
      if (link.item().isPresent() && link.sourceColumn() >= 0) {
        sources.put(link.item().get().name(), link.sourceColumn());
      }
    }
    List<Join> joins = new ArrayList<>();
    for (ColumnLink link : mapped.links()) {
      if (link.sourceColumn() < 0 && link.item().isPresent()) {
        for (String former : link.item().get().formerly()) {
          List<String> parts = List.of(former.split("\\" + JOIN, -1));
          if (parts.size() > 1 && sources.keySet().containsAll(parts)) {
            joins.add(new Join(link.name(), parts.stream().map(sources::get).toList()));
          }
        }
      }
    }
    return joins;
  }

  /**
   * The mapping onto the wanted edition with the evidence by which the columns were known, and
   * without columns of the city's own for what was joined.
   */
  public ColumnMapping finish(ColumnMapping mapped, MappingOverrides person) {
    Map<Integer, Evidence> known = new HashMap<>();
    written.links().forEach(link -> known.put(link.sourceColumn(), link.evidence()));
    Set<String> decided = new HashSet<>();
    person.itemByHeading().keySet().forEach(heading -> decided.add(Headings.fold(heading)));
    Set<String> joined = new HashSet<>();
    Set<Integer> parts = new HashSet<>();
    for (Join join : joins(mapped)) {
      joined.add(join.item());
      parts.addAll(join.sources());
    }
    List<ColumnLink> links = new ArrayList<>();
    for (ColumnLink link : mapped.links()) {
      boolean consumed = link.item().isEmpty() && parts.contains(link.sourceColumn());
      if (joined.contains(link.name())) {
        links.add(with(link, Evidence.DERIVED));
      } else if (link.evidence() == Evidence.OVERRIDE
          && !decided.contains(Headings.fold(link.sourceHeading()))) {
        links.add(with(link, known.getOrDefault(link.sourceColumn(), Evidence.NAME)));
      } else if (!consumed) {
        links.add(link);
      }
    }
    return new ColumnMapping(links, mapped.findings());
  }

  private static ColumnLink with(ColumnLink link, Evidence evidence) {
    return new ColumnLink(
        link.name(), link.sourceColumn(), link.sourceHeading(), link.item(), evidence);
  }
}
