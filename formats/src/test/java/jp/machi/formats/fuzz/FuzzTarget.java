package jp.machi.formats.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.machi.core.address.AddressParser;
import jp.machi.core.address.JapaneseAddress;
import jp.machi.core.contact.PhoneNumber;
import jp.machi.core.date.WrittenDay;
import jp.machi.core.date.WrittenTime;
import jp.machi.core.geo.Coordinate;
import jp.machi.core.geo.Coordinates;
import jp.machi.core.layout.HeaderFinder;
import jp.machi.core.number.WrittenAmount;
import jp.machi.core.number.WrittenNumber;
import jp.machi.core.number.WrittenPrices;
import jp.machi.core.rule.Rules;
import jp.machi.core.schedule.OpeningHours;
import jp.machi.core.schedule.Recurrence;
import jp.machi.core.schedule.WrittenDays;
import jp.machi.core.schedule.WrittenWeekdays;
import jp.machi.core.schedule.YearWindow;
import jp.machi.core.standard.ItemType;
import jp.machi.core.table.SourceRow;
import jp.machi.core.value.Reading;
import jp.machi.core.value.TimeRole;
import jp.machi.core.value.ValueReader;
import jp.machi.core.value.ValueReaders;

/**
 * What is fuzzed. A target takes any bytes and must return, without an exception, in time and in
 * memory that the limits bound; {@link FuzzedFile} says what a file may throw.
 */
enum FuzzTarget {
  CSV,
  XLSX,
  /** The XML of a sheet in a good workbook: bytes of a whole one seldom get past its checksums. */
  SHEET,
  XLS,
  PDF,
  /** What is drawn on a page of a good PDF. */
  PAGE,
  ZIP,
  GEOJSON,
  KML,
  /** The geometries of a Shapefile, in an archive. */
  SHP,
  /** The attributes of a good Shapefile. */
  DBF,
  ADDRESS,
  DATE,
  /** Several days in one cell. */
  DAYS,
  TIME,
  HOURS,
  /** Days of the week and days of collection: 第2・4水曜日. */
  WEEKDAYS,
  PHONE,
  NUMBER,
  /** Numbers with units and prices. */
  AMOUNT,
  COORDINATE,
  /** Every reader of cells and every rule of cells. */
  VALUE,
  HEADER;

  /** The target of this name, in small letters. */
  static FuzzTarget called(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Runs once. */
  void run(byte[] bytes) throws IOException {
    switch (this) {
      case CSV, XLSX, XLS, PDF, ZIP, GEOJSON, KML -> FuzzedFile.read(bytes);
      case SHEET -> FuzzedFile.read(FuzzedFile.workbook(bytes));
      case PAGE -> FuzzedFile.read(FuzzedFile.pdf(bytes));
      case SHP -> FuzzedFile.read(FuzzedFile.shapefile(bytes, new byte[0]));
      case DBF -> FuzzedFile.read(FuzzedFile.shapefile(FuzzedFile.NO_SHAPES, bytes));
      default -> read(decoded(bytes));
    }
  }

  private void read(String text) {
    Object read =
        switch (this) {
          case ADDRESS -> addresses(text);
          case DATE -> WrittenDay.read(text);
          case DAYS -> List.of(WrittenDays.read(text, Optional.empty()), YearWindow.find(text));
          case TIME -> times(text);
          case HOURS -> List.of(OpeningHours.read(text), ValueReaders.openings().read(text));
          case WEEKDAYS -> List.of(WrittenWeekdays.read(text), Recurrence.read(text));
          case PHONE -> phones(text);
          case NUMBER -> numbers(text);
          case AMOUNT -> List.of(WrittenAmount.read(text), WrittenPrices.read(text));
          case COORDINATE -> coordinates(text);
          case HEADER -> header(text);
          default -> values(text);
        };
    Objects.requireNonNull(read);
  }

  /** Well-formed text, as every cell is once a file was read. */
  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object addresses(String text) {
    JapaneseAddress split = JapaneseAddress.split(JapaneseAddress.folded(text));
    return List.of(split, AddressParser.shipped().parse(text));
  }

  private static Object times(String text) {
    List<Object> read = new ArrayList<>(List.of(WrittenTime.read(text)));
    for (TimeRole role : TimeRole.values()) {
      read.add(reading(ValueReaders.times(role), text));
    }
    return read;
  }

  private static Object phones(String text) {
    List<String> column = List.of("044-200-2111", "044-200-2112", "044-200-2113");
    return List.of(
        PhoneNumber.read(text),
        reading(ValueReaders.phones(false, column), text),
        reading(ValueReaders.phones(true, List.of()), text));
  }

  private static Object numbers(String text) {
    return List.of(
        WrittenNumber.integer(text), WrittenNumber.decimal(text), WrittenNumber.nearest(text));
  }

  private static Object coordinates(String text) {
    List<Object> read = new ArrayList<>();
    for (Coordinate.Axis axis : Coordinate.Axis.values()) {
      read.add(Coordinate.read(text, axis));
    }
    read.add(Coordinates.split(text));
    return read;
  }

  private static Object values(String text) {
    List<Object> read = new ArrayList<>();
    for (ItemType type : ItemType.values()) {
      read.add(reading(ValueReaders.forType(type), text));
    }
    read.add(Rules.brokenBy(text));
    return read;
  }

  /** What a reader promises: a text it cannot read stays, and what it wrote it keeps. */
  private static Reading reading(ValueReader reader, String text) {
    Reading reading = reader.read(text);
    boolean unreadable = reading instanceof Reading.Unreadable;
    boolean kept =
        unreadable
            ? reading.value().equals(text)
            : reader.read(reading.value()).equals(new Reading.Kept(reading.value()));
    if (!kept) {
      throw new IllegalStateException(reading + " does not stay");
    }
    return reading;
  }

  private static Object header(String text) {
    List<SourceRow> rows = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      rows.add(new SourceRow(rows.size() + 1L, List.of(line.split(",", -1))));
    }
    return new HeaderFinder(heading -> heading.equals("名称")).find(rows);
  }
}
