package jp.machi.formats.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes Shapefiles as ESRI describes them, broken ones too. */
final class ShapefileFixture {
  static final Charset CP932 = Charset.forName("windows-31j");

  private final List<byte[]> shapes = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<byte[]> records = new ArrayList<>();
  private Charset charset = CP932;
  private int languageDriver;
  private String codePage = "";
  private String projection = "";

  private record Field(String name, char type, int length, int decimals) {}

  ShapefileFixture encoded(Charset texts, int driver, String cpg) {
    charset = texts;
    languageDriver = driver;
    codePage = cpg;
    return this;
  }

  ShapefileFixture projected(String prj) {
    projection = prj;
    return this;
  }

  ShapefileFixture field(String name, char type, int length, int decimals) {
    fields.add(new Field(name, type, length, decimals));
    return this;
  }

  /** A record; a first value of {@code *} marks it as deleted. */
  ShapefileFixture row(String... values) {
    boolean deleted = values.length > fields.size();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(deleted ? '*' : ' ');
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      byte[] value = values[deleted ? i + 1 : i].getBytes(charset);
      byte[] cell = new byte[field.length()];
      Arrays.fill(cell, (byte) ' ');
      int start = "NF".indexOf(field.type()) >= 0 ? Math.max(0, cell.length - value.length) : 0;
      System.arraycopy(value, 0, cell, start, Math.min(value.length, cell.length - start));
      out.writeBytes(cell);
    }
    records.add(out.toByteArray());
    return this;
  }

  ShapefileFixture nothing() {
    return shape(little(4).putInt(0));
  }

  ShapefileFixture point(double x, double y) {
    return shape(little(20).putInt(1).putDouble(x).putDouble(y));
  }

  ShapefileFixture pointZ(double x, double y, double z) {
    return shape(little(36).putInt(11).putDouble(x).putDouble(y).putDouble(z).putDouble(0));
  }

  /**
   * Parts of type 3 (lines), 5 (polygons) or their kinds with height (13, 15), measure (23, 25).
   */
  ShapefileFixture parts(int type, double[]... parts) {
    int points = Arrays.stream(parts).mapToInt(part -> part.length / 2).sum();
    boolean more = type > 10;
    ByteBuffer out = little(44 + 4 * parts.length + 16 * points + (more ? 16 + 8 * points : 0));
    out.putInt(type).putDouble(0).putDouble(0).putDouble(0).putDouble(0);
    out.putInt(parts.length).putInt(points);
    int start = 0;
    for (double[] part : parts) {
      out.putInt(start);
      start += part.length / 2;
    }
    for (double[] part : parts) {
      Arrays.stream(part).forEach(out::putDouble);
    }
    if (more) {
      out.putDouble(0).putDouble(9);
      for (int i = 0; i < points; i++) {
        out.putDouble(9);
      }
    }
    return shape(out);
  }

  ShapefileFixture multiPoint(double... points) {
    ByteBuffer out = little(40 + 8 * points.length);
    out.putInt(8).putDouble(0).putDouble(0).putDouble(0).putDouble(0).putInt(points.length / 2);
    Arrays.stream(points).forEach(out::putDouble);
    return shape(out);
  }

  ShapefileFixture shape(ByteBuffer content) {
    shapes.add(bytes(content));
    return this;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }

  static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes the parts that have content; returns the path of the shp. */
  Path write(Path folder, String name) throws IOException {
    if (!fields.isEmpty()) {
      Files.write(folder.resolve(name + ".DBF"), dbf());
    }
    if (!codePage.isEmpty()) {
      Files.writeString(folder.resolve(name + ".cpg"), codePage, StandardCharsets.US_ASCII);
    }
    if (!projection.isEmpty()) {
      Files.writeString(folder.resolve(name + ".prj"), projection, StandardCharsets.UTF_8);
    }
    return Files.write(folder.resolve(name + ".shp"), shp());
  }

  private byte[] shp() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < shapes.size(); i++) {
      byte[] content = shapes.get(i);
      body.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(content.length / 2).array());
      body.writeBytes(content);
    }
    ByteBuffer header = ByteBuffer.allocate(100);
    header.putInt(0, 9994).putInt(24, (100 + body.size()) / 2);
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(bytes(header));
    file.writeBytes(body.toByteArray());
    return file.toByteArray();
  }

  private byte[] dbf() {
    int headerLength = 32 + 32 * fields.size() + 1;
    int recordLength = 1 + fields.stream().mapToInt(Field::length).sum();
    ByteBuffer header = little(headerLength);
    header.put(0, (byte) 3).putInt(4, records.size());
    header.putShort(8, (short) headerLength).putShort(10, (short) recordLength);
    header.put(29, (byte) languageDriver);
    int at = 32;
    for (Field field : fields) {
      header.put(at, Arrays.copyOf(field.name().getBytes(charset), 11));
      header.put(at + 11, (byte) field.type()).put(at + 16, (byte) field.length());
      header.put(at + 17, (byte) field.decimals());
      at += 32;
    }
    header.put(at, (byte) 0x0d);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(bytes(header));
    records.forEach(file::writeBytes);
    file.write(0x1a);
    return file.toByteArray();
  }
}
