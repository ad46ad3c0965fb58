package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.machi.core.mapping.ColumnLink.Origin;
import jp.machi.core.mapping.ColumnLink.Why;
import jp.machi.core.mapping.ItemClaims.Claim;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.TableRules;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Standard;
import org.jspecify.annotations.Nullable;

/** Decides which source column becomes which released column. Use once for one table. */
public final class ColumnMapper {
  private static final String LATITUDE = "緯度";
  private static final String LONGITUDE = "経度";

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
    Map<String, String> decided = decisions(overrides);
    Map<Integer, Item> series = new Series(standard.items(), vocabulary).of(headings);
    ItemClaims claims =
        new ItemClaims(
            standard.items(),
            ItemClaims.Context.of(standard, vocabulary),
            vocabulary,
            new Views(vocabulary, sample, headings));
    Set<Integer> open = new HashSet<>();
    for (int i = 0; i < headings.size(); i++) {
      if (claim(claims, i, standard, decided.remove(Headings.fold(headings.get(i))), series)) {
        open.add(i);
      }
    }
    decided.forEach(this::unknownMapping);
    Map<String, ColumnLink> byItem = new HashMap<>();
    series.forEach((column, item) -> byItem.put(item.name(), inSeries(column, item)));
    Map<Integer, List<Claim>> winners = new TreeMap<>();
    for (Claim claim : claims.winners()) {
      winners.computeIfAbsent(claim.column(), _ -> new ArrayList<>()).add(claim);
      byItem.putIfAbsent(claim.item().name(), link(claim));
    }
    Set<Integer> used = new HashSet<>(winners.keySet());
    used.addAll(series.keySet());
    open.removeAll(used);
    CommonConcepts concepts = new CommonConcepts(vocabulary, sample, headings);
    Map<Integer, List<Claim>> common = concepts.of(open, winners.values());
    standard.items().forEach(item -> links.add(link(item, byItem, winners, common)));
    used.forEach(column -> lie(claims, column, winners.getOrDefault(column, List.of())));
    ask(claims, open, byItem);
    ownColumns(used, common);
    return new ColumnMapping(links, findings);
  }

  /** Lets a column claim what it may; false where a person wants to keep it as it is. */
  private boolean claim(
      ItemClaims claims,
      int column,
      Standard standard,
      @Nullable String decision,
      Map<Integer, Item> series) {
    String heading = headings.get(column);
    Optional<Item> item = decision == null ? Optional.empty() : standard.findItem(decision);
    if (decision != null && !decision.isEmpty() && item.isEmpty()) {
      unknownMapping(heading, decision);
    }
    if (item.isPresent()) {
      series.remove(column);
      claims.override(column, heading, item.get());
      return true;
    }
    if (decision != null && decision.isEmpty()) {
      series.remove(column);
      return false;
    }
    if (!series.containsKey(column)) {
      claims.add(column, heading);
    }
    return true;
  }

  /** Keeps every column under its own heading; only fused coordinates are split. */
  public ColumnMapping generic() {
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < headings.size(); i++) {
      all.add(i);
    }
    Map<Integer, List<Claim>> common =
        new CommonConcepts(vocabulary, sample, headings).of(all, List.of());
    Set<String> written = new HashSet<>();
    headings.forEach(heading -> written.add(UniqueNames.clean(heading, 0)));
    boolean free = !written.contains(LATITUDE) && !written.contains(LONGITUDE);
    List<ColumnLink> split = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    common.forEach((column, claims) -> {
      if (free && used.isEmpty() && claims.stream().allMatch(ColumnMapper::isCoordinate)) {
        claims.stream().map(this::link).forEach(split::add);
        used.add(column);
      }
    });
    split.forEach(link -> names.reserve(link.name()));
    ownColumns(used, common);
    int place = (int) links.stream().filter(link -> isBefore(link, split)).count();
    links.addAll(place, split);
    return new ColumnMapping(links, findings);
  }

  private static boolean isCoordinate(Claim claim) {
    return claim.view().part() == CellPart.LATITUDE || claim.view().part() == CellPart.LONGITUDE;
  }

  private static boolean isBefore(ColumnLink link, List<ColumnLink> split) {
    return !split.isEmpty() && link.sourceColumn() < split.getFirst().sourceColumn();
  }

  private Map<String, String> decisions(MappingOverrides overrides) {
    Map<String, String> decided = new TreeMap<>();
    overrides.itemByHeading().forEach((heading, item) -> decided.put(Headings.fold(heading), item));
    return decided;
  }

  private ColumnLink link(
      Item item,
      Map<String, ColumnLink> byItem,
      Map<Integer, List<Claim>> winners,
      Map<Integer, List<Claim>> common) {
    ColumnLink linked = byItem.get(item.name());
    if (linked != null) {
      return linked;
    }
    Optional<Origin> joined =
        item.type() == ItemType.ADDRESS
            ? JoinedAddress.of(headings, winners, common)
            : Optional.empty();
    return joined
        .map(origin ->
            new ColumnLink(
                item.name(),
                origin,
                Optional.of(item),
                new Why(Evidence.DERIVED, JoinedAddress.CONFIDENCE, List.of())))
        .orElseGet(() -> new ColumnLink(item.name(), -1, "", Optional.of(item), Evidence.OWN));
  }

  private ColumnLink link(Claim claim) {
    return new ColumnLink(
        claim.item().name(),
        new Origin(claim.column(), headings.get(claim.column()), claim.view().part(), List.of()),
        Optional.of(claim.item()),
        new Why(claim.match().evidence(), claim.confidence(), List.of()));
  }

  private ColumnLink inSeries(int column, Item item) {
    return new ColumnLink(
        item.name(),
        new Origin(column, headings.get(column)),
        Optional.of(item),
        new Why(Evidence.POSITION, Series.CONFIDENCE, List.of()));
  }

  private void ownColumns(Set<Integer> used, Map<Integer, List<Claim>> common) {
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      boolean blank = heading.isBlank();
      boolean ghost = blank && sample.whole() && sample.values(i).isEmpty();
      if (ghost || used.contains(i)) {
        continue;
      }
      String name = names.free(UniqueNames.clean(heading, i));
      List<Claim> meant = common.getOrDefault(i, List.of());
      double confidence = meant.stream().mapToDouble(Claim::confidence).min().orElse(1);
      List<String> items = meant.stream().map(claim -> claim.item().name()).toList();
      links.add(
          new ColumnLink(
              name,
              new Origin(i, heading),
              Optional.empty(),
              new Why(Evidence.OWN, confidence, items)));
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

  /** Reports what was nearly linked: the better column won, or nobody is sure. */
  private void ask(ItemClaims claims, Set<Integer> open, Map<String, ColumnLink> byItem) {
    Set<String> won = byItem.keySet();
    for (int column : open.stream().sorted().toList()) {
      Optional<Claim> lost = claims.lost(column, won);
      List<Claim> candidates = claims.candidates(column, won);
      if (lost.isPresent()) {
        repeatedItem(lost.get(), byItem.get(lost.get().item().name()));
      } else if (!candidates.isEmpty() && !claims.isEmpty(column)) {
        question(column, candidates);
      }
    }
  }

  private void repeatedItem(Claim loser, @Nullable ColumnLink winner) {
    if (winner == null) {
      return;
    }
    String heading = headings.get(loser.column());
    String item = loser.item().name();
    findings.add(
        TableRules.REPEATED_ITEM.finding(
            headerRow, heading, heading, Map.of("item", item, "used", winner.sourceHeading())));
  }

  private void question(int column, List<Claim> candidates) {
    String heading = headings.get(column);
    List<String> items = candidates.stream().map(claim -> claim.item().name()).toList();
    String line =
        MappingFile.write(new MappingOverrides(Optional.empty(), Map.of(heading, items.getFirst())))
            .strip();
    findings.add(
        TableRules.MAPPING_QUESTION.finding(
            headerRow,
            heading,
            heading,
            Map.of("candidates", String.join("、", items), "line", line)));
  }

  private void lie(ItemClaims claims, int column, List<Claim> linked) {
    if (claims.lies(column)) {
      String heading = headings.get(column);
      String item = linked.isEmpty() ? "" : linked.getFirst().item().name();
      findings.add(
          TableRules.VALUES_DISAGREE.finding(headerRow, heading, heading, Map.of("item", item)));
    }
  }

  private void unknownMapping(String heading, String item) {
    findings.add(
        TableRules.UNKNOWN_MAPPING.finding(headerRow, heading, heading, Map.of("item", item)));
  }
}
