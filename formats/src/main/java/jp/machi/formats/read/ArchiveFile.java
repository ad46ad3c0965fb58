package jp.machi.formats.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;

/**
 * A zip archive: its members are unpacked into a folder of their own and opened one after another.
 * A table is named by its member. What is no table is reported, member by member.
 */
record ArchiveFile(UnpackFolder folder, List<SourceTable> tables, List<Finding> findings)
    implements SourceFile {

  static ArchiveFile open(Path path, List<Finding> before) throws IOException {
    UnpackFolder folder = UnpackFolder.create();
    try {
      Unpacked unpacked = Unpacked.of(path, folder);
      List<SourceTable> tables = new ArrayList<>();
      List<Finding> findings = new ArrayList<>(before);
      for (Unpacked.Member member : unpacked.members()) {
        open(member, tables, findings);
      }
      for (Unpacked.Refused refused : unpacked.refused()) {
        findings.add(notRead(refused.name(), refused.reason()));
      }
      if (tables.isEmpty()) {
        throw nothingRead(unpacked, findings);
      }
      return new ArchiveFile(folder, List.copyOf(tables), List.copyOf(findings));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static void open(Unpacked.Member member, List<SourceTable> tables, List<Finding> findings)
      throws IOException {
    try (SourceFile file = SourceFile.open(member.path(), member.name())) {
      int index = 0;
      for (SourceTable table : file.tables()) {
        String part = file.tables().size() > 1 ? "/" + table.name() : "";
        tables.add(MemberTable.of(member.path(), member.name() + part, index++, table));
      }
      file.findings().forEach(finding -> findings.add(of(member, finding)));
    } catch (UnreadableSourceException e) {
      findings.add(notRead(member.name(), e));
    }
  }

  /** What was found about a member says which. */
  private static Finding of(Unpacked.Member member, Finding finding) {
    return new Finding(
        finding.code(),
        finding.severity(),
        finding.row(),
        finding.column(),
        finding.original().isEmpty() ? member.name() : finding.original(),
        finding.value(),
        finding.parameters());
  }

  private static Finding notRead(String member, UnreadableSourceException reason) {
    return new Finding(
        "archive.member_not_read",
        Severity.WARNING,
        0,
        "",
        member,
        "",
        Map.of("member", member, "reason", reason.code()));
  }

  /** A password on every member is the password of the archive. */
  private static UnreadableSourceException nothingRead(Unpacked unpacked, List<Finding> findings) {
    List<Finding> reasons =
        findings.stream().filter(f -> f.code().equals("archive.member_not_read")).toList();
    if (reasons.isEmpty()) {
      return Refusal.of("archive.empty");
    }
    boolean encrypted =
        unpacked.members().isEmpty()
            && unpacked.refused().stream()
                .anyMatch(refused -> refused.reason().code().equals("archive.encrypted"));
    return encrypted
        ? Refusal.of("archive.encrypted")
        : new UnreadableSourceException("archive.no_table", reasons.getFirst().parameters());
  }

  @Override
  public String format() {
    return "zip";
  }

  @Override
  public String encoding() {
    return "";
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
