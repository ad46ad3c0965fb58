package jp.machi.core.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.machi.core.standard.ItemType;

/**
 * Headings that mean the same thing, from {@code mapping/variants.tsv}: 電話, TEL and 連絡先電話番号 are the
 * concept {@code phone}. Immutable.
 */
public final class Vocabulary {
  /** Concept of a column that holds latitude and longitude together. */
  public static final String COORDINATES = "coordinates";

  /**
   * A heading's place in the vocabulary.
   *
   * @param concept id of what it means
   * @param type what such a column holds
   * @param rank 0 for the usual heading, higher for looser ones
   */
  public record Meaning(String concept, ItemType type, int rank) {}

  private static final int FIRST_HEADING = 2;

  private final Map<String, Meaning> byHeading;

  private Vocabulary(Map<String, Meaning> byHeading) {
    this.byHeading = Map.copyOf(byHeading);
  }

  /** The vocabulary that ships with Machi. */
  public static Vocabulary shipped() {
    return Shipped.VOCABULARY;
  }

  /**
   * Reads a vocabulary; a heading that stands twice keeps its first meaning.
   *
   * @throws IllegalArgumentException where a line has no concept, kind and heading
   */
  public static Vocabulary of(List<String> lines) {
    Map<String, Meaning> byHeading = new HashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length <= FIRST_HEADING) {
        throw new IllegalArgumentException("a line is concept, kind, headings: " + line);
      }
      ItemType type = ItemType.valueOf(cells[1]);
      for (int i = FIRST_HEADING; i < cells.length; i++) {
        byHeading.putIfAbsent(
            Headings.fold(cells[i]), new Meaning(cells[0], type, i - FIRST_HEADING));
      }
    }
    return new Vocabulary(byHeading);
  }

  /** What a heading means, empty where it is not known. */
  public Optional<Meaning> find(String heading) {
    return Optional.ofNullable(byHeading.get(Headings.fold(heading)));
  }

  /** Concept of a heading; an unknown heading is a concept of its own. */
  public String concept(String heading) {
    String folded = Headings.fold(heading);
    Meaning meaning = byHeading.get(folded);
    return meaning == null ? folded : meaning.concept();
  }

  private static final class Shipped {
    static final Vocabulary VOCABULARY = load();

    private static Vocabulary load() {
      try (InputStream in = Vocabulary.class.getResourceAsStream("variants.tsv")) {
        if (in == null) {
          throw new IOException("no resource mapping/variants.tsv");
        }
        try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
          return of(text.readAllAsString().lines().toList());
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
