package jp.machi.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the datasets of an answer by the values of some facets, and those that are late. */
final class FacetCount implements CollectorManager<FacetCount.Counter, FacetCount.Counts> {
  private final List<Facet> facets;
  private final long now;

  /**
   * A count.
   *
   * @param now in milliseconds; what was due by then is late
   */
  FacetCount(List<Facet> facets, long now) {
    this.facets = facets;
    this.now = now;
  }

  /** What was counted. */
  record Counts(Map<Facet, SortedMap<String, Long>> facets, long late) {}

  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Counts reduce(Collection<Counter> counters) throws IOException {
    Map<Facet, SortedMap<String, Long>> sum = new EnumMap<>(Facet.class);
    long late = 0;
    for (Facet facet : facets) {
      sum.put(facet, new TreeMap<>());
    }
    for (Counter counter : counters) {
      counter.addSegment();
      late += counter.late;
      counter.counts.forEach((facet, values) ->
          values.forEach((value, count) ->
              sum.computeIfAbsent(facet, _ -> new TreeMap<>()).merge(value, count, Long::sum)));
    }
    return new Counts(sum, late);
  }

  /** Counts in one slice of the index; by ordinal within a segment, since that is cheap. */
  final class Counter implements Collector {
    private final Map<Facet, SortedMap<String, Long>> counts = new EnumMap<>(Facet.class);
    private final SortedSetDocValues[] values = new SortedSetDocValues[facets.size()];
    private final int[][] ordinals = new int[facets.size()][];
    private boolean begun;
    private long late;

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      addSegment();
      begun = true;
      for (int i = 0; i < values.length; i++) {
        values[i] = DocValues.getSortedSet(leaf.reader(), facets.get(i).field());
        ordinals[i] = new int[(int) values[i].getValueCount()];
      }
      SortedNumericDocValues due = DocValues.getSortedNumeric(leaf.reader(), IndexedDocument.DUE);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int dataset) throws IOException {
          for (int i = 0; i < values.length; i++) {
            if (values[i].advanceExact(dataset)) {
              for (int n = values[i].docValueCount(); n > 0; n--) {
                ordinals[i][(int) values[i].nextOrd()]++;
              }
            }
          }
          if (due.advanceExact(dataset) && due.nextValue() <= now) {
            late++;
          }
        }
      };
    }

    private void addSegment() throws IOException {
      if (!begun) {
        return;
      }
      for (int i = 0; i < values.length; i++) {
        SortedMap<String, Long> sum = counts.computeIfAbsent(facets.get(i), _ -> new TreeMap<>());
        for (int ordinal = 0; ordinal < ordinals[i].length; ordinal++) {
          if (ordinals[i][ordinal] > 0) {
            String value = values[i].lookupOrd(ordinal).utf8ToString();
            sum.merge(value, (long) ordinals[i][ordinal], Long::sum);
          }
        }
        Arrays.fill(ordinals[i], 0);
      }
      begun = false;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
