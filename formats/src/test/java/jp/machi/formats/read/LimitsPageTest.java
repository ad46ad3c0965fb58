package jp.machi.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi.core.rule.Messages;
import jp.machi.testkit.TestData;
import jp.machi.testkit.WrittenPage;
import org.junit.jupiter.api.Test;

/** The page of limits, from the constants with their reasons and the words of their refusals. */
class LimitsPageTest {
  private static final String HEAD =
      """
      # Limits

      Written by `LimitsPageTest` from the constants and their reasons; do not edit.

      Every input may be hostile, so that all that is read is bounded. What passes a limit is \
      refused, or reported, with the message below it; nothing is cut off in silence. The names are \
      those of the constants.
      """;

  private static final Pattern CONSTANT =
      Pattern.compile(
          "/\\*\\* (?<reason>[^*]*)\\*/\\s+(?:public )?(?:private )?static final (?:int|long) (?<name>\\w+) ="
              + " (?<value>[^;]+);");

  private static final Map<String, String> READ = new LinkedHashMap<>();
  private static final Map<String, String> XML = new LinkedHashMap<>();
  private static final Map<String, String> MAPS = new LinkedHashMap<>();
  private static final Map<String, String> PDF = new LinkedHashMap<>();

  static {
    READ.put("COLUMNS", "table.too_many_columns");
    READ.put("CELL_LENGTH", "table.cell_too_long");
    READ.put("RECORD_CHARACTERS", "csv.record_too_long");
    READ.put("LINE_BYTES", "text.line_too_long");
    READ.put("SHEETS", "file.too_many_sheets");
    READ.put("ROWS", "table.too_many_rows");
    READ.put("XLS_BYTES", "file.too_large_xls");
    READ.put("ZIP_ENTRIES", "file.too_many_parts");
    READ.put("INFLATED_BYTES", "file.inflates_too_much");
    READ.put("INFLATE_RATIO", "file.inflates_too_much");
    READ.put("INFLATE_FREE_BYTES", "file.inflates_too_much");
    READ.put("ARCHIVE_MEMBERS", "archive.too_many_members");
    READ.put("ARCHIVE_SIGNATURES", "archive.too_many_members");
    READ.put("ARCHIVE_BYTES", "archive.inflates_too_much");
    READ.put("XML_RUN_BYTES", "file.xml_too_long");
    READ.put("SHARED_CHARACTERS", "file.too_many_texts");
    READ.put("CELL_FORMATS", "file.too_many_formats");
    READ.put("SHEET_ROWS", "file.broken");
    READ.put("MERGES", "table.too_many_merges");
    XML.put("DEPTH", "file.xml_too_deep");
    XML.put("TEXT_LENGTH", "file.xml_too_long");
    MAPS.put("COLUMNS", "table.too_many_columns");
    MAPS.put("CELL_LENGTH", "table.cell_too_long");
    MAPS.put("FEATURES", "table.too_many_rows");
    MAPS.put("VERTICES", "map.too_many_vertices");
    MAPS.put("COORDINATE_CHARACTERS", "file.xml_too_long");
    MAPS.put("DEPTH", "map.beyond_limits");
    MAPS.put("COLLECTION_DEPTH", "map.beyond_limits");
    MAPS.put("LAYERS", "file.too_many_sheets");
    MAPS.put("SYSTEM_CHARACTERS", "map.system_unsupported");
    MAPS.put("RECORD_BYTES", "map.too_many_vertices");
    MAPS.put("PAIRS", "map.beyond_limits");
    MAPS.put("CROSSINGS", "geometry.too_complex");
    MAPS.put("TRIALS", "geometry.too_complex");
    PDF.put("FILE_BYTES", "pdf.too_large");
    PDF.put("PAGES", "pdf.too_many_pages");
    PDF.put("GLYPHS", "pdf.too_complex");
    PDF.put("OPERATORS", "pdf.too_complex");
    PDF.put("FORMS", "pdf.too_complex");
    PDF.put("RULES_ON_PAGE", "pdf.too_many_lines");
    PDF.put("STREAM_BYTES", "pdf.inflates_too_much");
    PDF.put("ALL_STREAM_BYTES", "pdf.inflates_too_much");
    PDF.put("PREDICTED_ROW_BYTES", "pdf.broken");
    PDF.put("FILTERS", "pdf.broken");
  }

  @Test
  void thePageShowsEveryLimit() throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    section(page, "Files", "read/Limits.java", READ);
    section(page, "XML in workbooks and maps", "xml/XmlPart.java", XML);
    section(page, "Maps", "map/MapLimits.java", MAPS);
    section(page, "PDF files", "pdf/PdfLimits.java", PDF);
    WrittenPage.check("limits.md", page.toString());
  }

  private static void section(
      StringBuilder page, String title, String source, Map<String, String> codes)
      throws IOException {
    page.append("\n## ").append(title).append("\n");
    String path = "formats/src/main/java/jp/machi/formats/" + source;
    Matcher constant = CONSTANT.matcher(Files.readString(TestData.root().resolve(path)));
    Map<String, String> left = new LinkedHashMap<>(codes);
    while (constant.find()) {
      String name = constant.group("name");
      String code = left.remove(name);
      assertThat(code).as("the refusal of %s, written in this test", name).isNotNull();
      page.append(entry(constant, name, String.valueOf(code)));
    }
    assertThat(left).as("limits that %s has no more", source).isEmpty();
  }

  private static String entry(Matcher constant, String name, String code) {
    String value = constant.group("value").replaceAll("\\s+", " ");
    String reason = constant.group("reason").replaceAll("\\s*\\n\\s*", " ").strip();
    return """

    ### `%s` = %s

    %s

    - `%s`
    - ja: %s
    - en: %s
    """
        .formatted(
            name, value, reason, code, text(code, Locale.JAPANESE), text(code, Locale.ENGLISH));
  }

  private static String text(String code, Locale language) {
    return Messages.all(language).getOrDefault(code, "");
  }
}
