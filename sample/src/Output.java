import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the files of the sample and notes down what was written, for {@code expected.tsv}. */
final class Output {
  private final Path root;
  private final List<String> expected = new ArrayList<>();

  Output(Path root) {
    this.root = root;
  }

  /** A sheet: notes above the header, header, data; cells are texts, numbers, or days. */
  record Sheet(String name, List<String> notes, List<String> header, List<List<Object>> rows) {}

  /** How a text file is written. */
  record TextForm(String encoding, String delimiter, String lineEnd, int blankRowsAtEnd) {
    static final TextForm CP932 = new TextForm("CP932", ",", "\r\n", 0);
    static final TextForm UTF8 = new TextForm("UTF-8", ",", "\n", 0);
    static final TextForm UTF8_BOM = new TextForm("UTF-8 BOM", ",", "\r\n", 0);
    static final TextForm EUC_JP = new TextForm("EUC-JP", ",", "\n", 0);
    static final TextForm UTF16 = new TextForm("UTF-16LE", "\t", "\r\n", 0);
  }

  /** Writes a text file. */
  void text(String file, String kind, TextForm form, Sheet sheet) throws IOException {
    StringBuilder text = new StringBuilder();
    sheet.notes().forEach(note -> text.append(note).append(form.lineEnd()));
    line(text, sheet.header(), form);
    sheet.rows().forEach(row -> line(text, row, form));
    for (int i = 0; i < form.blankRowsAtEnd(); i++) {
      line(text, sheet.header().stream().map(_ -> "").toList(), form);
    }
    Files.write(made(file), bytes(text.toString(), form.encoding()));
    String encoding = form.encoding().replace(" BOM", "");
    expect(file, sheet, kind, "csv", encoding, "published");
  }

  /** Writes a workbook. */
  void xlsx(String file, String kind, String outcome, List<Sheet> sheets) throws IOException {
    try (OutputStream out = Files.newOutputStream(made(file))) {
      xlsx(out, sheets);
    }
    sheets.forEach(sheet -> expect(file, sheet, kind, "xlsx", "", outcome));
  }

  /** Writes a legacy workbook. */
  void xls(String file, String kind, Sheet sheet) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(made(file))) {
      HSSFSheet page = book.createSheet(sheet.name());
      int next = 0;
      for (String note : sheet.notes()) {
        page.createRow(next++).createCell(0).setCellValue(note);
      }
      row(page.createRow(next++), sheet.header());
      for (List<Object> cells : sheet.rows()) {
        row(page.createRow(next++), cells);
      }
      book.write(out);
    }
    expect(file, sheet, kind, "xls", "", "published");
  }

  /** Writes a workbook that needs a password. */
  void encrypted(String file, String password, Sheet sheet) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    xlsx(plain, List.of(sheet));
    try (POIFSFileSystem safe = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(made(file))) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream data = encryptor.getDataStream(safe)) {
        new ByteArrayInputStream(plain.toByteArray()).transferTo(data);
      }
      safe.writeFilesystem(out);
    } catch (GeneralSecurityException impossible) {
      throw new IOException(impossible);
    }
    refuse(file);
  }

  /** Writes bytes that are no table. */
  void other(String file, byte[] bytes) throws IOException {
    Files.write(made(file), bytes);
    refuse(file);
  }

  /** Writes the truth about every file. */
  void truth() throws IOException {
    String head = "file\ttable\tkind\tedition\tformat\tencoding\theader_row\trows\toutcome\n";
    Files.writeString(
        root.resolve("expected.tsv"),
        expected.stream().sorted().collect(Collectors.joining("\n", head, "\n")));
  }

  private void expect(
      String file, Sheet sheet, String kind, String format, String encoding, String outcome) {
    String[] standard = (kind + "@").split("@", -1);
    int headerRow = sheet.notes().size() + 1;
    expected.add(
        String.join(
            "\t",
            file,
            sheet.name(),
            standard[0],
            standard[1],
            format,
            encoding,
            String.valueOf(headerRow),
            String.valueOf(sheet.rows().size()),
            outcome));
  }

  private void refuse(String file) {
    expected.add(String.join("\t", file, "", "", "", "", "", "", "", "refused"));
  }

  private static void xlsx(OutputStream out, List<Sheet> sheets) throws IOException {
    Workbook book = new Workbook(out, "Microsoft Excel", "16.0300");
    for (Sheet sheet : sheets) {
      Worksheet page = book.newWorksheet(sheet.name());
      int next = 0;
      for (String note : sheet.notes()) {
        page.value(next++, 0, note);
      }
      row(page, next++, sheet.header());
      for (List<Object> cells : sheet.rows()) {
        row(page, next++, cells);
      }
    }
    book.finish();
  }

  private static void row(Worksheet page, int row, List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case LocalDate day -> {
          page.value(row, column, day);
          page.style(row, column).format("yyyy/m/d").set();
        }
        case Number number -> page.value(row, column, number);
        case Object other when other.toString().isEmpty() -> {}
        case Object other -> page.value(row, column, other.toString());
      }
    }
  }

  private static void row(HSSFRow row, List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Number number) {
        row.createCell(column).setCellValue(number.doubleValue());
      } else {
        row.createCell(column).setCellValue(cells.get(column).toString());
      }
    }
  }

  private static void line(StringBuilder text, List<?> cells, TextForm form) {
    text.append(
            cells.stream()
                .map(cell -> quoted(cell.toString(), form.delimiter()))
                .collect(Collectors.joining(form.delimiter())))
        .append(form.lineEnd());
  }

  private static String quoted(String cell, String delimiter) {
    boolean plain = !cell.contains(delimiter) && !cell.contains("\"") && !cell.contains("\n");
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static byte[] bytes(String text, String encoding) throws IOException {
    return switch (encoding) {
      case "UTF-8 BOM" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case "UTF-16LE" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case "CP932" -> strict(text, "windows-31j");
      // JIS knows these two signs by other code points than Windows does
      case "EUC-JP" -> strict(text.replace('～', '〜').replace('－', '−'), encoding);
      default -> strict(text, encoding);
    };
  }

  private static byte[] strict(String text, String charset) throws IOException {
    ByteBuffer encoded =
        Charset.forName(charset)
            .newEncoder()
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  private Path made(String file) {
    Path path = root.resolve(file);
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return path;
  }
}
