package jp.machi.cli.check;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.machi.cli.check.CheckedFile.Example;
import jp.machi.cli.check.CheckedFile.Group;
import jp.machi.cli.terminal.Words;

/** The examples of a group as an HTML table, without columns that would be empty. */
final class ExampleTable {
  private final PrintWriter out;
  private final Words words;

  ExampleTable(PrintWriter out, Words words) {
    this.out = out;
    this.words = words;
  }

  /**
   * A column of the table.
   *
   * @param key its heading among the words
   * @param look how a value is shown, a class of the style sheet
   * @param ofFile whether the text stands in the file, so that it is Japanese
   */
  private record Field(String key, String look, boolean ofFile, Function<Example, String> text) {

    private static final Field ROW = new Field("html.row", "number", false, Field::row);
    private static final Field COLUMN = new Field("html.column", "name", true, Example::column);
    private static final Field BEFORE = new Field("html.cell", "before", true, Example::original);
    private static final Field AFTER = new Field("html.repaired", "after", true, Example::value);
    private static final Field ADVICE = new Field("html.advice", "says", false, Example::message);

    private static String row(Example example) {
      return example.row() > 0 ? Long.toString(example.row()) : "";
    }
  }

  void print(Group group) {
    List<Field> fields = fields(group);
    if (fields.isEmpty()) {
      return;
    }
    out.println("<table>");
    if (group.count() > group.examples().size()) {
      String first = words.text("html.first", group.examples().size());
      out.println("<caption>" + HtmlReport.escape(first) + "</caption>");
    }
    out.print("<thead><tr>");
    for (Field field : fields) {
      String heading = HtmlReport.escape(words.text(field.key()));
      out.print("<th scope=\"col\" class=\"" + field.look() + "\">" + heading + "</th>");
    }
    out.println("</tr></thead><tbody>");
    for (Example example : group.examples()) {
      out.print("<tr>");
      fields.forEach(field -> print(field, example));
      out.println("</tr>");
    }
    out.println("</tbody></table>");
  }

  private void print(Field field, Example example) {
    String language = field.ofFile() ? HtmlReport.japanese(words) : "";
    String text = HtmlReport.escape(field.text().apply(example));
    out.print("<td class=\"" + field.look() + "\"" + language + "><span>" + text + "</span></td>");
  }

  private static List<Field> fields(Group group) {
    List<Field> fields = new ArrayList<>(List.of(Field.ROW, Field.COLUMN, Field.BEFORE));
    fields.removeIf(field -> group.examples().stream().map(field.text()).allMatch(String::isEmpty));
    if (group.repaired()) {
      fields.add(Field.AFTER);
    } else if (group.toldOneByOne()) {
      fields.add(Field.ADVICE);
    }
    return group.examples().isEmpty() ? List.of() : fields;
  }
}
