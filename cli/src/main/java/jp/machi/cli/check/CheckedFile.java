package jp.machi.cli.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.machi.core.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a check found in one file, in the words of one language. Its JSON form is the output of
 * {@code machi check --format json}.
 *
 * @param file as it was named
 * @param format such as {@code csv}, {@code zip} or {@code geojson}; {@code ""} where it could not
 *     be read
 * @param encoding of a text file, else {@code ""}
 * @param findings what is to know about the file as a whole, such as members of an archive that are
 *     no tables
 * @param refusal why it could not be read, null where it could
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckedFile(
    String file,
    String format,
    String encoding,
    List<CheckedTable> tables,
    List<Group> findings,
    @Nullable Refusal refusal) {

  CheckedFile {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
  }

  /** A file that could not be read. */
  static CheckedFile refused(String file, String code, String message) {
    return new CheckedFile(file, "", "", List.of(), List.of(), new Refusal(code, message));
  }

  /** Whether a table has a finding that must be mended. */
  boolean hasToBeMended() {
    return tables.stream().anyMatch(CheckedTable::hasToBeMended);
  }

  /** Why a file could not be read, and what to do. */
  record Refusal(String code, String message) {}

  /**
   * One table of a file.
   *
   * @param sheet name of the sheet, {@code ""} for a text file
   * @param standard id of the recognised dataset, {@code ""} for a kind that is not known
   * @param title title of the recognised dataset, {@code ""} for a kind that is not known
   * @param verified false where the definition was not compared with the official sheet
   * @param definition word of the {@link jp.machi.core.standard.Definition}, {@code ""} for a kind
   *     that is not known
   * @param findings those that nobody answers for
   * @param accepted those that a person has decided about
   */
  record CheckedTable(
      String sheet,
      String standard,
      String title,
      String edition,
      boolean verified,
      String definition,
      long rows,
      long cellsRepaired,
      boolean blocked,
      List<CheckedColumn> columns,
      List<Group> findings,
      List<Acceptance> accepted) {

    CheckedTable {
      accepted = List.copyOf(accepted);
      columns = List.copyOf(columns);
      findings = List.copyOf(findings);
    }

    boolean hasToBeMended() {
      return blocked
          || findings.stream().anyMatch(group -> group.severity().compareTo(Severity.ERROR) <= 0);
    }

    /** How many places have a finding of that severity. */
    long places(Severity severity) {
      return findings.stream()
          .filter(group -> group.severity() == severity)
          .mapToLong(Group::count)
          .sum();
    }

    /** Columns of the file that became items of the standard. */
    long columnsMapped() {
      return columns.stream()
          .filter(column -> column.item() && column.sourceColumn() > 0)
          .mapToInt(CheckedColumn::sourceColumn)
          .distinct()
          .count();
    }

    /** Columns of the file. */
    long sourceColumns() {
      return columns.stream()
          .mapToInt(CheckedColumn::sourceColumn)
          .filter(column -> column > 0)
          .distinct()
          .count();
    }
  }

  /**
   * One released column.
   *
   * @param sourceColumn 1-based column in the source, 0 where the source has none
   * @param source heading in the source, {@code ""} where the source has no such column
   * @param item whether it is an item of the standard
   * @param evidence why it was linked, in words
   * @param confidence how certain the link is, in whole percent
   */
  record CheckedColumn(
      String name,
      int sourceColumn,
      String source,
      boolean item,
      String evidence,
      int confidence) {}

  /**
   * The findings of one code.
   *
   * @param title the kind of finding in a short line
   * @param advice what all of them say, {@code ""} where each says something of its own
   * @param count exact number
   * @param examples the first of them
   */
  record Group(
      String code,
      Severity severity,
      String title,
      String advice,
      long count,
      List<Example> examples) {
    Group {
      examples = List.copyOf(examples);
    }

    /** Whether Machi has put it right, so that nobody has anything to do. */
    boolean repaired() {
      return severity == Severity.FIXED;
    }

    /** Whether the examples have to be told each in its own words. */
    boolean toldOneByOne() {
      return !repaired() && advice.isEmpty();
    }
  }

  /**
   * Findings of one kind that a person answers for.
   *
   * @param title the kind of finding in a short line
   * @param column heading in the source, {@code ""} where they are about rows or the table
   * @param count exact number
   * @param at when it was decided, in UTC
   */
  record Acceptance(
      String code, String title, String column, long count, String by, String at, String reason) {}

  /** One finding; the fields mean what they mean in {@link jp.machi.core.rule.Finding}. */
  record Example(long row, String column, String original, String value, String message) {}
}
