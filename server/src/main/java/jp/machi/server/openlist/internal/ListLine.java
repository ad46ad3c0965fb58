package jp.machi.server.openlist.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import jp.machi.core.standard.Item;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetMetadata.Contact;
import jp.machi.server.catalog.DatasetMetadata.Link;
import jp.machi.server.catalog.Theme;
import jp.machi.server.catalog.UpdateFrequency;

/**
 * A dataset as a line of オープンデータ一覧, edition 2026-08-01.
 *
 * @param contact of the dataset, or of its department where the dataset has none
 * @param standard what it follows, such as 自治体標準オープンデータセット（2026-08-01）公衆トイレ一覧
 * @param url of its page
 */
record ListLine(
    Dataset dataset, DatasetMetadata metadata, Contact contact, String standard, String url) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Between the entries of a cell that holds several. */
  private static final String BETWEEN = ";";

  /** The cells in the order of the items. */
  List<String> cells(List<Item> items, City city) {
    return items.stream().map(item -> cell(item.name(), city)).toList();
  }

  private String cell(String item, City city) {
    return switch (item) {
      case "全国地方公共団体コード" -> city.code();
      case "地方公共団体名" -> city.name();
      case "ID", "データセット_ID" -> dataset.id().value();
      case "データセット_タイトル" -> dataset.title();
      case "データセット_概要" -> metadata.description();
      case "データセット_キーワード" -> String.join(BETWEEN, metadata.keywords());
      case "データセット_分類" ->
          metadata.themes().stream().map(Theme::japanese).collect(Collectors.joining(BETWEEN));
      case "データセット_URL" -> url;
      case "データセット_更新頻度" -> metadata.frequency().map(UpdateFrequency::japanese).orElse("");
      case "データセット_準拠する標準" -> standard;
      case "データセット_関連ドキュメント" ->
          metadata.documents().stream()
              .map(link -> title(link) + link.url())
              .collect(Collectors.joining(BETWEEN));
      case "データセット_対象期間" -> metadata.coverage().map(Object::toString).orElse("");
      case "データセット_公開日" -> day(dataset.createdAt());
      case "データセット_最終更新日" -> day(dataset.updatedAt());
      case "データセット_備考" -> metadata.remarks();
      default -> contact(item);
    };
  }

  /** An item that a later definition adds stays empty until somebody says what belongs there. */
  private String contact(String item) {
    return switch (item) {
      case "データセット_連絡先名称" -> contact.name();
      case "データセット_連絡先メールアドレス" -> contact.email();
      case "データセット_連絡先電話番号" -> contact.phone();
      case "データセット_連絡先内線番号" -> contact.extension();
      case "データセット_連絡先FormURL" -> contact.formUrl();
      case "データセット_連絡先備考（その他、SNSなど）" -> contact.note();
      default -> "";
    };
  }

  /** Before the address; where the title is only the address again, nothing. */
  private static String title(Link link) {
    return link.title().equals(link.url()) ? "" : link.title() + " ";
  }

  private static String day(Instant moment) {
    return moment.atZone(JAPAN).toLocalDate().toString();
  }

  /** Whose list it is. */
  record City(String code, String name) {}
}
