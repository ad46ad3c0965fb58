package jp.machi.server.openlist.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import jp.machi.server.catalog.Checked;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetMetadata.Contact;
import jp.machi.server.catalog.DatasetMetadata.Coverage;
import jp.machi.server.catalog.DatasetMetadata.Link;
import jp.machi.server.catalog.Theme;
import jp.machi.server.catalog.UpdateFrequency;
import jp.machi.server.openlist.internal.ListFields.Field;
import jp.machi.server.platform.http.ProblemException;

/**
 * What a row of a list says about a dataset, together with what was said before: an empty cell
 * takes nothing away, and a cell that cannot be read changes nothing.
 */
record ListMetadata(DatasetMetadata content, List<Cell> notUnderstood) {
  /** As much of a cell as the report repeats. */
  private static final int SHOWN = 200;

  /**
   * A cell that was left out.
   *
   * @param column heading in the newest edition
   * @param value as it stands there, its start where it is long
   */
  record Cell(String column, String value) {}

  static ListMetadata of(ListFields fields, DatasetMetadata before) {
    return new Reader(fields, before).read();
  }

  /** Reads one row. Not thread-safe. */
  private static final class Reader {
    private static final String SEVERAL = "[;；,，、\\n]";
    private static final String LINKS = "[;；\\s]";

    private final ListFields fields;
    private final DatasetMetadata before;
    private final Map<Field, Cell> failed = new LinkedHashMap<>();

    Reader(ListFields fields, DatasetMetadata before) {
      this.fields = fields;
      this.before = before;
    }

    ListMetadata read() {
      String description =
          read(
              Field.DESCRIPTION,
              before.description(),
              () -> Checked.lines("", fields.text(Field.DESCRIPTION)));
      List<String> keywords = read(Field.KEYWORDS, before.keywords(), this::keywords);
      List<Theme> themes = read(Field.THEMES, before.themes(), this::themes);
      DatasetMetadata content =
          new DatasetMetadata(
              description,
              keywords,
              themes,
              read(Field.FREQUENCY, before.frequency(), this::frequency),
              contact(before.contact()),
              read(Field.COVERAGE, before.coverage(), this::coverage),
              before.area(),
              read(Field.DOCUMENTS, before.documents(), this::documents),
              before.applications(),
              read(
                  Field.REMARKS,
                  before.remarks(),
                  () -> Checked.lines("", fields.text(Field.REMARKS))),
              filled(description, keywords, themes));
      return new ListMetadata(content, List.copyOf(failed.values()));
    }

    /** What the list says is no longer what Machi filled in. */
    private Set<String> filled(String description, List<String> keywords, List<Theme> themes) {
      Set<String> filled = new TreeSet<>(before.filled());
      Map.of(
              "description", description.equals(before.description()),
              "keywords", keywords.equals(before.keywords()),
              "themes", themes.equals(before.themes()))
          .forEach((name, same) -> {
            if (!same) {
              filled.remove(name);
            }
          });
      return filled;
    }

    private <T> T read(Field field, T unless, Supplier<T> reading) {
      String text = fields.text(field);
      if (text.isEmpty()) {
        return unless;
      }
      try {
        return reading.get();
      } catch (ProblemException | IllegalArgumentException | DateTimeException e) {
        failed.put(
            field, new Cell(field.heading(), text.substring(0, Math.min(text.length(), SHOWN))));
        return unless;
      }
    }

    private List<String> keywords() {
      return Checked.each(
          "",
          fields.entries(Field.KEYWORDS, SEVERAL),
          (field, word) -> Checked.required(field, word, Checked.LINE));
    }

    /** All of them or none: half of a cell would look like the whole. */
    private List<Theme> themes() {
      List<Theme> themes = new ArrayList<>();
      for (String name : fields.entries(Field.THEMES, "[;；,，、\\s]")) {
        themes.add(Theme.named(name).orElseThrow(IllegalArgumentException::new));
      }
      return themes;
    }

    private Optional<UpdateFrequency> frequency() {
      return Optional.of(
          UpdateFrequency.read(fields.text(Field.FREQUENCY))
              .orElseThrow(IllegalArgumentException::new));
    }

    /** As ISO 8601 writes a time: two days with a stroke between them. */
    private Optional<Coverage> coverage() {
      String[] ends = fields.text(Field.COVERAGE).split("/", -1);
      if (ends.length != 2) {
        throw new IllegalArgumentException();
      }
      boolean open = ends[0].equals("..");
      boolean endless = ends[1].equals("..");
      return Optional.of(
          new Coverage(
              open ? null : LocalDate.parse(ends[0]), endless ? null : LocalDate.parse(ends[1])));
    }

    /** Addresses, each with or without a title before it; the words after the last name nothing. */
    private List<Link> documents() {
      List<Link> links = new ArrayList<>();
      StringBuilder title = new StringBuilder();
      for (String word : fields.text(Field.DOCUMENTS).split(LINKS, -1)) {
        if (word.startsWith("https://") || word.startsWith("http://")) {
          String url = Checked.url("", word);
          String name = title.toString().strip();
          links.add(new Link(name.isEmpty() ? url : Checked.line("", name, Checked.LINE), url));
          title.setLength(0);
        } else {
          title.append(word).append(' ');
        }
      }
      if (!title.toString().isBlank() || links.size() > Checked.ENTRIES) {
        throw new IllegalArgumentException();
      }
      return links;
    }

    private Contact contact(Contact known) {
      return new Contact(
          read(Field.CONTACT_NAME, known.name(), () -> line(Field.CONTACT_NAME)),
          read(
              Field.CONTACT_EMAIL,
              known.email(),
              () -> Checked.email("", fields.text(Field.CONTACT_EMAIL))),
          read(
              Field.CONTACT_PHONE,
              known.phone(),
              () -> Checked.phone("", fields.text(Field.CONTACT_PHONE))),
          read(Field.CONTACT_EXTENSION, known.extension(), () -> line(Field.CONTACT_EXTENSION)),
          read(
              Field.CONTACT_FORM,
              known.formUrl(),
              () -> Checked.url("", fields.text(Field.CONTACT_FORM))),
          read(Field.CONTACT_NOTE, known.note(), () -> line(Field.CONTACT_NOTE)));
    }

    private String line(Field field) {
      return Checked.line("", fields.text(field), Checked.LINE);
    }
  }
}
