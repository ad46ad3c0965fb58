package jp.machi.rows;

import java.lang.foreign.MemorySegment;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts that are mostly different from each other, in the order of the rows. */
final class TextColumn implements StoredColumn {
  private final Texts texts;
  private SoftReference<@Nullable Ranked> ranked = new SoftReference<>(null);

  TextColumn(Texts texts) {
    this.texts = texts;
  }

  /** The rank of every row, and a row for each rank. */
  private static final class Ranked {
    final int[] ranks;
    final int[] rowOfRank;

    Ranked(int[] ranks, int[] rowOfRank) {
      this.ranks = ranks;
      this.rowOfRank = rowOfRank;
    }
  }

  @Override
  public @Nullable Object cell(int row) {
    return texts.isEmpty(row) ? null : texts.text(row);
  }

  @Override
  public boolean isFilled(int row) {
    return !texts.isEmpty(row);
  }

  @Override
  public long hash(int row) {
    return texts.hash(row);
  }

  @Override
  public boolean isSame(int row, StoredColumn other, int otherRow) {
    return switch (other) {
      case TextColumn text -> texts.isSame(row, text.texts, otherRow);
      case WordColumn _, EmptyColumn _, NumberColumn _ -> other.isSame(otherRow, this, row);
    };
  }

  /** The texts, one for each row. */
  Texts texts() {
    return texts;
  }

  @Override
  public Selection filled() {
    Selection filled = new Selection(texts.size());
    long begin = texts.begin(0);
    for (int row = 0; row < texts.size(); row++) {
      long end = texts.begin(row + 1);
      if (begin != end) {
        filled.set(row);
      }
      begin = end;
    }
    return filled;
  }

  @Override
  public Selection compared(Filter.Operator operator, Object value) {
    MemorySegment text = Texts.segment((String) value);
    if (operator == Filter.Operator.EQ) {
      return texts.equalTo(text);
    }
    Selection found = new Selection(texts.size());
    for (int row = 0; row < texts.size(); row++) {
      if (!texts.isEmpty(row) && meets(operator, texts.compare(row, text))) {
        found.set(row);
      }
    }
    return found;
  }

  private static boolean meets(Filter.Operator operator, int compared) {
    return switch (operator) {
      case EQ -> compared == 0;
      case NE -> compared != 0;
      case LT -> compared < 0;
      case LE -> compared <= 0;
      case GT -> compared > 0;
      case GE -> compared >= 0;
    };
  }

  @Override
  public Selection containing(Needle needle) {
    return needle.isEmpty() ? filled() : texts.containing(needle);
  }

  @Override
  public int[] ranks() {
    return ranked().ranks;
  }

  @Override
  public int distinct() {
    return ranked().rowOfRank.length;
  }

  @Override
  public Object value(int rank) {
    return texts.text(ranked().rowOfRank[rank - 1]);
  }

  /** Sorting a million texts takes a second: done when first asked for. */
  private synchronized Ranked ranked() {
    Ranked known = ranked.get();
    if (known == null) {
      known = rank();
      ranked = new SoftReference<>(known);
    }
    return known;
  }

  private Ranked rank() {
    int[] sorted = SortedTexts.of(texts);
    int[] ranks = new int[texts.size()];
    int[] rowOfRank = new int[texts.size()];
    int rank = 0;
    int before = -1;
    for (int row : sorted) {
      if (texts.isEmpty(row)) {
        continue;
      }
      if (before < 0 || texts.compare(before, row) != 0) {
        rowOfRank[rank++] = row;
      }
      ranks[row] = rank;
      before = row;
    }
    return new Ranked(ranks, Arrays.copyOf(rowOfRank, rank));
  }
}
