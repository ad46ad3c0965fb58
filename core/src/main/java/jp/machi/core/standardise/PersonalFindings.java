package jp.machi.core.standardise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.machi.core.mapping.Sample;
import jp.machi.core.personal.ColumnSightings;
import jp.machi.core.personal.ColumnSightings.Suspicion;
import jp.machi.core.personal.PersonColumns;
import jp.machi.core.personal.PersonColumns.Candidate;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.PersonalRules;
import jp.machi.core.rule.TableRule;
import jp.machi.core.table.SourceRow;
import jp.machi.core.table.SourceTable;

/** What was seen of persons, as findings of the rules about it. */
final class PersonalFindings {

  /**
   * Findings alike.
   *
   * @param count exact number, also where fewer are kept
   */
  record Group(List<Finding> findings, long count) {}

  private PersonalFindings() {}

  /** What a whole column seems to hold. */
  static List<Group> of(ColumnSightings seen) {
    List<Group> groups = new ArrayList<>();
    for (Suspicion suspicion : seen.suspicions()) {
      TableRule rule = rule(suspicion);
      Map<String, String> counts =
          Map.of(
              "count", Long.toString(suspicion.count()),
              "numbers", Long.toString(suspicion.numbers()));
      List<Finding> findings =
          suspicion.places().stream()
              .map(place -> rule.finding(place.row(), seen.heading(), place.masked(), counts))
              .toList();
      groups.add(new Group(findings, suspicion.count()));
    }
    return groups;
  }

  private static TableRule rule(Suspicion suspicion) {
    return switch (suspicion.kind()) {
      case MY_NUMBER ->
          suspicion.certain() ? PersonalRules.MY_NUMBER : PersonalRules.MY_NUMBER_POSSIBLE;
      case CARD_NUMBER ->
          suspicion.certain() ? PersonalRules.CARD_NUMBER : PersonalRules.CARD_NUMBER_POSSIBLE;
      case MOBILE_NUMBER -> PersonalRules.MOBILE_NUMBER;
      case PRIVATE_MAIL -> PersonalRules.MAIL;
      case MAIL_OF_PERSON -> PersonalRules.MAIL_OF_PERSON;
    };
  }

  /** What headings, notes and a sample tell before the rows are looked at. */
  static List<Finding> beforeTheRows(SourceTable table, List<ColumnPlan> plans, Sample sample) {
    List<Finding> found = new ArrayList<>(persons(plans, sample));
    for (String heading : table.header()) {
      ColumnSightings seen = new ColumnSightings(heading);
      seen.look(table.headerRow(), heading);
      of(seen).forEach(group -> found.addAll(group.findings()));
    }
    for (SourceRow note : table.notes()) {
      note.cells().forEach(cell -> found.addAll(inNote(note.number(), cell)));
    }
    return found;
  }

  /** Notes are not published, but who to ask is often in them; a My Number never should be. */
  private static List<Finding> inNote(long row, String cell) {
    ColumnSightings seen = new ColumnSightings("");
    seen.look(row, cell);
    List<Finding> found = new ArrayList<>();
    for (Group group : of(seen)) {
      group.findings().stream()
          .filter(finding ->
              finding.code().equals(PersonalRules.MY_NUMBER.card().code())
                  || finding.code().equals(PersonalRules.CARD_NUMBER.card().code()))
          .forEach(found::add);
    }
    return found;
  }

  private static List<Finding> persons(List<ColumnPlan> plans, Sample sample) {
    List<Candidate> columns = new ArrayList<>();
    for (ColumnPlan plan : plans) {
      int column = plan.link().sourceColumn();
      if (column >= 0) {
        columns.add(new Candidate(plan.heading(), plan.item().isPresent(), sample.values(column)));
      }
    }
    return PersonColumns.of(columns).stream()
        .map(found -> rule(found.holds()).finding(0, found.heading(), "", Map.of()))
        .toList();
  }

  private static TableRule rule(PersonColumns.Holds holds) {
    return switch (holds) {
      case NAMES -> PersonalRules.NAME;
      case NAMES_IN_OFFICE -> PersonalRules.NAME_IN_OFFICE;
      case BIRTH_DATES -> PersonalRules.BIRTH_DATE;
    };
  }
}
