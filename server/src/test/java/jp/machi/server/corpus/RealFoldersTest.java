package jp.machi.server.corpus;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.machi.server.catalog.Release;
import jp.machi.server.corpus.Corpus.Published;
import jp.machi.server.distribution.Downloads;
import jp.machi.server.release.ReleaseStore;
import jp.machi.testkit.ReadBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public files of cities through the whole server, and back in every form. */
class RealFoldersTest {
  /** Lists without a header, and pages of text. Each is refused with its reason. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          entry("address/abr_inputs/basic-test-cases.txt", "table.single_column"),
          entry("address/abr_inputs/issue133.txt", "table.single_column"),
          entry("address/abr_inputs/issue157.txt", "table.single_column"),
          entry("address/abr_inputs/issue206.txt", "table.single_column"),
          entry("address/abr_inputs/special-test-cases.txt", "table.single_column"),
          entry("address/kawasaki_school_addresses.txt", "table.single_column"),
          entry("sapporo/dataSpecification.xls", "table.header_undecided"),
          entry("tokyo_voting/akiruno/input_data.txt", "table.single_column"),
          entry("tokyo_voting/akishima/input_data.txt", "table.header_undecided"),
          entry("tokyo_voting/hamura/input_data.txt", "table.header_undecided"),
          entry("tokyo_voting/higashikurume/input_data.txt", "table.header_undecided"),
          entry("tokyo_voting/kiyose/input_data.txt", "table.single_column"),
          entry("tokyo_voting/kunitachi/input_data.txt", "table.header_undecided"),
          entry("tokyo_voting/okutama/input_data.txt", "table.header_undecided"),
          entry("tokyo_voting/ome/input_data.txt", "table.single_column"));

  @TempDir Path folder;

  @Test
  void everyFileIsPublishedOrRefusedAndOnlyDestroyedTextIsBlocked() {
    Corpus corpus = RealFolders.published();

    assertThat(corpus.names("failed")).isEmpty();
    assertThat(corpus.names("blocked")).containsExactly("takamatsu/population/0066_202305.xlsx");
    assertThat(refusals(corpus)).isEqualTo(REFUSED);
    assertThat(corpus.published()).hasSizeGreaterThan(300);
  }

  /** The reason by the name of the file. */
  private static Map<String, String> refusals(Corpus corpus) {
    Map<String, String> refusals = new TreeMap<>();
    corpus.brought().stream()
        .filter(file -> file.state().equals("refused"))
        .forEach(file ->
            refusals.put(file.name(), file.intake().path("problem").path("code").asString()));
    return refusals;
  }

  @Test
  void everyReleaseReadsBackEqualInEveryForm() {
    Corpus corpus = RealFolders.published();

    assertThat(corpus.published().parallelStream().flatMap(table -> unequal(corpus, table)))
        .isEmpty();
  }

  private Stream<String> unequal(Corpus corpus, Published table) {
    Release release = table.release();
    Path parquet = corpus.server().bean(ReleaseStore.class).parquet(release.address());
    List<List<String>> stored = Lines.parquet(release, parquet);
    List<String> unequal = new ArrayList<>();
    if (stored.size() != release.rows() + 1) {
      unequal.add(table + ": rows");
    }
    if (!Lines.api(release, corpus.client()).equals(stored)) {
      unequal.add(table + ": row API");
    }
    Downloads downloads = corpus.server().bean(Downloads.class);
    for (Downloads.Link link : downloads.links(table.dataset(), release)) {
      Path file = folder.resolve(release.address() + "-" + unequal.size() + "." + link.format());
      corpus.client().download(link.path(), file);
      if (!isEqual(link, file, parquet, stored)) {
        unequal.add(table + ": " + link.path());
      }
    }
    return unequal.stream();
  }

  private static boolean isEqual(
      Downloads.Link link, Path file, Path parquet, List<List<String>> stored) {
    try {
      return switch (link.format()) {
        case CSV -> ReadBack.csv(file, link.byteOrderMark()).equals(stored);
        case XLSX -> ReadBack.xlsx(file).getFirst().equals(withoutBlankEnd(stored));
        case JSON -> ReadBack.json(file).equals(stored);
        case GEOJSON -> ReadBack.geojson(file).equals(stored);
        case PARQUET -> Files.mismatch(file, parquet) < 0;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook knows nothing of rows at its end in which every cell is empty. */
  private static List<List<String>> withoutBlankEnd(List<List<String>> lines) {
    int end = lines.size();
    while (lines.get(end - 1).stream().allMatch(String::isEmpty)) {
      end--;
    }
    return lines.subList(0, end);
  }
}
