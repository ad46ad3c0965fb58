package jp.machi.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Standardiser;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceRow;
import jp.machi.formats.convert.Converter;
import jp.machi.formats.read.SourceFile;
import jp.machi.formats.write.Exports;
import jp.machi.formats.write.ReleasedTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters that other software loses come out of every format as they went in. */
class KeptCharactersTest {
  private static final String BEYOND_BMP = "𠮷野家";
  private static final String VARIANT = "葛\uDB40\uDD00城";
  private static final String COMPATIBILITY = "神\uFA19";
  private static final String GAIJI = "渡\uE000";
  private static final String MACHINE_DEPENDENT = "㈱髙﨑①";
  private static final List<String> NAMES =
      List.of(BEYOND_BMP, VARIANT, COMPATIBILITY, GAIJI, MACHINE_DEPENDENT);

  @TempDir private Path folder;

  @Test
  void fromUnicodeText() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
      byte[] bytes = (mark + csv(NAMES)).getBytes(charset);
      assertThat(released(bytes, charset + ".csv")).isEqualTo(NAMES);
    }
  }

  @Test
  void fromCp932WithGaijiOfTheOffice() throws IOException {
    List<String> names = List.of(GAIJI, MACHINE_DEPENDENT, "～－");
    byte[] bytes = csv(names).getBytes(Charset.forName("windows-31j"));
    assertThat(bytes).contains((byte) 0xF0, (byte) 0x40); // U+E000 is the first gaiji
    assertThat(released(bytes, "cp932.csv")).isEqualTo(names);
  }

  @Test
  void fromAWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      sheet.value(0, 0, "番号");
      sheet.value(0, 1, "店の名前");
      for (int i = 0; i < NAMES.size(); i++) {
        sheet.value(i + 1, 0, i + 1);
        sheet.value(i + 1, 1, NAMES.get(i));
      }
    }
    assertThat(released(out.toByteArray(), "list.xlsx")).isEqualTo(NAMES);
  }

  private static String csv(List<String> names) {
    StringBuilder csv = new StringBuilder("番号,店の名前\r\n");
    for (int i = 0; i < names.size(); i++) {
      csv.append(i + 1).append(',').append(names.get(i)).append("\r\n");
    }
    return csv.toString();
  }

  /** The names after conversion to Parquet, having been found in each export as well. */
  private List<String> released(byte[] source, String name) throws IOException {
    Path work = Files.createTempDirectory(folder, "release");
    Path file = Files.write(work.resolve(name), source);
    Path parquet = work.resolve("rows.parquet");
    try (SourceFile opened = SourceFile.open(file, name)) {
      new Converter(new Standardiser(Standards.shipped()))
          .convert(
              opened.tables().getFirst(),
              MappingOverrides.NONE,
              parquet,
              Optional.empty(),
              rows -> {});
    }
    List<String> names = new ArrayList<>();
    try (ReleasedTable table = ReleasedTable.open(parquet)) {
      Exports.csv(table, work.resolve("out.csv"), false);
      Exports.xlsx(table, work.resolve("out.xlsx"));
      Exports.json(table, work.resolve("out.json"));
      try (RowCursor rows = table.read()) {
        SourceRow row;
        while ((row = rows.next()) != null) {
          names.add(row.cell(1));
        }
      }
    }
    assertThat(Files.readString(work.resolve("out.csv"))).contains(names);
    assertThat(Files.readString(work.resolve("out.json"))).contains(names);
    assertThat(again(work.resolve("out.csv"))).isEqualTo(names);
    assertThat(again(work.resolve("out.xlsx"))).isEqualTo(names);
    return names;
  }

  private static List<String> again(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    try (SourceFile source = SourceFile.open(file, file.getFileName().toString());
        RowCursor rows = source.tables().getFirst().open()) {
      SourceRow row;
      while ((row = rows.next()) != null) {
        names.add(row.cell(1));
      }
    }
    return names;
  }
}
