package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFileTest {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String LIST = "名称,緯度\n駅前,34.33\n港,34.35\n";

  @TempDir Path folder;

  @Test
  void opensEveryTableUnderTheNameOfItsMember() throws IOException {
    byte[] zip =
        Zips.utf8()
            .add("防災/避難所.csv", LIST)
            .add("AED.csv", "名称,台数\n市役所,2\n".getBytes(CP932))
            .add("年度.xls", workbook("令和6年度", "令和7年度"))
            .bytes();
    try (SourceFile file = open(zip)) {
      assertThat(file.format()).isEqualTo("zip");
      assertThat(names(file))
          .containsExactly("防災/避難所.csv", "AED.csv", "年度.xls/令和6年度", "年度.xls/令和7年度");
      assertThat(CsvFileTest.cells(file))
          .containsExactly(List.of("駅前", "34.33"), List.of("港", "34.35"));
      assertThat(CsvFileTest.rows(file.tables().get(3)).getFirst().cell(0)).isEqualTo("令和7年度");
      assertThat(file.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-31j", "UTF-8", "x-eucJP-Open"})
  void tellsTheEncodingOfNamesThatDoNotSayIt(String encoding) throws IOException {
    byte[] zip =
        Zips.unflagged(Charset.forName(encoding))
            .add("公衆トイレ一覧①.csv", LIST)
            .add("ソ能表示.csv", LIST)
            .bytes();
    byte[] unflagged = withoutBit11(zip);
    try (SourceFile file = open(unflagged)) {
      assertThat(names(file)).containsExactly("公衆トイレ一覧①.csv", "ソ能表示.csv");
    }
  }

  @Test
  void composesNamesAsAMacintoshTakesThemApart() throws IOException {
    try (SourceFile file = open(Zips.utf8().add("ハ\u309aト.csv", LIST).bytes())) {
      assertThat(names(file)).containsExactly("パト.csv");
    }
  }

  @Test
  void numbersAMemberWhoseNameCouldBeTwoThings() throws IOException {
    // The bytes of one kana in EUC-JP are two half-width kana in CP932.
    byte[] zip = Zips.unflagged(StandardCharsets.ISO_8859_1).add("\u00a4\u00a2.csv", LIST).bytes();
    try (SourceFile file = open(zip)) {
      assertThat(names(file)).containsExactly("#1");
    }
  }

  @Test
  void reportsEachMemberThatIsNoTable() throws IOException {
    byte[] zip = Zips.utf8().add("一覧.csv", LIST).add("表紙.png", "GIF89a").add("空.csv", "").bytes();
    try (SourceFile file = open(zip)) {
      assertThat(names(file)).containsExactly("一覧.csv");
      assertThat(file.findings())
          .extracting(Finding::code, Finding::original, f -> f.parameters().get("reason"))
          .containsExactly(
              tuple("archive.member_not_read", "表紙.png", "file.unsupported_type"),
              tuple("archive.member_not_read", "空.csv", "file.empty"));
      assertThat(Messages.text(file.findings().get(1), Locale.JAPANESE))
          .isEqualTo(
              "zipの中の「空.csv」は公開しません。公開するときは、次のとおりにしてください: " + "見出しとデータのあるファイルを選んでください（例 一覧.xlsx）。");
    }
  }

  @Test
  void leavesOutWhatSystemsAddToAnArchive() throws IOException {
    byte[] zip =
        Zips.utf8()
            .add("一覧/", "")
            .add("一覧/一覧.csv", LIST)
            .add("一覧/.DS_Store", "x")
            .add("一覧/Thumbs.db", "x")
            .add("__MACOSX/一覧/._一覧.csv", "x")
            .bytes();
    try (SourceFile file = open(zip)) {
      assertThat(names(file)).containsExactly("一覧/一覧.csv");
      assertThat(file.findings()).isEmpty();
    }
  }

  @Test
  void opensAnArchiveInAnArchiveButNoFurther() throws IOException {
    byte[] third = Zips.utf8().add("深い.csv", LIST).bytes();
    byte[] second = Zips.utf8().add("中.csv", LIST).add("三.zip", third).bytes();
    try (SourceFile file = open(Zips.utf8().add("二.zip", second).bytes())) {
      assertThat(names(file)).containsExactly("二.zip/中.csv");
      assertThat(file.findings())
          .extracting(Finding::original, finding -> finding.parameters().get("reason"))
          .containsExactly(tuple("二.zip/三.zip", "archive.nested"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.csv", "x/../../a.csv", "/etc/a.csv", "C:\\a.csv", "..\\a.csv", ".."})
  void aNameThatLeadsAwayIsReportedAndLeadsNowhere(String name) throws IOException {
    try (SourceFile file = open(Zips.utf8().add(name, LIST).add("一覧.csv", LIST).bytes())) {
      assertThat(names(file)).containsExactly("一覧.csv");
      assertThat(reasons(file)).containsExactly("archive.unsafe_name");
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("x.zip"));
    }
  }

  @Test
  void refusesLinksAndSecondFilesOfOneName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      put(zip, "一覧.csv", LIST, UnixStat.DEFAULT_FILE_PERM | UnixStat.FILE_FLAG);
      put(zip, "鍵.csv", "/etc/passwd", UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
      put(zip, "一覧.CSV", LIST, UnixStat.DEFAULT_FILE_PERM | UnixStat.FILE_FLAG);
    }
    try (SourceFile file = open(bytes.toByteArray())) {
      assertThat(names(file)).containsExactly("一覧.csv");
      assertThat(reasons(file)).containsExactly("archive.link", "archive.repeated_name");
    }
  }

  @Test
  void readsZip64() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      put(zip, "一覧.csv", LIST, 0);
    }
    try (SourceFile file = open(bytes.toByteArray())) {
      assertThat(names(file)).containsExactly("一覧.csv");
    }
  }

  @Test
  void refusesAnArchiveWithAPassword() throws IOException {
    byte[] zip = Zips.utf8().add("一覧.csv", LIST).bytes();
    byte[] directory =
        Zips.withDirectory(zip, entry -> entry.putShort(8, (short) (entry.getShort(8) | 1)));
    byte[] locals =
        Zips.withLocals(directory, entry -> entry.putShort(6, (short) (entry.getShort(6) | 1)));
    assertRefused(locals, "archive.encrypted");
  }

  @Test
  void refusesABombBeforeItIsUnpacked() throws IOException {
    byte[] zip = Zips.utf8().add("一覧.csv", new byte[20 * 1024 * 1024]).bytes();
    assertThat(zip.length).isLessThan(30_000);
    assertRefused(zip, "archive.inflates_too_much");
  }

  @Test
  void refusesAMemberThatIsLongerThanTheDirectorySays() throws IOException {
    byte[] zip = Zips.utf8().add("一覧.csv", LIST).bytes();
    byte[] shorter = Zips.withDirectory(zip, entry -> entry.putInt(24, 5));
    assertReason(shorter, "archive.broken");
  }

  @Test
  void refusesMembersThatShareBytes() throws IOException {
    byte[] zip = Zips.utf8().add("a.csv", LIST).add("b.csv", LIST).bytes();
    assertRefused(Zips.withDirectory(zip, entry -> entry.putInt(42, 0)), "archive.broken");
  }

  @Test
  void refusesAMethodThatWindowsDoesNotWrite() throws IOException {
    byte[] zip = Zips.utf8().add("a.csv", LIST).bytes();
    byte[] directory = Zips.withDirectory(zip, entry -> entry.putShort(10, (short) 99));
    assertReason(directory, "archive.unknown_method");
  }

  @Test
  void refusesTooManyMembers() throws IOException {
    Zips zip = Zips.utf8();
    for (int i = 0; i <= Limits.ARCHIVE_MEMBERS; i++) {
      zip.add(i + ".csv", "");
    }
    assertRefused(zip.bytes(), "archive.too_many_members");
    byte[] marks = new byte[4 * (Limits.ARCHIVE_SIGNATURES + 1)];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = (byte) "PK\1\2".charAt(i % 4);
    }
    Path path = folder.resolve("marks");
    Files.write(path, marks);
    assertThatThrownBy(() -> Archive.open(path)).hasMessageContaining("archive.too_many_members");
  }

  @Test
  void refusesAnArchiveWithoutATable() throws IOException {
    assertRefused(Zips.utf8().bytes(), "archive.empty");
    assertRefused(Zips.utf8().add("a.csv", "").add("b.csv", "").bytes(), "archive.no_table");
  }

  @Test
  void keepsTheFilesOfAShapefileTogether() throws IOException {
    byte[] zip =
        Zips.utf8()
            .add("図/公園.shp", "\0\0\n")
            .add("図/公園.DBF", "x")
            .add("図/公園.prj", "x")
            .add("図/台帳.dbf", "\0")
            .bytes();
    try (UnpackFolder unpack = UnpackFolder.create()) {
      Unpacked unpacked = Unpacked.of(write(zip), unpack);
      assertThat(unpacked.members())
          .extracting(Unpacked.Member::name)
          .containsExactly("図/公園.shp", "図/台帳.dbf");
      Path shapes = unpacked.members().getFirst().path();
      assertThat(shapes.resolveSibling("0.dbf")).exists();
      assertThat(shapes.resolveSibling("0.prj")).exists();
      assertThat(shapes).hasFileName("0.shp");
    }
  }

  @Test
  void leavesNothingBehindWhenItIsClosedOrRefused() throws IOException {
    Path unpack;
    try (SourceFile file = open(Zips.utf8().add("一覧.csv", LIST).bytes())) {
      unpack = ((ArchiveFile) file).folder().file("");
      assertThat(unpack.resolve("0.csv")).exists();
    }
    assertThat(unpack).doesNotExist();
  }

  @Test
  void removesWhatACrashedProcessLeft() throws IOException {
    try (UnpackFolder alive = UnpackFolder.create()) {
      Path abandoned = Files.createTempDirectory("machi-unpack-");
      Files.writeString(abandoned.resolve("lock"), "");
      Files.writeString(abandoned.resolve("0.csv"), LIST);
      Files.createSymbolicLink(abandoned.resolve("1.csv"), folder);
      UnpackFolder.create().close();
      assertThat(abandoned).doesNotExist();
      assertThat(folder).exists();
      assertThat(alive.file("lock")).exists();
    }
  }

  @Test
  void refusesHalfAnArchive() throws IOException {
    byte[] zip = Zips.utf8().add("一覧.csv", LIST).bytes();
    assertRefused(Arrays.copyOf(zip, zip.length / 2), "file.broken");
  }

  private static void put(ZipArchiveOutputStream zip, String name, String content, int mode)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    if (mode != 0) {
      entry.setUnixMode(mode);
    }
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  private static byte[] withoutBit11(byte[] zip) {
    byte[] directory =
        Zips.withDirectory(zip, entry -> entry.putShort(8, (short) (entry.getShort(8) & ~0x800)));
    return Zips.withLocals(
        directory, entry -> entry.putShort(6, (short) (entry.getShort(6) & ~0x800)));
  }

  private static byte[] workbook(String... sheets) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      for (String name : sheets) {
        Sheet sheet = workbook.createSheet(name);
        Row header = sheet.createRow(0);
        header.createCell(0).setCellValue("名称");
        header.createCell(1).setCellValue("台数");
        Row row = sheet.createRow(1);
        row.createCell(0).setCellValue(name);
        row.createCell(1).setCellValue(3);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static List<String> names(SourceFile file) {
    return file.tables().stream().map(SourceTable::name).toList();
  }

  private static List<String> reasons(SourceFile file) {
    return file.findings().stream().map(finding -> finding.parameters().get("reason")).toList();
  }

  private Path write(byte[] bytes) throws IOException {
    Path path = folder.resolve("x.zip");
    return Files.write(path, bytes);
  }

  private SourceFile open(byte[] bytes) throws IOException {
    return SourceFile.open(write(bytes), "一覧.zip");
  }

  private void assertRefused(byte[] bytes, String code) {
    assertThatThrownBy(() -> open(bytes).close())
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** The only member is refused for this reason. */
  private void assertReason(byte[] bytes, String reason) {
    assertThatThrownBy(() -> open(bytes).close())
        .isInstanceOfSatisfying(
            UnreadableSourceException.class,
            e -> assertThat(e.parameters()).containsEntry("reason", reason));
  }
}
