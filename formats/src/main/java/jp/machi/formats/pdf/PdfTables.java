package jp.machi.formats.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.machi.core.table.Remark;
import jp.machi.core.table.UnreadableSourceException;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The tables of a PDF file with a text layer.
 *
 * <p>PDFBox logs what it meets in broken files, which may be what they hold: whoever uses this
 * turns {@code org.apache.pdfbox} and {@code org.apache.fontbox} off in the logging of the program.
 */
public final class PdfTables {
  static {
    FontMappers.set(new NoSystemFonts());
  }

  private PdfTables() {}

  /**
   * Reads a whole file; its rows are then in memory, bounded by {@link PdfLimits#GLYPHS}.
   *
   * @return at least one table, in the order of the pages and from above
   * @throws UnreadableSourceException when the file has a password, has no text layer or no table,
   *     is broken or passes a limit
   */
  public static List<PdfTable> read(Path path) throws IOException {
    if (Files.size(path) > PdfLimits.FILE_BYTES) {
      throw PdfRefusal.limit("pdf.too_large", PdfLimits.FILE_BYTES >> 20);
    }
    BoundedParser parser = null;
    try (RandomAccessReadBufferedFile file = new RandomAccessReadBufferedFile(path.toFile())) {
      parser = new BoundedParser(file);
      return read(parser);
    } catch (InvalidPasswordException e) {
      throw PdfRefusal.of("pdf.encrypted");
    } catch (UnreadableSourceException e) {
      throw parser != null && parser.exceeded() ? inflates() : e; // what was cut off is missing
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox reports broken objects by exceptions of any kind.
      throw parser != null && parser.exceeded() ? inflates() : PdfRefusal.of("pdf.broken");
    }
  }

  private static UnreadableSourceException inflates() {
    return PdfRefusal.limit("pdf.inflates_too_much", PdfLimits.STREAM_BYTES >> 20);
  }

  private static List<PdfTable> read(BoundedParser parser) throws IOException {
    try (PDDocument document = parser.parse()) {
      if (document.isEncrypted()) {
        throw PdfRefusal.of("pdf.encrypted");
      }
      if (document.getNumberOfPages() > PdfLimits.PAGES) {
        throw PdfRefusal.limit("pdf.too_many_pages", PdfLimits.PAGES);
      }
      List<PdfTable> tables = tables(document);
      if (parser.exceeded()) {
        throw inflates();
      }
      if (tables.isEmpty()) {
        throw PdfRefusal.of("pdf.no_table");
      }
      return tables;
    }
  }

  private static List<PdfTable> tables(PDDocument document) throws IOException {
    PageReader reader = new PageReader();
    Pages pages = new Pages();
    List<Integer> withoutText = new ArrayList<>();
    int turned = 0;
    int count = Math.min(document.getNumberOfPages(), PdfLimits.PAGES);
    for (int i = 0; i < count; i++) {
      Page page = reader.read(document.getPage(i), i + 1);
      if (!page.hasText()) {
        withoutText.add(page.number());
      }
      turned += page.turned();
      List<Grid> grids = RuledTables.of(page);
      pages.add(page, grids.isEmpty() ? AlignedTables.of(page) : grids);
    }
    if (withoutText.size() == count) {
      throw PdfRefusal.of("pdf.no_text_layer");
    }
    List<Remark> remarks = remarks(withoutText, turned);
    if (reader.radicals() > 0) {
      remarks.add(Pages.remark("pdf.radicals", "count", Integer.toString(reader.radicals())));
    }
    return pages.tables(remarks);
  }

  private static List<Remark> remarks(List<Integer> withoutText, int turned) {
    List<Remark> remarks = new ArrayList<>();
    if (!withoutText.isEmpty()) {
      String first = Integer.toString(withoutText.getFirst());
      remarks.add(Pages.remark("pdf.page_without_text", "page", first));
    }
    if (turned > 0) {
      remarks.add(Pages.remark("pdf.turned_left_out", "count", Integer.toString(turned)));
    }
    return remarks;
  }
}
