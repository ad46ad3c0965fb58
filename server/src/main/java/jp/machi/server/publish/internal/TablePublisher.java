package jp.machi.server.publish.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.machi.core.decision.Decidable;
import jp.machi.core.decision.Judgement;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.standard.Definition;
import jp.machi.core.standard.Standard;
import jp.machi.core.standardise.Plan;
import jp.machi.core.table.Column;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.convert.Conversion;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.write.PlaceExtent;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.FindingCounts;
import jp.machi.server.catalog.Registry;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.publish.Intake;
import jp.machi.server.release.Drafts;
import jp.machi.server.release.Manifest;
import jp.machi.server.release.Report;
import org.springframework.stereotype.Component;

/** Makes a release of one table, or says why not. What it makes is not in the catalogue yet. */
@Component
class TablePublisher {
  private final Converter converter;
  private final Drafts drafts;
  private final Registry registry;
  private final DecisionBook decisions;
  private final Steps steps;

  TablePublisher(
      Converter converter, Drafts drafts, Registry registry, DecisionBook decisions, Steps steps) {
    this.converter = converter;
    this.drafts = drafts;
    this.registry = registry;
    this.decisions = decisions;
    this.steps = steps;
  }

  /** What became of one table. */
  sealed interface Made {
    /** On the disk, ready for the catalogue. */
    record Ready(Registry.NewRelease release, Intake.Table table, Report report) implements Made {}

    /** Must not be published. */
    record Blocked(Intake.Table table, Report report) implements Made {}

    /** Cannot be read. */
    record Refused(Intake.Table table) implements Made {}
  }

  /**
   * Standardises one table.
   *
   * @param source the file and sheet it is from
   * @param part the sheet where the file has several tables, else {@code ""}
   */
  Made make(Order order, SourceTable table, Release.Source source, String part, Run run)
      throws IOException {
    Registry.Origin origin = new Registry.Origin(order.department(), order.name(), part);
    try (Drafts.Draft draft = drafts.begin()) {
      Conversion conversion =
          converter
              .ofFile(fileName(order.name()))
              .convert(
                  table,
                  run.overrides(),
                  draft.parquet(),
                  Optional.of(draft.changes()),
                  run.rowsDone());
      steps.reached(Steps.Step.CONVERTED);
      return finish(order, origin, source, table, conversion, draft);
    } catch (UnreadableSourceException e) {
      return new Made.Refused(refused(origin, source, Texts.unreadable(e)));
    }
  }

  /** Without folders: they are named after departments, not after lists. */
  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** A member of an archive that is no table: its row says why. */
  static Made unread(Order order, String format, Finding finding) {
    String member = finding.original();
    Release.Source source =
        new Release.Source(order.name(), member, order.sourceSha256(), format, "");
    Registry.Origin origin = new Registry.Origin(order.department(), order.name(), member);
    return new Made.Refused(refused(origin, source, Texts.of(finding)));
  }

  /** How this run is done and followed. */
  record Run(MappingOverrides overrides, LongConsumer rowsDone) {}

  private Made finish(
      Order order,
      Registry.Origin origin,
      Release.Source source,
      SourceTable table,
      Conversion conversion,
      Drafts.Draft draft)
      throws IOException {
    Optional<Standard> standard = conversion.plan().standard();
    String kind = standard.map(Standard::id).orElse("");
    DatasetId id = registry.findDataset(origin).orElseGet(() -> DatasetNames.id(kind, origin));
    String title = DatasetNames.title(standard, origin);
    Judgement judgement =
        Judgement.of(conversion.outcome(), decisions.of(id.value()), source.sha256());
    Report report = Reports.report(conversion, judgement);
    Intake.Table row = row(id, title, kind, source, table, conversion, report);
    if (judgement.blocked()) {
      return new Made.Blocked(row, report);
    }
    String recipe = Recipe.of(source, kind, report);
    Manifest manifest =
        new Manifest(
            Manifest.SCHEMA,
            recipe,
            source,
            kind,
            report.edition(),
            report.verified(),
            standard.map(Standard::definition).map(Definition::word).orElse(""),
            report.columns(),
            report.rows(),
            report.cellsRepaired(),
            report.counts(),
            draft.dataSha256());
    Optional<Box> extent = extent(draft.parquet(), conversion.outcome().columns());
    ReleaseAddress address = draft.commit(manifest, report);
    Registry.Contents contents =
        new Registry.Contents(
            address,
            recipe,
            kind,
            report.edition(),
            report.verified(),
            source,
            new Registry.Size(
                report.rows(), conversion.outcome().columns(), report.cellsRepaired(), extent),
            report.severities());
    return new Made.Ready(
        new Registry.NewRelease(id, origin, title, order.licence(), contents), row, report);
  }

  private static Optional<Box> extent(Path parquet, List<Column> columns) throws IOException {
    return PlaceExtent.of(parquet, columns)
        .map(found -> new Box(found.west(), found.south(), found.east(), found.north()));
  }

  private static Intake.Table row(
      DatasetId id,
      String title,
      String kind,
      Release.Source source,
      SourceTable table,
      Conversion conversion,
      Report report) {
    boolean blocked = report.judgement().blocked();
    return new Intake.Table(
        source.sheet(),
        id.value(),
        title,
        kind,
        columnsMapped(conversion.plan()),
        table.header().size(),
        report.rows(),
        report.cellsRepaired(),
        report.severities(),
        blocked ? Intake.State.BLOCKED : Intake.State.PUBLISHED,
        0,
        blocked ? reasons(report) : List.of(),
        stops(report));
  }

  private static int columnsMapped(Plan plan) {
    return plan.links().stream()
        .filter(link -> link.item().isPresent() && link.sourceColumn() >= 0)
        .map(link -> link.sourceColumn())
        .collect(Collectors.toSet())
        .size();
  }

  /** The first finding of each code that forbids publication; the report has the others. */
  private static List<Intake.Problem> reasons(Report report) {
    Map<String, Finding> first = new LinkedHashMap<>();
    Predicate<Finding> open = report.judgement().isOpen();
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.BLOCKING && open.test(finding)) {
        first.putIfAbsent(finding.code(), finding);
      }
    }
    return first.values().stream().map(finding -> Texts.of(finding)).toList();
  }

  private static List<Intake.Stop> stops(Report report) {
    return report.judgement().open().stream()
        .filter(kind -> kind.severity() == Severity.BLOCKING)
        .map(kind ->
            new Intake.Stop(
                kind.code(),
                kind.column(),
                kind.count(),
                Decidable.of(kind.code(), kind.severity())))
        .toList();
  }

  private static Intake.Table refused(
      Registry.Origin origin, Release.Source source, Intake.Problem problem) {
    return new Intake.Table(
        source.sheet(),
        "",
        DatasetNames.title(Optional.empty(), origin),
        "",
        0,
        0,
        0,
        0,
        new FindingCounts(1, 0, 0, 0),
        Intake.State.REFUSED,
        0,
        List.of(problem),
        List.of());
  }
}
