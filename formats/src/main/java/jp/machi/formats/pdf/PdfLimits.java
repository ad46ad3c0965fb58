package jp.machi.formats.pdf;

/** How much of a PDF file is read before it is refused, each with its reason. */
public final class PdfLimits {
  /** A list of a thousand pages with its fonts has some 20 MiB; larger ones are scans. */
  public static final long FILE_BYTES = 64L * 1024 * 1024;

  /** Lists that a city prints have some hundred pages; the largest registers some thousand. */
  public static final int PAGES = 2_000;

  /** Letters of all pages, held in memory: two thousand pages of 2,500 letters. */
  public static final int GLYPHS = 5_000_000;

  /** Drawing operators; a page of a dense table has some ten thousand. Bounds the time. */
  public static final int OPERATORS = 4_000_000;

  /** Pictures of operators, each drawing counted: those that draw each other would multiply. */
  public static final int FORMS = 50_000;

  /** Lines of one page after joining those that touch; a dense page has some hundred. */
  public static final int RULES_ON_PAGE = 4_000;

  /** What one stream may inflate to: the largest Japanese font embedded whole has 20 MiB. */
  public static final int STREAM_BYTES = 32 * 1024 * 1024;

  /** What all streams together may inflate to, so that none is asked for again and again. */
  public static final long ALL_STREAM_BYTES = 512L * 1024 * 1024;

  /** A row of samples before its prediction is undone; wider ones exist only in images. */
  static final long PREDICTED_ROW_BYTES = 1024 * 1024;

  /** Filters of one stream; two are common. */
  static final int FILTERS = 4;

  private PdfLimits() {}
}
