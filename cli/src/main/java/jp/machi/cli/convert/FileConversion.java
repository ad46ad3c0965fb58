package jp.machi.cli.convert;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import jp.machi.cli.decision.DecisionDesk;
import jp.machi.cli.terminal.FolderException;
import jp.machi.core.decision.Judgement;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standard;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.table.SourceTable;
import jp.machi.formats.convert.Conversion;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.read.SourceFile;
import jp.machi.formats.write.ParquetFile;
import org.jspecify.annotations.Nullable;

/** Converts the tables of one file. Every result is made, or none. */
final class FileConversion {
  private final Converter converter;
  private final Wish wish;
  private final DecisionDesk decisions;

  /**
   * What a person asked for.
   *
   * @param out file to make, null for the source's name in the working folder
   * @param changes file that tells every finding of every row, null for none
   * @param force whether existing files may be replaced
   */
  record Wish(
      TargetFormat format,
      boolean byteOrderMark,
      @Nullable Path out,
      @Nullable Path changes,
      boolean force) {}

  /** A table and the file that was made of it; no file was made where it is blocked. */
  record Made(
      String sheet, Path file, Optional<Standard> standard, Outcome outcome, Judgement judgement) {}

  FileConversion(Converter converter, Wish wish, DecisionDesk decisions) {
    this.converter = converter;
    this.wish = wish;
    this.decisions = decisions;
  }

  /**
   * Converts.
   *
   * @throws FileAlreadyExistsException where a result exists and may not be replaced
   */
  List<Made> convert(Path path, MappingOverrides overrides, LongConsumer rowsDone)
      throws IOException {
    FolderException.refuse(path);
    ParquetFile.prepare();
    try (SourceFile source = SourceFile.open(path, path.getFileName().toString())) {
      List<String> sheets = source.tables().stream().map(SourceTable::name).toList();
      List<Path> targets = Targets.of(path, wish.out(), wish.format(), sheets);
      List<Path> changes = changes(path, sheets);
      for (Path target : targets) {
        refuseToReplace(target, path);
      }
      for (Path target : changes) {
        refuseToReplace(target, path);
      }
      Path parent = targets.getFirst().toAbsolutePath().getParent();
      if (parent == null || !Files.isDirectory(parent)) {
        throw new NotDirectoryException(String.valueOf(parent));
      }
      try (WorkFolder work = new WorkFolder(parent)) {
        return convert(source, path, overrides, new Targeted(targets, changes, work), rowsDone);
      }
    }
  }

  /** The files to make, and where they are made. */
  private record Targeted(List<Path> targets, List<Path> changes, WorkFolder work) {}

  private List<Made> convert(
      SourceFile source,
      Path path,
      MappingOverrides overrides,
      Targeted targeted,
      LongConsumer rowsDone)
      throws IOException {
    List<Path> targets = targeted.targets();
    List<Path> changes = targeted.changes();
    WorkFolder work = targeted.work();
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      SourceTable table = source.tables().get(i);
      Path parquet = work.file(i + ".parquet");
      Optional<Path> ledger =
          changes.isEmpty() ? Optional.empty() : Optional.of(work.file(i + "-changes.parquet"));
      Conversion conversion = converter.convert(table, overrides, parquet, ledger, rowsDone);
      Outcome outcome = conversion.outcome();
      Optional<Standard> standard = conversion.plan().standard();
      Judgement judgement = decisions.judge(outcome, path);
      made.add(new Made(table.name(), targets.get(i), standard, outcome, judgement));
      if (!judgement.blocked()) {
        wish.format().write(parquet, work.file(i + ".result"), wish.byteOrderMark());
      }
    }
    if (made.stream().anyMatch(table -> table.judgement().blocked())) {
      return made;
    }
    for (int i = 0; i < targets.size(); i++) {
      move(work.file(i + ".result"), targets.get(i));
      if (!changes.isEmpty()) {
        move(work.file(i + "-changes.parquet"), changes.get(i));
      }
    }
    return made;
  }

  private List<Path> changes(Path path, List<String> sheets) {
    return wish.changes() == null
        ? List.of()
        : Targets.of(path, wish.changes(), TargetFormat.parquet, sheets);
  }

  private void refuseToReplace(Path target, Path source) throws IOException {
    boolean exists = Files.exists(target);
    if (exists && (!wish.force() || Files.isSameFile(target, source))) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING); // another disk: changes only
    }
  }
}
