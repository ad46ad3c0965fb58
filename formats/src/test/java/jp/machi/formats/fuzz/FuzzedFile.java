package jp.machi.formats.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.machi.core.table.RowCursor;
import jp.machi.core.table.SourceTable;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.read.SourceFile;

/** Opens bytes as a file and reads every row of every table, as a conversion does. */
final class FuzzedFile {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** Two records without a geometry. */
  static final byte[] NO_SHAPES = shp(ByteBuffer.allocate(4), ByteBuffer.allocate(4));

  private FuzzedFile() {}

  static void read(byte[] bytes) throws IOException {
    Path path = Files.createTempFile("machi-fuzz-", "");
    try {
      Files.write(path, bytes);
      try (SourceFile file = SourceFile.open(path, "fuzzed")) {
        for (SourceTable table : file.tables()) {
          readRows(table);
        }
      }
    } catch (UnreadableSourceException refused) {
      return; // the one answer to what cannot be read
    } finally {
      Files.delete(path);
    }
  }

  private static void readRows(SourceTable table) throws IOException {
    try (RowCursor rows = table.open()) {
      boolean more = true;
      while (more) {
        more = rows.next() != null;
      }
    }
  }

  /** A workbook with these bytes as its sheet. */
  static byte[] workbook(byte[] sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", ascii("<Types/>"));
      part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "sheet.xml"));
      part(
          zip,
          "xl/workbook.xml",
          ascii("<workbook><sheets><sheet name=\"a\" id=\"r\"/></sheets></workbook>"));
      part(zip, "xl/sheet.xml", sheet);
    }
    return bytes.toByteArray();
  }

  private static byte[] relation(String type, String target) {
    return ascii(
        "<Relationships><Relationship Id=\"r\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
            .formatted(RELATIONS, type, target));
  }

  private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** A Shapefile in an archive; without attributes where their bytes are none. */
  static byte[] shapefile(byte[] shp, byte[] dbf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "a.shp", shp);
      if (dbf.length > 0) {
        part(zip, "a.dbf", dbf);
      }
    }
    return bytes.toByteArray();
  }

  /** A file of these records; a record begins with its kind. */
  static byte[] shp(ByteBuffer... records) {
    ByteBuffer file =
        ByteBuffer.allocate(
            100 + Arrays.stream(records).mapToInt(record -> 8 + record.capacity()).sum());
    file.putInt(9994).position(100);
    for (ByteBuffer record : records) {
      file.putInt(1).putInt(record.capacity() / 2).put(record.rewind());
    }
    return file.array();
  }

  /** One page with the standard font F1 and itself as the form X1, so that forms can nest. */
  static byte[] pdf(byte[] content) throws IOException {
    String form = "/Type/XObject/Subtype/Form/BBox[0 0 600 800]";
    String use = "<</Font<</F1 5 0 R>>/XObject<</X1 4 0 R>>>>";
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"));
    pdf.write(ascii("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"));
    pdf.write(ascii("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"));
    pdf.write(ascii("/Resources " + use + ">>endobj\n4 0 obj<<" + form + "/Resources " + use));
    pdf.write(ascii("/Length " + content.length + ">>\nstream\n"));
    pdf.write(content);
    pdf.write(ascii("\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1"));
    pdf.write(ascii("/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
    return pdf.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
