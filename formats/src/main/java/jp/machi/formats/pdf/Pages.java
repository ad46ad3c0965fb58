package jp.machi.formats.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.machi.core.table.Remark;
import jp.machi.core.table.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Puts tables that go on over pages together. A table goes on where it was the last of its page,
 * the next page begins with one of the same columns, and nothing stands between the two but what
 * stands on every page: a running title, a page number. A title of its own begins another table,
 * even below the same header, for it may be the name of the next district.
 */
final class Pages {
  /** What differs in running titles from page to page: 1/3, （続き）, 2 ページ. */
  private static final Pattern CHANGES =
      Pattern.compile("続き|ページ|頁|[Pp]age|[\\p{N}\\p{P}\\p{S}\\p{Z}\\s]");

  private final List<Joined> tables = new ArrayList<>();
  private @Nullable Joined open;
  private String above = "";
  private String below = "";

  /** A table while its pages come by. */
  private static final class Joined {
    private final Grid first;
    private Grid last;
    private final List<Numbered> rows = new ArrayList<>();
    private int repeatedHeaders;

    Joined(Grid grid) {
      this.first = grid;
      this.last = grid;
      grid.rows().forEach(row -> rows.add(new Numbered(grid.page(), row)));
    }
  }

  private record Numbered(int page, Grid.Row row) {}

  /** Takes the tables of the next page, from above. */
  void add(Page page, List<Grid> grids) {
    for (int i = 0; i < grids.size(); i++) {
      Grid grid = grids.get(i);
      Joined before = i == 0 ? open : null;
      if (before != null && goesOn(before, grid, page)) {
        goOn(before, grid);
      } else {
        tables.add(new Joined(grid));
      }
    }
    open = grids.isEmpty() ? null : tables.getLast();
    if (!grids.isEmpty()) {
      above = text(page, -Double.MAX_VALUE, grids.getFirst().top());
      below = text(page, grids.getLast().bottom(), Double.MAX_VALUE);
    }
  }

  private boolean goesOn(Joined before, Grid grid, Page page) {
    if (!grid.hasColumnsOf(before.last)) {
      return false;
    }
    String title = text(page, -Double.MAX_VALUE, grid.top());
    boolean sameTitle = title.isEmpty() || title.equals(above);
    boolean header = repeatedRows(before.first, grid) > 0;
    return sameTitle && (header || below.isEmpty() || below.equals(below(page, grid)));
  }

  private static String below(Page page, Grid grid) {
    return text(page, grid.bottom(), Double.MAX_VALUE);
  }

  private static void goOn(Joined before, Grid grid) {
    int repeated = repeatedRows(before.first, grid);
    before.repeatedHeaders += repeated > 0 ? 1 : 0;
    List<Grid.Row> rows = grid.rows().subList(repeated, grid.rows().size());
    for (int i = 0; i < rows.size(); i++) {
      Grid.Row row = rows.get(i);
      boolean halved = i == 0 && row.cells().getFirst().text().isEmpty();
      if (i == 0 && before.last.kind() == Grid.Kind.RULED_AND_OPEN) {
        Numbered cut = before.rows.removeLast();
        before.rows.add(new Numbered(cut.page(), cut.row().with(row)));
      } else {
        before.rows.add(new Numbered(grid.page(), halved ? row.asUnsure() : row));
      }
    }
    before.last = grid;
  }

  /** How many rows at the top of a table are those of another. */
  private static int repeatedRows(Grid first, Grid grid) {
    int same = 0;
    while (same < first.rows().size()
        && same < grid.rows().size()
        && !first.rows().get(same).isBlank()
        && first.rows().get(same).texts().equals(grid.rows().get(same).texts())) {
      same++;
    }
    return same;
  }

  /** What stands between two heights of a page, without what changes from page to page. */
  private static String text(Page page, double from, double to) {
    List<Glyph> glyphs =
        page.glyphs().stream()
            .filter(glyph -> glyph.center() > from && glyph.center() < to)
            .toList();
    return CHANGES.matcher(CellText.of(glyphs).text()).replaceAll("");
  }

  /** Every table with its rows and what was done to them. */
  List<PdfTable> tables(List<Remark> aboutFile) {
    return tables.stream().map(table -> table(table, aboutFile)).toList();
  }

  private static PdfTable table(Joined joined, List<Remark> aboutFile) {
    List<SourceRow> rows = new ArrayList<>();
    int joinedCells = 0;
    int ruby = 0;
    for (Numbered numbered : joined.rows) {
      long number = rows.size() + 1L;
      for (CellText cell : numbered.row().cells()) {
        joinedCells += cell.lines() > 1 ? 1 : 0;
        ruby += cell.ruby() ? 1 : 0;
      }
      Map<String, String> page = Map.of("page", Integer.toString(numbered.page()));
      List<Remark> unsure =
          numbered.row().unsure()
              ? List.of(new Remark("pdf.row_unsure", number, "", "", "", page))
              : List.of();
      rows.add(new SourceRow(number, numbered.row().texts(), unsure));
    }
    List<Remark> remarks = new ArrayList<>();
    remarks.add(remark("pdf.compare", "pages", pages(joined)));
    addCount(remarks, "pdf.lines_joined", joinedCells);
    addCount(remarks, "pdf.header_repeated", joined.repeatedHeaders);
    addCount(remarks, "pdf.ruby_left_out", ruby);
    remarks.addAll(aboutFile);
    return new PdfTable(joined.first.page(), List.copyOf(rows), List.copyOf(remarks));
  }

  private static String pages(Joined joined) {
    TreeSet<Integer> pages =
        joined.rows.stream().map(Numbered::page).collect(Collectors.toCollection(TreeSet::new));
    if (pages.isEmpty()) {
      return Integer.toString(joined.first.page());
    }
    return pages.size() == 1 ? pages.first().toString() : pages.first() + "-" + pages.last();
  }

  private static void addCount(List<Remark> remarks, String code, int count) {
    if (count > 0) {
      remarks.add(remark(code, "count", Integer.toString(count)));
    }
  }

  static Remark remark(String code, String name, String value) {
    return new Remark(code, 0, "", "", "", Map.of(name, value));
  }
}
