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
import jp.machi.core.address.JapaneseAddress;
import jp.machi.core.contact.PhoneNumber;
import jp.machi.core.date.WrittenDay;
import jp.machi.core.date.WrittenTime;
import jp.machi.core.geo.Coordinate;
import jp.machi.core.geo.Coordinates;
import jp.machi.core.layout.HeaderFinder;
import jp.machi.core.number.WrittenNumber;
import jp.machi.core.rule.Rules;
import jp.machi.core.standard.ItemType;
import jp.machi.core.table.SourceRow;
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
  ADDRESS,
  DATE,
  TIME,
  PHONE,
  NUMBER,
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
      case ADDRESS, DATE, TIME, PHONE, NUMBER, COORDINATE, VALUE, HEADER -> read(decoded(bytes));
    }
  }

  private void read(String text) {
    Object read =
        switch (this) {
          case ADDRESS -> JapaneseAddress.split(JapaneseAddress.folded(text));
          case DATE -> WrittenDay.read(text);
          case TIME -> WrittenTime.read(text);
          case PHONE -> PhoneNumber.read(text);
          case NUMBER -> numbers(text);
          case COORDINATE -> coordinates(text);
          case HEADER -> header(text);
          case VALUE, CSV, XLSX, SHEET, XLS, PDF, PAGE, ZIP, GEOJSON, KML -> values(text);
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
      read.add(ValueReaders.forType(type).read(text));
    }
    read.add(Rules.brokenBy(text));
    return read;
  }

  private static Object header(String text) {
    List<SourceRow> rows = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      rows.add(new SourceRow(rows.size() + 1L, List.of(line.split(",", -1))));
    }
    return new HeaderFinder(heading -> heading.equals("名称")).find(rows);
  }
}
