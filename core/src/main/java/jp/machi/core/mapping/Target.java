package jp.machi.core.mapping;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;

/**
 * An item that columns may be linked to, prepared for comparing.
 *
 * @param concept what the item means whatever its dataset calls it
 * @param foldedRest the name without what the names of most items of its dataset begin with, {@code
 *     ""} where they do not: データセット_概要
 * @param phrases what its name and its English name say
 * @param aliases what else it means within its dataset
 * @param preferred whether values alone may be taken as this item: of several items of one kind the
 *     usual one
 */
record Target(
    Item item,
    String concept,
    String foldedName,
    String foldedEnglish,
    String foldedRest,
    List<Phrase> phrases,
    Set<String> aliases,
    boolean preferred) {
  private static final String NAME = "name";

  /** Concepts that a kind of value means where the heading says nothing. */
  private static final Set<String> USUAL =
      Set.of(
          "phone",
          "postal-code",
          "latitude",
          "longitude",
          "address",
          "website",
          "email",
          "municipality-code",
          "name-kana",
          "corporate-number",
          "weekdays",
          "id");

  /** Addresses of the web that are not of what the list is about. */
  private static final Set<String> BESIDE = Set.of("form-url", "image");

  /** What stands in front of an address; where it is all there is, it is the address. */
  private static final Map<String, String> FRONT =
      Map.of("place-prefecture", "prefecture-name", "place-city", "city-name");

  /** What stands in front of every list and names nothing in it. */
  private static final Set<String> HEAD =
      Set.of(
          "municipality-code",
          "id",
          "publisher",
          "prefecture-name",
          "city-name",
          "area-code",
          "surveyed-on");

  static List<Target> of(List<Item> items, Set<String> context, Vocabulary vocabulary) {
    List<String> concepts = items.stream().map(item -> vocabulary.concept(item.name())).toList();
    Map<Integer, Set<String>> aliases = aliases(items, concepts, context, vocabulary);
    String front = front(items);
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      List<Phrase> phrases = new ArrayList<>();
      phrases.add(vocabulary.phrase(item.name()));
      if (!item.englishName().isEmpty()) {
        phrases.add(vocabulary.phrase(item.englishName()));
      }
      if (!front.isEmpty() && item.name().startsWith(front)) {
        phrases.add(vocabulary.phrase(item.name().substring(front.length())));
      }
      boolean only = items.stream().filter(each -> each.type() == item.type()).count() == 1;
      targets.add(
          new Target(
              item,
              concepts.get(i),
              Headings.fold(item.name()),
              Headings.fold(item.englishName()),
              !front.isEmpty() && item.name().startsWith(front)
                  ? Headings.fold(item.name().substring(front.length()))
                  : "",
              List.copyOf(phrases),
              aliases.getOrDefault(i, Set.of()),
              (only && !BESIDE.contains(concepts.get(i))) || USUAL.contains(concepts.get(i))));
    }
    return targets;
  }

  /** What most names begin with, up to the {@code _} behind it. */
  private static String front(List<Item> items) {
    Map<String, Long> fronts =
        items.stream()
            .map(Item::name)
            .filter(name -> name.indexOf('_') > 0)
            .collect(groupingBy(name -> name.substring(0, name.indexOf('_') + 1), counting()));
    return fronts.entrySet().stream()
        .filter(front -> front.getValue() * 2 > items.size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /**
   * Concepts that items have within a dataset beside their own. The first item that names what the
   * list is about is its name, whatever it is called: ゴミの品目, 地域名.
   *
   * @param context words of the dataset's title, none for items of no dataset
   */
  static Map<Integer, Set<String>> aliases(
      List<Item> items, List<String> concepts, Set<String> context, Vocabulary vocabulary) {
    Map<Integer, Set<String>> aliases = new HashMap<>();
    Set<String> had = new HashSet<>(concepts);
    if (context.isEmpty()) {
      for (int i = 0; i < concepts.size(); i++) {
        String front = FRONT.getOrDefault(concepts.get(i), "");
        if (!front.isEmpty() && !had.contains(front)) {
          aliases.put(i, Set.of(front));
        }
      }
      return aliases;
    }
    int naming = -1;
    for (int i = 0; i < items.size(); i++) {
      Set<String> found = new HashSet<>(vocabulary.aliases(items.get(i), context, had));
      found.removeAll(HEAD);
      had.addAll(found);
      aliases.put(i, new HashSet<>(found));
      boolean names = items.get(i).type() == ItemType.TEXT && !HEAD.contains(concepts.get(i));
      naming = naming < 0 && names ? i : naming;
    }
    if (naming >= 0 && had.add(NAME)) {
      aliases.computeIfAbsent(naming, _ -> new HashSet<>()).add(NAME);
    }
    return aliases;
  }
}
