package jp.machi.server.portal;

import java.util.List;
import java.util.Optional;
import jp.machi.server.portal.map.MapPicture;

/**
 * What a dataset page shows of a release's rows.
 *
 * @param preview the first rows as canonical texts, cell by cell
 * @param filled for each column how many rows have a value; empty for a very wide table
 * @param map empty where the release has no coordinates in Japan
 * @param mapped rows that were looked at for the map
 */
record Digest(
    List<List<String>> preview, List<Long> filled, Optional<MapPicture> map, long mapped) {

  Digest {
    preview = List.copyOf(preview);
    filled = List.copyOf(filled);
  }
}
