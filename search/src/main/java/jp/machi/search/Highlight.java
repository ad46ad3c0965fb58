package jp.machi.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as written, cut where something typed was found in it.
 *
 * @param pieces in order; together they are the text
 */
public record Highlight(List<Piece> pieces) {
  public Highlight {
    pieces = List.copyOf(pieces);
  }

  /** Whether anything was found in it. */
  public boolean isMarked() {
    return pieces.stream().anyMatch(Piece::found);
  }

  /** The text without marks. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /**
   * A part of the text.
   *
   * @param found whether it is what was looked for
   */
  public record Piece(String text, boolean found) {}
}
