package jp.machi.formats.read;

/** How much of a file is read before it is refused, each with its reason. */
final class Limits {
  /** Excel's own limit of columns; a longer row is a broken file. */
  static final int COLUMNS = 16_384;

  /** Four times Excel's limit of a cell (32,767), for texts that a database exported. */
  static final int CELL_LENGTH = 131_072;

  /** A record of the widest real lists has some kilobytes; a longer one is an unclosed quote. */
  static final int RECORD_CHARACTERS = 4 * 1024 * 1024;

  /** A line without an end is not text; bounds the memory that reading takes. */
  static final int LINE_BYTES = 4 * 1024 * 1024;

  /** A year in weeks, with room; more sheets are not lists. */
  static final int SHEETS = 100;

  /** Rows of one table: a hundred times the largest national list a city keeps. */
  static final long ROWS = 100_000_000;

  /** POI holds a legacy workbook in memory, at about ten times its size on disk. */
  static final long XLS_BYTES = 32L * 1024 * 1024;

  /** Parts of a workbook; one with a hundred sheets and pictures has some hundreds. */
  static final int ZIP_ENTRIES = 5_000;

  /** A full sheet of 1,048,576 rows inflates to about 1 GB. */
  static final long INFLATED_BYTES = 4L * 1024 * 1024 * 1024;

  /** Sheets of repeated cells deflate 100 : 1; bombs 1,000 : 1. */
  static final long INFLATE_RATIO = 300;

  /** Small parts may deflate better than the ratio and do no harm. */
  static final long INFLATE_FREE_BYTES = 16L * 1024 * 1024;

  /** A list for each school or town of a large city, with room. */
  static final int ARCHIVE_MEMBERS = 1_000;

  /** What marks a member in an archive also stands in archives inside it; bounds the memory. */
  static final int ARCHIVE_SIGNATURES = 20_000;

  /** What all members of an archive take on the disk while they are read. */
  static final long ARCHIVE_BYTES = 2L * 1024 * 1024 * 1024;

  /** Bytes between two angle brackets in XML: the longest cell in UTF-8, with room. */
  static final int XML_RUN_BYTES = 1024 * 1024;

  /** Texts of a workbook are held in memory: a million rows with a hundred characters each. */
  static final long SHARED_CHARACTERS = 100_000_000;

  /** Excel's own limit of cell formats is 64,000. */
  static final int CELL_FORMATS = 65_536;

  /** Excel's own limit of rows in a sheet. */
  static final int SHEET_ROWS = 1_048_576;

  /** Merged cells of a sheet; one for each cell of a form that fills it. */
  static final int MERGES = 20_000;

  private Limits() {}
}
