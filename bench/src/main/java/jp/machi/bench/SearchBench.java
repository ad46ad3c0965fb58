package jp.machi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jp.machi.search.DatasetDocument;
import jp.machi.search.DatasetIndex;
import jp.machi.search.Facet;
import jp.machi.search.SearchPage;
import jp.machi.search.SearchRequest;
import jp.machi.testkit.search.JudgedQuery;
import jp.machi.testkit.search.JudgedSearch;
import jp.machi.testkit.search.SampleDataset;

/**
 * What the search finds of the judged set, and how many questions a second it answers over many
 * datasets. Nothing is remembered from one question to the next.
 */
final class SearchBench {
  private static final int DATASETS = 10_000;
  private static final int TEXTS = 20;
  private static final int EXCERPT = 80;
  private static final int SUGGESTIONS = 8;
  private static final int BATCH = 500;
  private static final Duration WARM = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofSeconds(15);
  private static final long SEED = 20_261_128L;

  private static final List<String> TOWNS =
      List.of("本町", "栄町", "中央", "緑が丘", "若葉台", "川端町", "浜町", "宮前", "新田", "桜台", "松原", "東雲町");

  private final Path folder;
  private final List<String> lines = new ArrayList<>();

  SearchBench(Path folder) {
    this.folder = folder;
  }

  /** Runs everything; the figures as lines of Markdown. */
  List<String> run() throws IOException, InterruptedException {
    lines.add("| judged queries | number | recall@10 | nDCG@10 |");
    lines.add("|---|---|---|---|");
    List<JudgedQuery> all =
        Stream.concat(JudgedSearch.tuned().stream(), JudgedSearch.heldBack().stream()).toList();
    List<SampleDataset> datasets = JudgedSearch.datasets();
    try (DatasetIndex index = DatasetIndex.inMemory()) {
      index.rebuild(datasets.stream().map(dataset -> document(dataset.id(), dataset)).toList());
      judge("the search was tuned on", JudgedSearch.tuned(), index);
      judge("held back, of other topics", JudgedSearch.heldBack(), index);
      judge("all", all, index);
    }
    lines.add("");
    try (DatasetIndex index = DatasetIndex.open(folder.resolve("search"))) {
      long start = System.nanoTime();
      fill(index, datasets);
      lines.add(
          String.format(
              Locale.ROOT,
              "%,d made-up datasets are indexed in %.0f s by one thread, in batches of %d.",
              DATASETS,
              (System.nanoTime() - start) / 1e9,
              BATCH));
      lines.add("");
      lines.add("| asked without a pause by as many threads as processors | a second |");
      lines.add("|---|---|");
      List<String> texts = all.stream().map(JudgedQuery::text).toList();
      measure("ten hits, exact total, counts of every facet", texts, text -> found(index, text));
      measure(
          "the same with highlights and suggestions",
          texts,
          text -> {
            SearchPage page = found(index, text);
            index.highlights(text, page.hits().stream().map(SearchPage.Hit::id).toList(), EXCERPT);
            index.suggest(text, SUGGESTIONS);
          });
    }
    return lines;
  }

  private void judge(String name, List<JudgedQuery> queries, DatasetIndex index)
      throws IOException {
    double recall = 0;
    double order = 0;
    for (JudgedQuery query : queries) {
      List<String> found =
          found(index, query.text()).hits().stream().map(SearchPage.Hit::id).toList();
      recall += query.recall(found);
      order += query.orderliness(found);
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.3f | %.3f |",
            name,
            queries.size(),
            recall / queries.size(),
            order / queries.size()));
  }

  private static SearchPage found(DatasetIndex index, String text) throws IOException {
    return index.find(SearchRequest.of(text));
  }

  /** Datasets of the judged set in many towns, each with rows of its own. */
  private static void fill(DatasetIndex index, List<SampleDataset> samples) throws IOException {
    RandomGenerator random = new SplittableRandom(SEED);
    List<DatasetDocument> batch = new ArrayList<>();
    for (int i = 0; i < DATASETS; i++) {
      SampleDataset sample = samples.get(i % samples.size());
      String town = TOWNS.get(random.nextInt(TOWNS.size())) + random.nextInt(1, 200);
      StringBuilder rows = new StringBuilder();
      for (int n = 0; n < TEXTS; n++) {
        String other = samples.get(random.nextInt(samples.size())).texts();
        rows.append(TOWNS.get(random.nextInt(TOWNS.size()))).append(other).append(' ');
      }
      batch.add(
          document("made-" + i, sample)
              .withTitle(sample.title() + "（" + town + "）")
              .withRows(
                  Stream.concat(sample.places().stream(), Stream.of(town)).toList(),
                  rows.toString()));
      if (batch.size() == BATCH) {
        index.putAbsent(batch);
        batch.clear();
      }
    }
    index.putAbsent(batch);
  }

  private static DatasetDocument document(String id, SampleDataset sample) {
    List<String> keywords = new ArrayList<>(sample.keywords());
    keywords.add(sample.theme());
    return DatasetDocument.titled(id, sample.title())
        .withEnglishTitle(sample.englishTitle())
        .withDescription(sample.description())
        .withKeywords(keywords)
        .withHeadings(sample.headings())
        .withRows(sample.places(), sample.texts())
        .withFacets(
            Map.of(
                Facet.DEPARTMENT, List.of(sample.department()),
                Facet.THEME, List.of(sample.theme()),
                Facet.LICENCE, List.of("CC-BY-4.0"),
                Facet.FORMAT, List.of("csv", "xlsx", "json", "parquet")));
  }

  private void measure(String name, List<String> texts, Question question)
      throws InterruptedException {
    asked(texts, question, WARM);
    double seconds = LONG.toMillis() / 1000.0;
    lines.add(
        String.format(Locale.ROOT, "| %s | %,.0f |", name, asked(texts, question, LONG) / seconds));
  }

  private static long asked(List<String> texts, Question question, Duration time)
      throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService asking = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> answers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        RandomGenerator random = new SplittableRandom(SEED + thread);
        answers.add(
            asking.submit(() -> {
              long asked = 0;
              for (; System.nanoTime() < end; asked++) {
                question.ask(texts.get(random.nextInt(texts.size())));
              }
              return asked;
            }));
      }
      long sum = 0;
      for (Future<Long> answer : answers) {
        sum += answer.get();
      }
      return sum;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a question failed", e);
    }
  }

  /** A question that is asked again and again with other words. */
  @FunctionalInterface
  private interface Question {
    void ask(String text) throws IOException;
  }
}
