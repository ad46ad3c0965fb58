package jp.machi.server.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import jp.machi.core.decision.Decision;
import jp.machi.core.decision.Judgement;
import jp.machi.core.mapping.Evidence;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Severity;
import jp.machi.core.standard.Definition;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;
import jp.machi.core.standard.Requirement;
import jp.machi.core.standard.Standard;
import jp.machi.core.standard.Standards;
import jp.machi.core.standardise.Outcome.Kind;
import jp.machi.core.table.Column;
import jp.machi.core.table.ColumnType;
import jp.machi.server.catalog.Box;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.FindingCounts;
import jp.machi.server.catalog.Release;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.catalog.Theme;
import jp.machi.server.catalog.UpdateFrequency;
import jp.machi.server.release.MappedColumn;
import jp.machi.server.release.Report;
import org.jspecify.annotations.Nullable;

/** A small city that never was: enough of everything that a page can show. Always the same. */
final class SampleCity {
  static final Instant DAY = Instant.parse("2026-11-20T01:30:00Z");
  static final String EDITION = "2026-08-01";
  static final DatasetId TOILETS = new DatasetId("public-toilet-k3v7qa");
  static final DatasetId WITHDRAWN = new DatasetId("complaints-h7c2ka");
  static final DatasetId LIBRARIES = new DatasetId("library-c6w8ja");
  static final DatasetId FLOWERS = new DatasetId("table-p2m9xd");

  private final Map<DatasetId, List<Entry>> entries =
      new TreeMap<>(Comparator.comparing(DatasetId::value));
  private final List<Dataset> datasets = new ArrayList<>();

  /** A release with everything behind it. */
  record Entry(Release release, Report report, List<List<@Nullable Object>> rows) {}

  SampleCity() {
    add(TOILETS, "公衆トイレ一覧", "建設緑政局 道路管理課", "public-toilet", 3, 142);
    add(id("aed-7d1mzc"), "AED設置箇所一覧", "健康福祉局 保健医療政策課", "aed", 1, 386);
    add(id("evacuation-space-x8b4te"), "指定緊急避難場所一覧", "危機管理本部", "evacuation-space", 2, 61);
    add(id("wireless-lan-q9f2nr"), "公衆無線LANアクセスポイント一覧", "総務企画局 デジタル化推進課", "wireless-lan", 1, 48);
    add(id("nursery-v5h3ls"), "子育て施設一覧", "こども未来局 保育所整備課", "childcare", 4, 1_240);
    add(FLOWERS, "花の見ごろと公園のいきもの調査結果", "建設緑政局 みどりの保全整備課", "", 1, 9);
    add(LIBRARIES, "図書館の利用者数", "教育委員会 中央図書館", "", 2, 0);
    datasets.sort(Comparator.comparing(Dataset::updatedAt).reversed());
  }

  List<Dataset> datasets() {
    return datasets;
  }

  Optional<Entry> find(DatasetId id, int number) {
    List<Entry> all = entries.getOrDefault(id, List.of());
    return number >= 1 && number <= all.size()
        ? Optional.of(all.get(number - 1))
        : Optional.empty();
  }

  List<Entry> all(DatasetId id) {
    return entries.getOrDefault(id, List.of());
  }

  Optional<Entry> find(ReleaseAddress address) {
    return entries.values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.release().address().equals(address))
        .findFirst();
  }

  static Standards standards() {
    return new Standards(
        List.of(
            standard("public-toilet", "公衆トイレ一覧", "Public toilets", true),
            standard("aed", "AED設置箇所一覧", "AED locations", false),
            standard("evacuation-space", "指定緊急避難場所一覧", "Emergency evacuation sites", true),
            standard("wireless-lan", "公衆無線LANアクセスポイント一覧", "Public wireless LAN", false),
            standard("childcare", "子育て施設一覧", "Childcare facilities", false)));
  }

  private static Standard standard(String id, String title, String english, boolean verified) {
    return new Standard(
        id,
        EDITION,
        "13",
        title,
        english,
        verified ? Definition.VERIFIED : Definition.UNVERIFIED,
        "sample",
        List.of(
            new Item("名称", "Name", Requirement.REQUIRED, ItemType.TEXT, List.of(), ""),
            new Item("所在地_連結表記", "Address", Requirement.REQUIRED, ItemType.ADDRESS, List.of(), ""),
            new Item("緯度", "Latitude", Requirement.RECOMMENDED, ItemType.LATITUDE, List.of(), ""),
            new Item(
                "経度", "Longitude", Requirement.RECOMMENDED, ItemType.LONGITUDE, List.of(), "")));
  }

  private void add(
      DatasetId id, String title, String department, String kind, int releases, int rows) {
    List<Entry> all = new ArrayList<>();
    for (int number = 1; number <= releases; number++) {
      Instant day =
          DAY.minus((long) (releases - number) * 61 + id.value().length(), ChronoUnit.DAYS);
      all.add(entry(id, title, kind, number, rows, day));
    }
    entries.put(id, all);
    Release latest = all.getLast().release();
    datasets.add(
        new Dataset(
            id,
            UUID.nameUUIDFromBytes(id.value().getBytes(StandardCharsets.UTF_8)),
            title,
            department,
            "org-%08x".formatted(department.hashCode()),
            kind.isEmpty() ? "PDL-1.0" : "CC-BY-4.0",
            kind,
            kind.isEmpty() ? "" : EDITION,
            latest.source().name(),
            all.getFirst().release().publishedAt(),
            latest.publishedAt(),
            latest.publishedAt(),
            dueAt(id, latest),
            new Dataset.Latest(
                releases,
                latest.address(),
                rows,
                latest.cellsRepaired(),
                latest.findings(),
                latest.extent())));
  }

  /** The list of libraries is promised every month, and late. */
  private static Optional<Instant> dueAt(DatasetId id, Release latest) {
    return metadata(id).frequency().flatMap(promised -> promised.dueAfter(latest.publishedAt()));
  }

  private static DatasetMetadata described(String text) {
    DatasetMetadata empty = DatasetMetadata.EMPTY;
    return new DatasetMetadata(
        text,
        empty.keywords(),
        empty.themes(),
        empty.frequency(),
        empty.contact(),
        empty.coverage(),
        empty.area(),
        empty.documents(),
        empty.applications(),
        empty.remarks(),
        empty.filled());
  }

  static DatasetMetadata metadata(DatasetId id) {
    if (id.equals(LIBRARIES)) {
      return new DatasetMetadata(
          "図書館ごとの利用者数です。\n毎月末に締めます。",
          List.of("図書館", "統計"),
          List.of(Theme.EDUCATION_CULTURE),
          Optional.of(new UpdateFrequency("P1D")),
          new DatasetMetadata.Contact(
              "中央図書館 管理係",
              "library@example.lg.jp",
              "044-200-0001",
              "211",
              "https://example.lg.jp/form",
              "平日のみ"),
          Optional.of(new DatasetMetadata.Coverage(LocalDate.of(2025, 4, 1), null)),
          "見本市全域",
          List.of(new DatasetMetadata.Link("集計のしかた", "https://example.lg.jp/how")),
          List.of(new DatasetMetadata.Link("図書館こみぐあい", "https://example.lg.jp/app")),
          "休館日は 0 人です。",
          Set.of());
    }
    return id.equals(TOILETS)
        ? new DatasetMetadata(
            "建設緑政局が公開している「公衆トイレ一覧」です。",
            List.of("自治体標準ODS", "公衆トイレ一覧"),
            List.of(Theme.HEALTH_WELFARE),
            Optional.of(new UpdateFrequency("P1Y")),
            DatasetMetadata.Contact.NONE,
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            "",
            Set.of("description", "keywords", "themes"))
        : id.equals(FLOWERS) ? described("花と</script><b>いきもの</b>") : DatasetMetadata.EMPTY;
  }

  private static Entry entry(
      DatasetId id, String title, String kind, int number, int count, Instant day) {
    boolean places = !kind.isEmpty();
    List<MappedColumn> mapped = places ? placeColumns() : ownColumns();
    List<Column> columns =
        mapped.stream().map(column -> new Column(column.name(), column.type())).toList();
    var random = new SplittableRandom(id.value().hashCode() + 31L * number);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int row = 1; row <= count; row++) {
      rows.add(places ? placeRow(title, row, random) : ownRow(row, random));
    }
    FindingCounts counts =
        places ? new FindingCounts(0, 2, 5, count * 3L) : new FindingCounts(0, 0, 0, 0);
    var release =
        new Release(
            id,
            number,
            address(id, number),
            day,
            count,
            columns,
            counts.fixed(),
            counts,
            new Release.Source(
                title + "（令和８年度）.csv", "", "9f".repeat(32), "csv", places ? "CP932" : "UTF-8"),
            places ? EDITION : "",
            kind.equals("public-toilet"),
            places ? Optional.of(new Box(139.48, 35.51, 139.73, 35.62)) : Optional.empty());
    return new Entry(release, report(title, release, mapped, places), rows);
  }

  private static Report report(
      String title, Release release, List<MappedColumn> mapped, boolean places) {
    List<Finding> findings =
        places
            ? List.of(
                finding("coordinate.outside_japan", Severity.ERROR, 17, "緯度", "0", ""),
                finding("coordinate.outside_japan", Severity.ERROR, 58, "緯度", "3.552", ""),
                finding("phone.malformed", Severity.WARNING, 23, "電話番号", "内線２１１", ""),
                finding("date.wareki", Severity.FIXED, 3, "設置日", "平成２８年３月２３日", "2016-03-23"),
                finding("date.wareki", Severity.FIXED, 4, "設置日", "R02.07.21", "2020-07-21"),
                finding("text.full_width", Severity.FIXED, 3, "名称", "第２公園　トイレ", "第2公園 トイレ"))
            : List.of();
    Map<String, Long> counts =
        places
            ? Map.of(
                "coordinate.outside_japan", 2L,
                "phone.malformed", 5L,
                "date.wareki", 1_180L,
                "text.full_width", 92L)
            : Map.of();
    return new Report(
        places ? title : "",
        release.edition(),
        release.verified(),
        release.rows(),
        release.cellsRepaired(),
        mapped,
        new TreeMap<>(counts),
        release.findings(),
        findings,
        judgement(places));
  }

  /** One kind that is open and one that somebody answers for. */
  private static Judgement judgement(boolean places) {
    Kind accepted = new Kind("phone.malformed", "電話番号", Severity.WARNING, 5);
    Decision decision =
        new Decision(
            "phone.malformed",
            "電話番号",
            Decision.Scope.FROM_NOW_ON,
            "汐見花子",
            Instant.parse("2026-04-01T00:30:00Z"),
            "内線だけの施設",
            "");
    Kind open = new Kind("coordinate.outside_japan", "緯度", Severity.ERROR, 2);
    return new Judgement(
        places ? List.of(new Judgement.Accepted(accepted, decision)) : List.of(),
        places ? List.of(open) : List.of());
  }

  private static Finding finding(
      String code, Severity severity, long row, String column, String original, String value) {
    return new Finding(code, severity, row, column, original, value, Map.of());
  }

  private static List<MappedColumn> placeColumns() {
    return List.of(
        column(
            "全国地方公共団体コード",
            ColumnType.TEXT,
            "市区町村コード",
            Evidence.VARIANT,
            ItemType.MUNICIPALITY_CODE),
        column("ID", ColumnType.TEXT, "NO", Evidence.VARIANT, ItemType.IDENTIFIER),
        column("名称", ColumnType.TEXT, "名　　　　称", Evidence.NAME, ItemType.TEXT),
        column("名称_カナ", ColumnType.TEXT, "フリガナ", Evidence.VARIANT, ItemType.KANA),
        column("所在地_連結表記", ColumnType.TEXT, "住所", Evidence.VARIANT, ItemType.ADDRESS),
        column("所在地_都道府県", ColumnType.TEXT, "", Evidence.DERIVED, ItemType.TEXT),
        column("緯度", ColumnType.DECIMAL, "緯度経度", Evidence.VALUES, ItemType.LATITUDE),
        column("経度", ColumnType.DECIMAL, "緯度経度", Evidence.VALUES, ItemType.LONGITUDE),
        column("電話番号", ColumnType.TEXT, "ＴＥＬ", Evidence.VARIANT, ItemType.PHONE),
        column("便器数", ColumnType.INTEGER, "便器数", Evidence.NAME, ItemType.INTEGER),
        column("バリアフリートイレ数", ColumnType.INTEGER, "多機能", Evidence.OVERRIDE, ItemType.INTEGER),
        column("利用開始時間", ColumnType.TEXT, "開", Evidence.OVERRIDE, ItemType.TIME),
        column("設置日", ColumnType.DATE, "設置年月日", Evidence.OWN, null),
        column("備考", ColumnType.TEXT, "備考", Evidence.NAME, ItemType.TEXT));
  }

  private static List<MappedColumn> ownColumns() {
    return List.of(
        column("調べた日", ColumnType.DATE, "調べた日", Evidence.OWN, null),
        column("公園", ColumnType.TEXT, "公園", Evidence.OWN, null),
        column("見つけた数", ColumnType.INTEGER, "見つけた数", Evidence.OWN, null));
  }

  private static MappedColumn column(
      String name, ColumnType type, String source, Evidence evidence, @Nullable ItemType item) {
    return new MappedColumn(
        name,
        type,
        source.isEmpty() ? -1 : 0,
        source,
        evidence,
        item,
        item == null ? null : Requirement.OPTIONAL);
  }

  private static List<@Nullable Object> placeRow(String title, int row, RandomGenerator random) {
    boolean lost = row % 29 == 17;
    double along = random.nextDouble();
    double north = lost ? 0 : 35.62 - 0.11 * along + 0.012 * random.nextGaussian();
    double east = lost ? 0 : 139.48 + 0.25 * along + 0.018 * random.nextGaussian();
    return Arrays.asList(
        "999130",
        "%04d".formatted(row),
        "第" + row + "公園 " + title.substring(0, 2),
        row % 3 == 0 ? null : "ダイ" + row + "コウエン",
        "見本県見本市中央区本町"
            + (1 + row % 6)
            + "丁目"
            + (1 + row % 31)
            + "番"
            + (1 + row % 17)
            + "号 見本ビルディング西館",
        "見本県",
        Math.round(north * 1e6) / 1e6,
        Math.round(east * 1e6) / 1e6,
        row % 5 == 0 ? null : "044-200-%04d".formatted(row),
        (long) random.nextInt(1, 12),
        (long) random.nextInt(0, 3),
        row % 4 == 0 ? "00:00" : "06:30",
        LocalDate.of(1988, 4, 1).plusDays(random.nextInt(13_000)),
        row % 11 == 0 ? "冬のあいだ（12月〜2月）は水道の凍結をふせぐため、夜間は閉めています。" : null);
  }

  private static List<@Nullable Object> ownRow(int row, RandomGenerator random) {
    return Arrays.asList(
        LocalDate.of(2026, 4, 1).plusDays(row), "<b>みどり</b> & \"公園\"", (long) random.nextInt(100));
  }

  private static DatasetId id(String value) {
    return new DatasetId(value);
  }

  private static ReleaseAddress address(DatasetId id, int number) {
    return new ReleaseAddress("%08x".formatted(id.value().hashCode() + number).repeat(8));
  }
}
