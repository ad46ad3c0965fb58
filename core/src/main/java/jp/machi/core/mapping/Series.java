package jp.machi.core.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.machi.core.standard.Item;

/**
 * Columns that are only numbered, {@code male1} to {@code male18}, beside items of which a dataset
 * has just as many, 0-4歳の男性 to 85歳以上の男性: they are the same, in the same order.
 */
final class Series {
  /** Number and order agree; that the bands begin and end alike cannot be seen. */
  static final double CONFIDENCE = 0.85;

  /** Two of a kind are numbered for any reason. */
  private static final int SHORTEST = 3;

  private final Map<String, List<Item>> items = new HashMap<>();
  private final Vocabulary vocabulary;

  Series(List<Item> all, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (Item item : all) {
      Phrase phrase = vocabulary.phrase(item.name());
      if (phrase.words().stream().anyMatch(Series::isNumber)) {
        items.computeIfAbsent(phrase.head(), _ -> new ArrayList<>()).add(item);
      }
    }
  }

  /** The items of numbered columns, by column; empty where nothing is numbered. */
  Map<Integer, Item> of(List<String> headings) {
    Map<Integer, Item> linked = new TreeMap<>();
    if (items.isEmpty()) {
      return linked;
    }
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      Phrase phrase = vocabulary.phrase(headings.get(i));
      List<String> numbers = phrase.words().stream().filter(Series::isNumber).toList();
      if (numbers.size() == 1 && phrase.words().size() == 2) {
        List<Integer> row = columns.computeIfAbsent(phrase.head(), _ -> new ArrayList<>());
        if (numbers.getFirst().equals(Integer.toString(row.size() + 1))) {
          row.add(i);
        }
      }
    }
    columns.forEach((head, row) -> {
      List<Item> same = items.getOrDefault(head, List.of());
      for (int i = 0; i < same.size() && same.size() == row.size(); i++) {
        if (row.size() >= SHORTEST) {
          linked.put(row.get(i), same.get(i));
        }
      }
    });
    return linked;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }
}
