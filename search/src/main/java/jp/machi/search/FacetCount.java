package jp.machi.search;

import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the datasets of an answer by one exact field. */
final class FacetCount implements CollectorManager<FacetCount.Counter, SortedMap<String, Long>> {
  private final String field;

  FacetCount(String field) {
    this.field = field;
  }

  @Override
  public Counter newCollector() {
    return new Counter(field);
  }

  @Override
  public SortedMap<String, Long> reduce(Collection<Counter> counters) {
    SortedMap<String, Long> sum = new TreeMap<>();
    for (Counter counter : counters) {
      counter.counts.forEach((value, count) -> sum.merge(value, count, Long::sum));
    }
    return sum;
  }

  /** Counts in one slice of the index. */
  static final class Counter extends SimpleCollector {
    private final String field;
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private SortedDocValues values = DocValues.emptySorted();

    Counter(String field) {
      this.field = field;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      values = DocValues.getSorted(leaf.reader(), field);
    }

    @Override
    public void collect(int dataset) throws IOException {
      if (values.advanceExact(dataset)) {
        String value = values.lookupOrd(values.ordValue()).utf8ToString();
        if (!value.isEmpty()) {
          counts.merge(value, 1L, Long::sum);
        }
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
