package jp.machi.search;

import java.io.IOException;
import java.util.List;

/** The made-up catalogue of the tests. */
final class Catalogue {
  private Catalogue() {}

  static List<DatasetDocument> datasets() {
    return ResourceLines.of("catalogue.tsv").stream().map(Catalogue::dataset).toList();
  }

  static DatasetIndex index() throws IOException {
    DatasetIndex index = DatasetIndex.inMemory();
    index.rebuild(datasets());
    return index;
  }

  static DatasetDocument titled(String id, String title) {
    return new DatasetDocument(id, title, "", "", "建設緑政局", "", List.of(), "");
  }

  private static DatasetDocument dataset(String line) {
    String[] cells = (line + "\t").split("\t", -1);
    return new DatasetDocument(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        List.of(cells[6].split(",")),
        cells[7]);
  }
}
