package jp.machi.core.rule;

import static jp.machi.core.rule.TableRule.rule;

import java.util.List;

/** The rules about headings and whole columns, in the order in which a table is looked at. */
public final class TableRules {
  private static final String RFC_4180 = "RFC 4180 §2";
  private static final String HEADINGS = "総務省 機械判読可能なデータ表記方法 チェック項目";
  private static final String STANDARD = "自治体標準オープンデータセット";

  /** A column has values but no heading; it gets a made-up one. */
  public static final TableRule BLANK_HEADING =
      rule(
          "column.blank_heading",
          Severity.WARNING,
          HEADINGS,
          List.of("名称｜備考⏎市役所｜北口"),
          List.of("名称｜⏎市役所｜北口"));

  /** A heading stands twice; the later one gets a number. */
  public static final TableRule REPEATED_HEADING =
      rule(
          "column.repeated_heading",
          Severity.WARNING,
          HEADINGS,
          List.of("名称｜備考｜備考２⏎市役所｜北口｜午後"),
          List.of("名称｜色｜色⏎市役所｜青｜白"));

  /** Two columns hold the same item; the better one is used, the other is kept as it is. */
  public static final TableRule REPEATED_ITEM =
      rule(
          "column.repeated_item",
          Severity.WARNING,
          "Machi",
          List.of("名称｜電話番号⏎市役所｜087-839-2011"),
          List.of("名称｜電話番号｜TEL⏎市役所｜087-839-2011｜087-839-2012"));

  /** The table lacks an item marked ◎. */
  public static final TableRule REQUIRED_COLUMN_MISSING =
      rule(
          "column.required_missing",
          Severity.ERROR,
          STANDARD + " 区分 ◎",
          List.of("名称｜備考⏎市役所｜北口"),
          List.of("備考⏎北口"));

  /** No row has a value for an item marked ○. */
  public static final TableRule RECOMMENDED_COLUMN_EMPTY =
      rule(
          "column.recommended_empty",
          Severity.WARNING,
          STANDARD + " 区分 ○",
          List.of("名称｜名称_カナ⏎市役所｜シヤクショ"),
          List.of("名称｜名称_カナ⏎市役所｜", "名称⏎市役所"));

  /** A mapping file names a heading or an item that is not there. */
  public static final TableRule UNKNOWN_MAPPING =
      rule("mapping.unknown", Severity.WARNING, "Machi", List.of(), List.of());

  /**
   * A column may be an item, but not certainly: a person is asked, and the column kept as it is.
   */
  public static final TableRule MAPPING_QUESTION =
      rule(
          "mapping.question",
          Severity.WARNING,
          "Machi",
          List.of("名称｜電話番号⏎市役所｜087-839-2011", "名称｜担当課⏎市役所｜公園緑地課"),
          List.of("名称｜夜間受付⏎市役所｜087-839-2011"));

  /** The values are plainly something else than the heading says, such as longitudes under 緯度. */
  public static final TableRule VALUES_DISAGREE =
      rule(
          "mapping.values_disagree",
          Severity.WARNING,
          "Machi",
          List.of("名称｜緯度｜経度⏎市役所｜34.342787｜134.046574"),
          List.of("名称｜緯度｜経度⏎市役所｜134.046574｜34.342787"));

  /** A cell that holds two items was split. */
  public static final TableRule CELL_SPLIT =
      rule(
          "mapping.cell_split",
          Severity.FIXED,
          "総務省 機械判読可能なデータ表記方法 1セル1データ",
          List.of("名称｜開始時間｜終了時間⏎市役所｜08:30｜17:15"),
          List.of("名称｜利用時間⏎市役所｜8:30～17:15", "名称（ふりがな）｜備考⏎市役所（しやくしょ）｜北口"));

  /** An item that the source has in several columns was joined. */
  public static final TableRule COLUMNS_JOINED =
      rule(
          "mapping.columns_joined",
          Severity.FIXED,
          STANDARD + " 所在地_連結表記",
          List.of("名称｜所在地_連結表記⏎市役所｜香川県高松市番町一丁目8番15号"),
          List.of("名称｜都道府県｜市区町村｜町字｜番地⏎市役所｜香川県｜高松市｜番町一丁目｜8番15号"));

  /** A row has more cells than the table has columns, so that values may stand in wrong columns. */
  public static final TableRule SURPLUS_CELLS =
      rule(
          "row.surplus_cells",
          Severity.BLOCKING,
          RFC_4180,
          List.of("名称｜備考⏎市役所｜北口｜", "名称｜備考⏎市役所"),
          List.of("名称｜備考⏎市役所｜北口｜午後"));

  /** One column with latitude and longitude was split into two. */
  public static final TableRule COORDINATES_SPLIT =
      rule(
          "coordinate.split",
          Severity.FIXED,
          "GIF 442 緯度・経度は別の列",
          List.of("名称｜緯度｜経度⏎市役所｜34.342787｜134.046574"),
          List.of("名称｜緯度経度⏎市役所｜34.342787,134.046574"));

  /** A cell of a column with latitude and longitude is not such a pair. */
  public static final TableRule NOT_A_PAIR =
      rule(
          "coordinate.not_a_pair",
          Severity.ERROR,
          "GIF 442",
          List.of("名称｜緯度経度⏎市役所｜34.342787,134.046574"),
          List.of("名称｜緯度経度⏎市役所｜34.342787,134.046574⏎公園｜北口の前"));

  /** A part of the address was taken from the whole address. */
  public static final TableRule ADDRESS_DERIVED =
      rule(
          "address.derived",
          Severity.FIXED,
          STANDARD + " 所在地_都道府県…",
          List.of(
              "名称｜所在地_全国地方公共団体コード｜所在地_連結表記｜所在地_都道府県｜所在地_市区町村"
                  + "｜所在地_町字｜所在地_番地以下⏎"
                  + "市役所｜372013｜香川県高松市番町一丁目8番15号｜香川県｜高松市｜番町一丁目｜8-15",
              "名称｜所在地_連結表記⏎市役所｜高松駅前"),
          List.of("名称｜所在地_連結表記⏎市役所｜香川県高松市番町一丁目8番15号"));

  /** An identifier stands in more than one row. */
  public static final TableRule REPEATED_ID =
      rule(
          "id.repeated",
          Severity.ERROR,
          STANDARD + " 項目「ID」 一意",
          List.of("ID｜名称⏎1｜市役所⏎2｜公園"),
          List.of("ID｜名称⏎1｜市役所⏎1｜公園"));

  /** A table was taken over into another edition, which has an item that the table lacks. */
  public static final TableRule EDITION_CANNOT_FILL =
      rule("edition.cannot_fill", Severity.WARNING, STANDARD, List.of(), List.of());

  /** Items of one edition were joined into one item of another. */
  public static final TableRule EDITION_JOINED =
      rule("edition.joined", Severity.FIXED, STANDARD, List.of(), List.of());

  /** An edition was asked for that the dataset of this table does not have. */
  public static final TableRule EDITION_UNCHANGED =
      rule("edition.unchanged", Severity.WARNING, STANDARD, List.of(), List.of());

  private TableRules() {}

  /** Every rule of this kind. */
  static List<TableRule> all() {
    return List.of(
        BLANK_HEADING,
        REPEATED_HEADING,
        REPEATED_ITEM,
        REQUIRED_COLUMN_MISSING,
        RECOMMENDED_COLUMN_EMPTY,
        UNKNOWN_MAPPING,
        MAPPING_QUESTION,
        VALUES_DISAGREE,
        CELL_SPLIT,
        COLUMNS_JOINED,
        SURPLUS_CELLS,
        COORDINATES_SPLIT,
        NOT_A_PAIR,
        ADDRESS_DERIVED,
        REPEATED_ID,
        EDITION_CANNOT_FILL,
        EDITION_JOINED,
        EDITION_UNCHANGED);
  }
}
