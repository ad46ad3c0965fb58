package jp.machi.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Titles and keywords that start with what is typed so far. */
final class Suggestions {
  /** Terms looked at for one suggestion list; one kana letter may start thousands. */
  static final int MAX_TERMS = 2_000;

  private Suggestions() {}

  /** Texts that start as typed, in letters or reading; those of most datasets first. */
  static List<String> of(IndexReader reader, String typed, int limit) throws IOException {
    String key = Folding.kana(Folding.cut(typed, IndexedDocument.MAX_SUGGESTION)).strip();
    Terms terms = MultiTerms.getTerms(reader, IndexedDocument.SUGGEST);
    if (key.isEmpty() || terms == null) {
      return List.of();
    }
    Map<String, Integer> datasets = new HashMap<>();
    Bits live = MultiBits.getLiveDocs(reader);
    BytesRef prefix = new BytesRef(key);
    TermsEnum each = terms.iterator();
    TermsEnum.SeekStatus found = each.seekCeil(prefix);
    BytesRef term = found == TermsEnum.SeekStatus.END ? null : each.term();
    for (int n = 0; term != null && n < MAX_TERMS && StringHelper.startsWith(term, prefix); n++) {
      int count = count(each, live);
      if (count > 0) {
        datasets.merge(shown(term), count, Math::max);
      }
      term = each.next();
    }
    return datasets.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparingInt(entry -> entry.getKey().length())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String shown(BytesRef term) {
    String text = term.utf8ToString();
    return text.substring(text.indexOf(IndexedDocument.TEXT_FOLLOWS) + 1);
  }

  /** Deleted datasets stay in the term's frequency until a merge, so the live ones are counted. */
  private static int count(TermsEnum term, @Nullable Bits live) throws IOException {
    if (live == null) {
      return term.docFreq();
    }
    int count = 0;
    PostingsEnum datasets = term.postings(null, PostingsEnum.NONE);
    while (datasets.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live.get(datasets.docID())) {
        count++;
      }
    }
    return count;
  }
}
