package jp.machi.core.standardise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.machi.core.gazetteer.Reference;
import jp.machi.core.mapping.ColumnLink;
import jp.machi.core.mapping.ColumnLink.Origin;
import jp.machi.core.mapping.ColumnMapper;
import jp.machi.core.mapping.ColumnMapping;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.mapping.Recogniser;
import jp.machi.core.mapping.Recognition;
import jp.machi.core.mapping.Sample;
import jp.machi.core.mapping.Vocabulary;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;
import jp.machi.core.value.ValueReader;

/** Finds out what a table is and how its columns become a standard dataset. Thread-safe. */
public final class Standardiser {
  /** Enough rows to tell a kind of value; read twice at worst, so it must stay small. */
  static final int SAMPLE_ROWS = 1_000;

  /** A longer line above a table explains it, and may well name other lists. */
  private static final int LONGEST_TITLE = 40;

  private static final String NO_STANDARD = "none";

  private final Standards standards;
  private final Optional<String> edition;
  private final Reference reference;
  private final Vocabulary vocabulary;
  private final Recogniser recogniser;

  /** Recognises the datasets of these standards; of places it knows what ships with Machi. */
  public Standardiser(Standards standards) {
    this(standards, Optional.empty(), Reference.SHIPPED);
  }

  /**
   * Recognises the datasets of these standards and takes every table over into one edition.
   *
   * @param edition id of the edition; empty leaves a table in the edition in which it is written
   * @param reference what is known about places: towns, and outlines where they were imported
   */
  public Standardiser(Standards standards, Optional<String> edition, Reference reference) {
    this(standards, edition, reference, Vocabulary.shipped());
  }

  /** Does the same by the headings of another vocabulary than the shipped one. */
  public Standardiser(
      Standards standards, Optional<String> edition, Reference reference, Vocabulary vocabulary) {
    this.standards = standards;
    this.edition = edition;
    this.reference = reference;
    this.vocabulary = vocabulary.knowing(standards);
    this.recogniser = new Recogniser(standards, this.vocabulary);
  }

  /** Reads a sample of the table and decides kind, mapping and column types. */
  public Plan plan(SourceTable table, MappingOverrides overrides) throws IOException {
    return plan(table, overrides, "");
  }

  /**
   * Reads a sample of the table and decides kind, mapping and column types.
   *
   * @param fileName name under which the file was brought; a hint where the headings say too little
   */
  public Plan plan(SourceTable table, MappingOverrides overrides, String fileName)
      throws IOException {
    Sample sample = sample(table);
    Optional<Standard> standard = standard(table, overrides, fileName, sample);
    MappedTable mapped =
        inEdition(standard, overrides, (known, decisions) -> map(table, sample, known, decisions));
    ListMonths months = new ListMonths(table, fileName, sample);
    List<ColumnPlan> columns = columns(mapped.mapping().links(), sample, months);
    return new TablePlan(table, mapped, columns, new TableContext(sample, months, reference));
  }

  private MappedTable inEdition(
      Optional<Standard> standard, MappingOverrides overrides, MappedTable.Mapper mapper) {
    if (edition.isEmpty() || standard.map(Standard::edition).equals(edition)) {
      return MappedTable.of(standard, overrides, mapper);
    }
    Optional<Standard> target =
        standard.flatMap(known -> standards.find(known.id(), edition.get()));
    return target.filter(Standard::isDefined).isPresent()
        ? MappedTable.changed(standard.get(), target.get(), overrides, mapper)
        : MappedTable.of(standard, overrides, mapper).unchanged(edition.get());
  }

  /** A dataset whose items are not known keeps the table's own columns. */
  private ColumnMapping map(
      SourceTable table, Sample sample, Optional<Standard> standard, MappingOverrides decisions) {
    ColumnMapper mapper = new ColumnMapper(table.header(), table.headerRow(), sample, vocabulary);
    return standard
        .filter(Standard::isDefined)
        .map(known -> mapper.onto(known, decisions))
        .orElseGet(mapper::generic);
  }

  /** Which dataset a table seems to be, with the scores of every candidate. */
  public Recognition recognise(SourceTable table, String fileName) throws IOException {
    return recognise(table, fileName, sample(table));
  }

  private Recognition recognise(SourceTable table, String fileName, Sample sample) {
    List<String> titles = new ArrayList<>(List.of(table.name(), fileName));
    for (SourceRow note : table.notes()) {
      note.cells().stream().filter(Standardiser::isTitle).forEach(titles::add);
    }
    return recogniser.recognise(table.header(), titles, sample);
  }

  private static boolean isTitle(String note) {
    return !note.isBlank() && note.length() <= LONGEST_TITLE;
  }

  private Optional<Standard> standard(
      SourceTable table, MappingOverrides overrides, String fileName, Sample sample) {
    if (overrides.standardId().isEmpty()) {
      return recognise(table, fileName, sample).standard();
    }
    String id = overrides.standardId().get();
    if (id.equals(NO_STANDARD)) {
      return Optional.empty();
    }
    List<Standard> editions =
        standards.all().stream().filter(known -> known.id().equals(id)).toList();
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("no dataset of the standard is called " + id);
    }
    return recognise(table, fileName, sample)
        .standard()
        .filter(editions::contains)
        .or(() -> Optional.of(editions.getFirst()));
  }

  private static Sample sample(SourceTable table) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    try (RowCursor cursor = table.open()) {
      SourceRow row = cursor.next();
      while (row != null && rows.size() < SAMPLE_ROWS) {
        rows.add(row);
        row = cursor.next();
      }
      return new Sample(rows, row == null);
    }
  }

  private List<ColumnPlan> columns(List<ColumnLink> links, Sample sample, ListMonths months) {
    ColumnReaders readers = new ColumnReaders(links, vocabulary, sample, months);
    Set<Integer> seen = new HashSet<>();
    List<ColumnPlan> columns = new ArrayList<>();
    for (ColumnLink link : links) {
      boolean joined = !link.origin().joined().isEmpty();
      boolean first = !joined && seen.add(link.sourceColumn());
      boolean looks = first && link.sourceColumn() >= 0;
      columns.add(column(link, readers.types(), readers.reader(link), looks));
    }
    return columns;
  }

  private static ColumnPlan column(
      ColumnLink link, ColumnTypes types, ValueReader reader, boolean looksAtCells) {
    ColumnType type;
    if (link.item().isEmpty()) {
      type = types.storage(link, reader);
    } else {
      ColumnType wanted = link.item().get().type().columnType();
      boolean sampled = link.sourceColumn() >= 0 && isWhole(link.origin());
      type = sampled ? types.storage(link.sourceColumn(), reader, wanted) : wanted;
    }
    return new ColumnPlan(link, new Column(link.name(), type), reader, looksAtCells);
  }

  private static boolean isWhole(Origin origin) {
    return origin.part().isWhole() && origin.joined().isEmpty();
  }
}
