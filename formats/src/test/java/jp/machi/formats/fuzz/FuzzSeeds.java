package jp.machi.formats.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Small inputs that a target reads well, from which mutations start. */
final class FuzzSeeds {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final String LIST = "名称,緯度,電話番号\n駅前,34.33,087-839-2011\n\"港,北\",34.35,\n";
  private static final String CELLS =
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
          + "<c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>1</v>"
          + "</c><c r=\"B2\" t=\"b\"><v>1</v></c></row></sheetData></worksheet>";
  private static final String DRAWN =
      "0 0 200 20 re 0 20 100 20 re S 100 0 m 100 60 l S 0 0 m 0 60 l S 200 0 m 200 60 l S "
          + "0 40 m 200 40 l S 0 60 m 200 60 l S BT /F1 9 Tf 10 45 Td (name) Tj 100 0 Td (tel) Tj "
          + "-100 -20 Td [(park) -200 (a)] TJ 100 0 Td (1-2) Tj ET";

  private static final String FEATURES =
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"名称\":\"公園\"},"
          + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[139.7,35.5],[139.8,35.5],[139.8,35.6],"
          + "[139.7,35.5]]]}}]}";
  private static final String PLACEMARK =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
          + "<Placemark><name>公園</name><Point><coordinates>139.7,35.5,0</coordinates></Point></Placemark>"
          + "</Document></kml>";

  private FuzzSeeds() {}

  static List<byte[]> of(FuzzTarget target) throws IOException {
    return switch (target) {
      case CSV -> List.of(utf8(LIST), LIST.getBytes(CP932), LIST.getBytes(StandardCharsets.UTF_16));
      case XLSX -> List.of(FuzzedFile.workbook(utf8(CELLS)));
      case SHEET -> List.of(utf8(CELLS));
      case XLS -> List.of(xls());
      case PDF -> List.of(FuzzedFile.pdf(utf8(DRAWN)));
      case PAGE -> List.of(utf8(DRAWN), utf8("q 1 0 0 1 5 5 cm /X1 Do Q BT /F1 9 Tf (a) Tj ET"));
      case ZIP -> List.of(zip());
      case GEOJSON -> List.of(utf8(FEATURES));
      case KML -> List.of(utf8(PLACEMARK));
      case ADDRESS ->
          texts(
              "香川県高松市番町一丁目8番15号", "札幌市中央区北1条西2丁目", "京都市上京区下立売通新町西入薮ノ内町", "〒105-0011 東京都港区芝公園4-2-8");
      case SHP -> shps();
      case DBF -> List.of(dbf());
      case DATE -> texts("令和7年4月1日", "R7.4.1", "2026-04-01", "昭和六十四年一月七日", "4月1日(水)");
      case DAYS ->
          texts(
              "令和7年4月1日（火）～5月6日", "4月1日、8日・15日", "2026年7月25日（土）・26日（日）", "毎月第2土曜日", "4/1-4/3,4/5");
      case TIME -> texts("9:30", "午後5時半", "24:00", "９時～１７時", "10時00分", "0.354166667", "17:00まで");
      case HOURS ->
          texts(
              "9:00～17:00", "月～金 9時から17時半、土 10:00-12:00", "24時間", "午前9時～正午（祝日を除く）", "10：00～翌2：00");
      case WEEKDAYS ->
          texts("月～金（祝日を除く）", "第2・4水曜日", "毎週月・木曜日", "隔週日曜日、最終金曜日", "第１・第３土", "火曜から木曜", "平日");
      case PHONE ->
          texts(
              "087-839-2011",
              "(03)1234-5678",
              "＋81 90 1234 5678",
              "0120-00-0000 内線12",
              "TEL 044-200-2111～2113（代表）FAX 044-200-3900",
              "市民課 044-200-2111・2112、200-2113",
              "000-0000-0000");
      case AMOUNT ->
          texts(
              "大人500円 小人300円",
              "無料",
              "1,000円（税込）",
              "約1.5t",
              "10～20名",
              "３億５千万円",
              "100円/回",
              "500mL×24本");
      case NUMBER -> texts("1,234", "１２３", "一万二千", "3.5億円", "-0", "1e9");
      case COORDINATE -> texts("34.342787", "北緯34度20分34.0秒", "34.34,134.04", "1342047");
      case VALUE -> texts("月～金（祝日を除く）", "https://example.jp/a", "有", "シヤクショ", "a@example.jp");
      case HEADER -> texts(LIST, "#備考\n令和7年度一覧,,\n" + LIST, "string,integer\n名称,数\na,1\nb,2");
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> texts(String... texts) {
    return Arrays.stream(texts).map(FuzzSeeds::utf8).toList();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, CP932)) {
      for (String name : List.of("一覧.csv", "図/a.shp", "図/a.dbf", "__MACOSX/a")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(LIST));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A point, a point with height and measure, a polygon, each in a file of its own. */
  private static List<byte[]> shps() {
    double[] x = {139.7, 139.7, 139.8, 139.7};
    double[] y = {35.5, 35.6, 35.5, 35.5};
    ByteBuffer area = little(112).putInt(5).position(36).putInt(1).putInt(x.length).putInt(0);
    for (int i = 0; i < x.length; i++) {
      area.putDouble(x[i]).putDouble(y[i]);
    }
    ByteBuffer point = little(20).putInt(1).putDouble(x[0]).putDouble(y[0]);
    ByteBuffer raised = little(36).putInt(11).putDouble(x[0]).putDouble(y[0]).putDouble(12);
    return Stream.of(point, raised, area).map(FuzzedFile::shp).toList();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** As many records as the shapes beside it. */
  private static byte[] dbf() {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    table.writeBytes(
        ByteBuffer.allocate(32)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 3)
            .putInt(4, 2)
            .putShort(8, (short) 97)
            .putShort(10, (short) 15)
            .array());
    table.writeBytes(
        ByteBuffer.allocate(32)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(utf8("NAME"))
            .put(11, (byte) 'C')
            .put(16, (byte) 9)
            .array());
    table.writeBytes(
        ByteBuffer.allocate(32)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(utf8("SIZE"))
            .put(11, (byte) 'N')
            .put(16, (byte) 5)
            .array());
    table.writeBytes(utf8("\r 公園甲12.50 park     -3.00"));
    return table.toByteArray();
  }

  private static byte[] xls() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("一覧");
      for (int i = 0; i < 3; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "名称" : "駅前" + i);
        row.createCell(1).setCellValue(i == 0 ? "数" : "1");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }
}
