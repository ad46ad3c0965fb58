package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.machi.core.mapping.ItemClaims.Claim;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.TableRules;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Requirement;
import jp.machi.core.standard.Standard;
import org.jspecify.annotations.Nullable;

/** Decides which source column becomes which released column. Use once for one table. */
public final class ColumnMapper {
  private static final Item LATITUDE = coordinate("緯度", "latitude", ItemType.LATITUDE);
  private static final Item LONGITUDE = coordinate("経度", "longitude", ItemType.LONGITUDE);

  private final List<String> headings;
  private final long headerRow;
  private final Sample sample;
  private final Vocabulary vocabulary;
  private final UniqueNames names = new UniqueNames();
  private final List<ColumnLink> links = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** A mapper for a table with these headings. */
  public ColumnMapper(List<String> headings, long headerRow, Sample sample, Vocabulary vocabulary) {
    this.headings = headings;
    this.headerRow = headerRow;
    this.sample = sample;
    this.vocabulary = vocabulary;
  }

  /** Maps onto a dataset of the standard: its items in its order, then the other columns. */
  public ColumnMapping onto(Standard standard, MappingOverrides overrides) {
    standard.items().forEach(item -> names.reserve(item.name()));
    ItemClaims claims = new ItemClaims(standard, vocabulary, sample);
    Map<String, String> decided = decisions(overrides);
    for (int i = 0; i < headings.size(); i++) {
      String decision = decided.remove(Headings.fold(headings.get(i)));
      Optional<Item> item = decision == null ? Optional.empty() : standard.findItem(decision);
      if (decision == null || (item.isEmpty() && !decision.isEmpty())) {
        claims.add(i, headings.get(i));
      } else if (item.isPresent()) {
        claims.override(i, item.get());
      }
      if (decision != null && !decision.isEmpty() && item.isEmpty()) {
        unknownMapping(headings.get(i), decision);
      }
    }
    decided.forEach(this::unknownMapping);
    Map<String, Claim> winners = claims.winners();
    standard.items().forEach(item -> links.add(link(item, winners.get(item.name()))));
    Set<Integer> used = new HashSet<>();
    winners.values().forEach(claim -> used.add(claim.column()));
    for (Claim loser : claims.losers(winners)) {
      if (!used.contains(loser.column())) {
        repeatedItem(loser, winners.get(loser.item().name()));
      }
    }
    ownColumns(used);
    return new ColumnMapping(links, findings);
  }

  /** Keeps every column under its own heading; only fused coordinates are split. */
  public ColumnMapping generic() {
    Set<String> written = new HashSet<>();
    headings.forEach(heading -> written.add(UniqueNames.clean(heading, 0)));
    boolean free = !written.contains(LATITUDE.name()) && !written.contains(LONGITUDE.name());
    Set<Integer> used = new HashSet<>();
    for (int i = 0; free && i < headings.size(); i++) {
      if (ItemClaims.holdsCoordinates(vocabulary, sample, i, headings.get(i))) {
        links.add(fused(LATITUDE, i));
        links.add(fused(LONGITUDE, i));
        used.add(i);
        free = false;
      }
    }
    List<ColumnLink> split = List.copyOf(links);
    links.clear();
    split.forEach(link -> names.reserve(link.name()));
    ownColumns(used);
    int place = (int) links.stream().filter(link -> isBefore(link, split)).count();
    links.addAll(place, split);
    return new ColumnMapping(links, findings);
  }

  private static boolean isBefore(ColumnLink link, List<ColumnLink> split) {
    return !split.isEmpty() && link.sourceColumn() < split.getFirst().sourceColumn();
  }

  private Map<String, String> decisions(MappingOverrides overrides) {
    Map<String, String> decided = new TreeMap<>();
    overrides.itemByHeading().forEach((heading, item) -> decided.put(Headings.fold(heading), item));
    return decided;
  }

  private ColumnLink link(Item item, @Nullable Claim claim) {
    return claim == null
        ? new ColumnLink(item.name(), -1, "", Optional.of(item), Evidence.OWN)
        : new ColumnLink(
            item.name(),
            claim.column(),
            headings.get(claim.column()),
            Optional.of(item),
            claim.evidence());
  }

  private ColumnLink fused(Item item, int column) {
    return new ColumnLink(
        item.name(), column, headings.get(column), Optional.of(item), Evidence.VALUES);
  }

  private void ownColumns(Set<Integer> used) {
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      boolean blank = heading.isBlank();
      boolean ghost = blank && sample.whole() && sample.values(i).isEmpty();
      if (ghost || used.contains(i)) {
        continue;
      }
      String name = names.free(UniqueNames.clean(heading, i));
      links.add(new ColumnLink(name, i, heading, Optional.empty(), Evidence.OWN));
      if (blank) {
        findings.add(
            TableRules.BLANK_HEADING.finding(
                headerRow, name, "", Map.of("name", name, "number", Integer.toString(i + 1))));
      } else if (!name.equals(UniqueNames.clean(heading, i))) {
        findings.add(
            TableRules.REPEATED_HEADING.finding(headerRow, heading, heading, Map.of("name", name)));
      }
    }
  }

  private void repeatedItem(Claim loser, @Nullable Claim winner) {
    if (winner == null) {
      return;
    }
    findings.add(
        TableRules.REPEATED_ITEM.finding(
            headerRow,
            headings.get(loser.column()),
            headings.get(loser.column()),
            Map.of("item", loser.item().name(), "used", headings.get(winner.column()))));
  }

  private void unknownMapping(String heading, String item) {
    findings.add(
        TableRules.UNKNOWN_MAPPING.finding(headerRow, heading, heading, Map.of("item", item)));
  }

  private static Item coordinate(String name, String english, ItemType type) {
    return new Item(name, english, Requirement.UNVERIFIED, type, List.of(), "");
  }
}
