package jp.machi.formats.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The text of one cell, made of its letters.
 *
 * @param text the lines put together
 * @param lines how many lines stood there
 * @param ruby whether small readings above other letters were left out
 */
record CellText(String text, int lines, boolean ruby) {
  static final CellText EMPTY = new CellText("", 0, false);

  /** Letters of one line differ less in height, in parts of the size. */
  private static final double SAME_LINE = 0.5;

  /** Readings are half as large as what they explain. */
  private static final double RUBY_SIZE = 0.6;

  /** A wider gap between letters, in parts of the size, is a space that was not written. */
  private static final double SPACE = 0.7;

  /** Words in Latin letters stand nearer to each other. */
  private static final double LATIN_SPACE = 0.2;

  /** A letter drawn again this near to itself is bold. */
  private static final double BOLD = 0.25;

  /** Letters on one base line, from left to right. */
  record Line(List<Glyph> glyphs) {

    double size() {
      return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
    }

    double y() {
      return glyphs.getFirst().y();
    }

    private boolean isRubyOf(Line below) {
      return size() <= below.size() * RUBY_SIZE && below.y() - y() <= below.size() * 1.6;
    }

    String text() {
      StringBuilder text = new StringBuilder();
      Glyph last = null;
      for (Glyph glyph : glyphs) {
        if (last != null && !last.isBlank() && !glyph.isBlank()) {
          if (glyph.text().equals(last.text()) && glyph.x() - last.x() < BOLD * glyph.size()) {
            continue;
          }
          boolean latin = isLatin(last.text()) && isLatin(glyph.text());
          double gap = (glyph.x() - last.right()) / glyph.size();
          if (gap > (latin ? LATIN_SPACE : SPACE)) {
            text.append(' ');
          }
        }
        text.append(glyph.text());
        last = glyph;
      }
      return text.toString().strip();
    }
  }

  /** This text and what follows it. */
  CellText with(CellText rest) {
    return new CellText(text + rest.text, lines + rest.lines, ruby || rest.ruby);
  }

  static CellText of(List<Glyph> glyphs) {
    List<Line> lines = lines(glyphs);
    StringBuilder text = new StringBuilder();
    int count = 0;
    boolean ruby = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (line.isEmpty()) {
        continue;
      }
      if (i + 1 < lines.size() && lines.get(i).isRubyOf(lines.get(i + 1))) {
        ruby = true;
        continue;
      }
      boolean words =
          !text.isEmpty()
              && isLatin(text.substring(text.length() - 1))
              && isLatin(line.substring(0, 1));
      text.append(words ? " " : "").append(line);
      count++;
    }
    return text.isEmpty() ? EMPTY : new CellText(text.toString(), count, ruby);
  }

  /** Letters in lines from above, each from left to right. */
  static List<Line> lines(List<Glyph> glyphs) {
    List<Glyph> fromAbove = new ArrayList<>(glyphs);
    fromAbove.sort(Comparator.comparingDouble(Glyph::y));
    List<Line> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    double base = 0;
    for (Glyph glyph : fromAbove) {
      if (!line.isEmpty() && glyph.y() - base > SAME_LINE * glyph.size()) {
        lines.add(sorted(line));
        line = new ArrayList<>();
      }
      if (line.isEmpty()) {
        base = glyph.y();
      }
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(sorted(line));
    }
    return lines;
  }

  private static Line sorted(List<Glyph> line) {
    line.sort(Comparator.comparingDouble(Glyph::x));
    return new Line(List.copyOf(line));
  }

  private static boolean isLatin(String text) {
    char c = text.charAt(0);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
