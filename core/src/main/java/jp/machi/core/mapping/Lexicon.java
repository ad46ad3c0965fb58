package jp.machi.core.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that headings are made of, from {@code mapping/words.tsv}: 電話, TEL and telephone are
 * one word, 施設 is a subject and の a filler. Splits a heading into them. Immutable.
 */
final class Lexicon {

  /** What a word does in a heading. */
  enum Role {
    /** Says what a column holds. */
    WORD,
    /** What a list may be about; tells the columns of one list little apart. */
    SUBJECT,
    /** Says nothing in any heading. */
    FILLER,
    /** A heading of only such words was made by a program. */
    BLANK
  }

  private record Entry(String word, Role role) {}

  private static final Set<String> PREPOSITIONS = Set.of("of", "for", "in", "by");

  private final Map<String, Entry> bySpelling = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>();
  private int longest;

  private Lexicon(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line.split("\t", -1));
      }
    }
  }

  /** The words that ship with Machi. */
  static Lexicon shipped() {
    return Shipped.LEXICON;
  }

  private void add(String[] cells) {
    Role role =
        switch (cells[0]) {
          case "word" -> Role.WORD;
          case "subject" -> Role.SUBJECT;
          case "filler" -> Role.FILLER;
          case "blank" -> Role.BLANK;
          default -> throw new IllegalArgumentException("no role of a word: " + cells[0]);
        };
    boolean each = role == Role.FILLER || role == Role.BLANK;
    for (int i = 1; i < cells.length; i++) {
      String spelling = WordText.of(cells[i]).text();
      String word = each ? spelling : cells[1];
      bySpelling.putIfAbsent(spelling, new Entry(word, role));
      roles.putIfAbsent(word, role);
      longest = Math.max(longest, spelling.length());
    }
  }

  /** Whether a word is listed. */
  boolean knows(String word) {
    return roles.containsKey(word);
  }

  /** What a word does; words that are not known are taken at their word. */
  Role role(String word) {
    return roles.getOrDefault(word, Role.WORD);
  }

  /** Length of the longest spelling. */
  int longest() {
    return longest;
  }

  /** The word that is spelled so, {@code ""} where none is. */
  String word(String spelling) {
    Entry entry = bySpelling.get(spelling);
    return entry == null ? "" : entry.word();
  }

  /** The words of a heading; a heading of {@code Column1} or {@code 12:text} says nothing. */
  Phrase phrase(String heading) {
    WordText text = WordText.of(heading);
    List<WordText.Piece> pieces = new Segmentation(this, text).pieces();
    Set<String> words = new LinkedHashSet<>();
    Set<String> outside = new HashSet<>();
    Set<String> asides = new HashSet<>();
    String head = "";
    boolean closed = false;
    boolean meant = false;
    for (WordText.Piece piece : pieces) {
      Role role = role(piece.word());
      closed |= !head.isEmpty() && PREPOSITIONS.contains(piece.word());
      if (role == Role.FILLER) {
        continue;
      }
      boolean number = Character.isDigit(piece.word().charAt(0));
      meant |= role != Role.BLANK && !number;
      words.add(piece.word());
      (piece.aside() ? asides : outside).add(piece.word());
      boolean noun = role == Role.WORD || head.isEmpty() || role(head) != Role.WORD;
      head = piece.aside() || number || closed || !noun ? head : piece.word();
    }
    asides.removeAll(outside);
    if (!meant) {
      return Phrase.NOTHING;
    }
    List<String> all = new ArrayList<>(words);
    return new Phrase(all, head.isEmpty() ? all.getLast() : head, asides);
  }

  private static final class Shipped {
    static final Lexicon LEXICON = new Lexicon(resource("words.tsv"));
  }

  /** Lines of a file beside this class. */
  static List<String> resource(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource mapping/" + name);
      }
      try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        return text.readAllAsString().lines().toList();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
