package jp.machi.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** The Lucene form of a dataset: which fields there are and how each is analysed. */
final class IndexedDocument {
  /** Key, stored. */
  static final String ID = "id";

  /** Title as written, stored. */
  static final String TITLE = "title";

  /** Letters of every part; one field, since each field costs a phrase for each question. */
  static final String LETTERS = "letters";

  /** Letters of the title, which weighs more. */
  static final String TITLE_LETTERS = "title.letters";

  /** When the next update is late, in milliseconds. */
  static final String DUE = "due";

  /** Title, description, keywords, headings and places as read aloud. */
  static final String READING = "reading";

  /** The beginning of what its rows say, as read aloud. */
  static final String BODY_READING = "reading.body";

  /** Starts of suggestions: folded text or reading, then {@link #TEXT_FOLLOWS}, then the text. */
  static final String SUGGEST = "suggest";

  /** Stands before the text to show in {@link #SUGGEST}; folding never leaves it in a key. */
  static final char TEXT_FOLLOWS = '\u0000';

  /** Beyond this a field's text is not searched: a title, description or heading is shorter. */
  static final int MAX_TEXT = 20_000;

  /** Beyond this the body is not searched; keeps one dataset from filling the index. */
  static final int MAX_BODY = 200_000;

  /** Beyond this nobody looks for a body by its reading. */
  static final int MAX_READ = 4_000;

  /** A suggestion is a word or a title, not a paragraph. */
  static final int MAX_SUGGESTION = 100;

  /** Lucene keeps exact values of up to 32,766 bytes; 4 bytes a letter fit. */
  static final int MAX_EXACT = 8_000;

  private IndexedDocument() {}

  /** The document to index. */
  static Document of(DatasetDocument dataset) throws IOException {
    Document document = new Document();
    document.add(new StringField(ID, dataset.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(dataset.id())));
    String title = Folding.cut(dataset.title(), MAX_EXACT);
    document.add(new StoredField(TITLE, title));
    document.add(new BinaryDocValuesField(TITLE, new BytesRef(title)));
    addFacets(document, dataset);
    for (SearchField field : SearchField.values()) {
      int limit = field == SearchField.BODY ? MAX_BODY : MAX_TEXT;
      String written = Folding.cut(field.of(dataset), limit);
      if (written.isEmpty()) {
        continue;
      }
      if (field.isMarked() && field != SearchField.TITLE) {
        String shown = Folding.cut(written, Highlighter.MAX_TEXT);
        document.add(new StoredField(field.written(), shown));
      }
      String text = Folding.fold(written);
      document.add(new TextField(field.words().field(), text, Field.Store.NO));
      String letters = Folding.kana(text);
      document.add(new TextField(LETTERS, letters, Field.Store.NO));
      if (field == SearchField.TITLE) {
        document.add(new TextField(TITLE_LETTERS, letters, Field.Store.NO));
      }
    }
    String description = Folding.fold(Folding.cut(dataset.description(), MAX_TEXT));
    document.add(new TextField(READING, TextAnalysis.reading(description), Field.Store.NO));
    String body = Folding.fold(Folding.cut(dataset.body(), MAX_READ));
    document.add(new TextField(BODY_READING, TextAnalysis.reading(body), Field.Store.NO));
    for (String text : names(dataset)) {
      String reading = TextAnalysis.reading(Folding.fold(text));
      document.add(new TextField(READING, reading, Field.Store.NO));
      addSuggestion(document, Folding.kana(text), text);
      addSuggestion(document, reading, text);
    }
    return document;
  }

  /** The analyser of every field. */
  static Analyzer analyzer() {
    Map<String, Analyzer> byField =
        Stream.concat(
                Stream.of(READING, BODY_READING, LETTERS, TITLE_LETTERS)
                    .map(name -> Map.entry(name, TextAnalysis.LETTERS)),
                Stream.of(WordField.values())
                    .map(words -> Map.entry(words.field(), TextAnalysis.WORDS)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
  }

  /** The texts a person may start to type, each once. */
  private static Set<String> names(DatasetDocument dataset) {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(
            List.of(dataset.title(), dataset.englishTitle()),
            dataset.keywords(),
            dataset.headings(),
            dataset.places())
        .flatMap(List::stream)
        .map(text -> Folding.cut(text.strip(), MAX_SUGGESTION))
        .filter(text -> !text.isEmpty())
        .forEach(names::add);
    return names;
  }

  private static void addFacets(Document document, DatasetDocument dataset) {
    for (Facet facet : Facet.values()) {
      for (String value : dataset.values(facet)) {
        String exact = Folding.cut(value, MAX_EXACT);
        document.add(new StringField(facet.field(), exact, Field.Store.NO));
        document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(exact)));
      }
    }
    if (dataset.dueAt() != null) {
      document.add(new LongField(DUE, dataset.dueAt().toEpochMilli(), Field.Store.NO));
    }
  }

  private static void addSuggestion(Document document, String key, String text) {
    document.add(new StringField(SUGGEST, key + TEXT_FOLLOWS + text, Field.Store.NO));
  }
}
