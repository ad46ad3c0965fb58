package jp.machi.core.standardise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.mapping.ColumnMapping;
import jp.machi.core.mapping.EditionChange;
import jp.machi.core.mapping.EditionChange.Join;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.TableRules;
import jp.machi.core.standard.Standard;

/**
 * A table whose dataset and columns are decided.
 *
 * @param standard the dataset, empty for a table of a kind the standards do not know
 * @param joins columns that an edition makes of several
 * @param changedFrom the edition in which the table is written where it was taken over into another
 * @param findings why an edition that was asked for could not be had
 */
record MappedTable(
    Optional<Standard> standard,
    ColumnMapping mapping,
    List<Join> joins,
    Optional<String> changedFrom,
    List<Finding> findings) {

  /** Maps columns onto a dataset by decisions of a person. */
  interface Mapper {
    ColumnMapping onto(Optional<Standard> standard, MappingOverrides decisions);
  }

  /** The table in the edition in which it is written, or in the newest. */
  static MappedTable of(Optional<Standard> standard, MappingOverrides person, Mapper mapper) {
    return new MappedTable(
        standard, mapper.onto(standard, person), List.of(), Optional.empty(), List.of());
  }

  /** The table taken over into another edition. */
  static MappedTable changed(
      Standard written, Standard target, MappingOverrides person, Mapper mapper) {
    ColumnMapping before = mapper.onto(Optional.of(written), person);
    EditionChange change = new EditionChange(before, target);
    ColumnMapping mapped = mapper.onto(Optional.of(target), change.decisions(person));
    return new MappedTable(
        Optional.of(target),
        change.finish(mapped, person),
        change.joins(mapped),
        Optional.of(written.edition()),
        List.of());
  }

  /** This table with a finding that the edition asked for cannot be had. */
  MappedTable unchanged(String wanted) {
    Finding finding = TableRules.EDITION_UNCHANGED.finding(0, "", "", Map.of("edition", wanted));
    return new MappedTable(standard, mapping, joins, changedFrom, List.of(finding));
  }
}
