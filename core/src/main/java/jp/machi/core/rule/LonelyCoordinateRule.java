package jp.machi.core.rule;

import java.util.List;
import java.util.Optional;
import jp.machi.core.standard.Item;
import jp.machi.core.standard.ItemType;

/** A latitude without a longitude is no place, and the other way round. */
final class LonelyCoordinateRule implements RowRule {

  @Override
  public RuleCard card() {
    return new RuleCard(
        "coordinate.lonely",
        Severity.ERROR,
        "GIF 442 緯度・経度は組で記載",
        List.of("名称｜緯度｜経度⏎市役所｜34.342787｜134.046574", "名称｜緯度｜経度⏎市役所｜｜"),
        List.of("名称｜緯度｜経度⏎市役所｜34.342787｜", "名称｜緯度｜経度⏎市役所｜｜134.046574"));
  }

  @Override
  public List<RowCheck> checks(List<Optional<Item>> items) {
    int latitude = column(items, ItemType.LATITUDE);
    int longitude = column(items, ItemType.LONGITUDE);
    if (latitude < 0 || longitude < 0) {
      return List.of();
    }
    return List.of((values, row) -> {
      boolean noLatitude = values[latitude][row].isEmpty();
      boolean noLongitude = values[longitude][row].isEmpty();
      return noLatitude == noLongitude ? RowCheck.NONE : noLatitude ? latitude : longitude;
    });
  }

  private static int column(List<Optional<Item>> items, ItemType type) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).filter(item -> item.type() == type).isPresent()) {
        return i;
      }
    }
    return RowCheck.NONE;
  }
}
