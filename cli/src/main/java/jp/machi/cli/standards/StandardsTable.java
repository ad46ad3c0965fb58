package jp.machi.cli.standards;

import static jp.machi.cli.terminal.DisplayText.harmless;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.machi.cli.terminal.DisplayText;
import jp.machi.cli.terminal.Words;
import jp.machi.core.standard.Definition;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.Standard;

/** Datasets and their items as tables for the terminal. */
final class StandardsTable {
  /** Longer cells are cut: the names of items come first and are never that long. */
  private static final int WIDEST = 44;

  private static final String GAP = "  ";

  private final PrintWriter out;
  private final Words words;

  StandardsTable(PrintWriter out, Words words) {
    this.out = out;
    this.words = words;
  }

  /** One line for each dataset. */
  void print(List<Standard> standards) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(headings("number", "id", "title", "edition", "items", "definition"));
    for (Standard standard : standards) {
      lines.add(
          List.of(
              standard.number(),
              standard.id(),
              title(standard),
              standard.edition(),
              standard.isDefined() ? Integer.toString(standard.items().size()) : "–",
              definition(standard.definition())));
    }
    print(lines, "");
  }

  /** A dataset with its items. */
  void printItems(Standard standard) {
    out.println(
        words.text(
            "standards.head",
            title(standard),
            standard.edition(),
            standard.number(),
            definition(standard.definition())));
    out.println(harmless(standard.source()));
    if (!standard.isDefined()) {
      out.println(words.text("standards.undefined"));
      return;
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(headings("mark", "item", "english", "type", "codes", "example"));
    for (Item item : standard.items()) {
      lines.add(
          List.of(
              item.requirement().mark(),
              item.name(),
              item.englishName(),
              item.type().name().toLowerCase(Locale.ROOT),
              String.join(";", item.codes()),
              item.example()));
    }
    print(lines, GAP);
    out.println(words.text("standards.marks"));
  }

  private String title(Standard standard) {
    return words.locale().getLanguage().equals("ja") ? standard.title() : standard.englishTitle();
  }

  private String definition(Definition definition) {
    return words.text("definition." + definition.name().toLowerCase(Locale.ROOT));
  }

  private List<String> headings(String... keys) {
    List<String> headings = new ArrayList<>();
    for (String key : keys) {
      headings.add(words.text("standards.column." + key));
    }
    return headings;
  }

  private void print(List<List<String>> lines, String indent) {
    int columns = lines.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], DisplayText.width(cell(line.get(i))));
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder(indent);
      for (int i = 0; i < columns; i++) {
        text.append(DisplayText.left(cell(line.get(i)), widths[i])).append(GAP);
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private static String cell(String text) {
    return DisplayText.start(harmless(text), WIDEST);
  }
}
