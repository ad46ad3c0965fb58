package jp.machi.server.publish.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.rule.Finding;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.read.SourceFile;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Registry;
import jp.machi.server.catalog.Release;
import jp.machi.server.publish.Intake;
import jp.machi.server.publish.internal.TablePublisher.Made;
import jp.machi.server.release.Report;
import jp.machi.server.release.Sources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes one file: every table of it becomes a release on the disk first, then all of them enter
 * the catalogue in the transaction that ends the intake.
 */
@Component
class FilePublisher {
  private final Sources sources;
  private final TablePublisher tables;
  private final Registry registry;
  private final IntakeQueue queue;
  private final RememberedMappings mappings;
  private final TransactionTemplate transaction;
  private final Steps steps;

  FilePublisher(
      Sources sources,
      TablePublisher tables,
      Registry registry,
      IntakeQueue queue,
      RememberedMappings mappings,
      TransactionTemplate transaction,
      Steps steps) {
    this.sources = sources;
    this.tables = tables;
    this.registry = registry;
    this.queue = queue;
    this.mappings = mappings;
    this.transaction = transaction;
    this.steps = steps;
  }

  /** Publishes a file and ends its intake; gives the datasets that have a new release. */
  List<DatasetId> publish(Order order) throws IOException {
    steps.reached(Steps.Step.CLAIMED);
    List<Made> made;
    try (SourceFile file = SourceFile.open(sources.path(order.sourceSha256()), order.name())) {
      made = makeAll(order, file);
    } catch (UnreadableSourceException e) {
      queue.finish(order.id(), Verdict.of(Intake.State.REFUSED, Texts.unreadable(e)));
      return List.of();
    }
    steps.reached(Steps.Step.STORED);
    transaction.executeWithoutResult(_ -> {
      queue.finish(order.id(), verdict(made));
      steps.reached(Steps.Step.REGISTERED);
    });
    steps.reached(Steps.Step.COMMITTED);
    return made.stream()
        .filter(Made.Ready.class::isInstance)
        .map(Made.Ready.class::cast)
        .map(ready -> ready.release().dataset())
        .toList();
  }

  private List<Made> makeAll(Order order, SourceFile file) throws IOException {
    List<Made> made = new ArrayList<>();
    long rowsBefore = 0;
    for (SourceTable table : file.tables()) {
      Release.Source source =
          new Release.Source(
              order.name(), table.name(), order.sourceSha256(), file.format(), file.encoding());
      String part = file.tables().size() > 1 ? table.name() : "";
      MappingOverrides overrides = mappings.decide(order, table.header());
      long before = rowsBefore;
      LongConsumer rowsDone = rows -> queue.progress(order.id(), before + rows);
      Made one =
          tables.make(order, table, source, part, new TablePublisher.Run(overrides, rowsDone));
      made.add(one);
      rowsBefore += rows(one);
      queue.progress(order.id(), rowsBefore);
    }
    for (Finding finding : file.findings()) {
      if (finding.code().equals("archive.member_not_read")) {
        made.add(TablePublisher.unread(order, file.format(), finding));
      }
    }
    return made;
  }

  private static long rows(Made made) {
    return switch (made) {
      case Made.Ready ready -> ready.table().rows();
      case Made.Blocked blocked -> blocked.table().rows();
      case Made.Refused _ -> 0;
    };
  }

  private Verdict verdict(List<Made> made) {
    List<Intake.Table> results = new ArrayList<>();
    List<Report> reports = new ArrayList<>();
    for (Made table : made) {
      switch (table) {
        case Made.Ready ready -> {
          results.add(registered(ready));
          reports.add(ready.report());
        }
        case Made.Blocked blocked -> {
          results.add(blocked.table());
          reports.add(blocked.report());
        }
        case Made.Refused refused -> results.add(refused.table());
      }
    }
    return Verdict.of(results, reports);
  }

  private Intake.Table registered(Made.Ready ready) {
    return switch (registry.register(ready.release())) {
      case Registry.Registration.Published(int number) ->
          ready.table().with(Intake.State.PUBLISHED, number);
      case Registry.Registration.Unchanged(int number) ->
          ready.table().with(Intake.State.UNCHANGED, number);
    };
  }
}
