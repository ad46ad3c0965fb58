package jp.machi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    return DatasetDocument.titled(id, title).withFacets(Map.of(Facet.DEPARTMENT, List.of("建設緑政局")));
  }

  private static DatasetDocument dataset(String line) {
    String[] cells = (line + "\t").split("\t", -1);
    List<String> keywords = new ArrayList<>(List.of(cells[6].split(",")));
    keywords.add(cells[5]);
    return DatasetDocument.titled(cells[0], cells[1])
        .withEnglishTitle(cells[2])
        .withDescription(cells[3])
        .withKeywords(keywords)
        .withRows(List.of(), cells[7])
        .withFacets(Map.of(Facet.DEPARTMENT, List.of(cells[4]), Facet.KIND, List.of(cells[5])));
  }
}
