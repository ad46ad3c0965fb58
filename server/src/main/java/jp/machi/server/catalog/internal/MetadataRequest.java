package jp.machi.server.catalog.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.machi.server.catalog.Checked;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetMetadata.Contact;
import jp.machi.server.catalog.DatasetMetadata.Coverage;
import jp.machi.server.catalog.DatasetMetadata.Link;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Theme;
import jp.machi.server.catalog.UpdateFrequency;
import jp.machi.server.platform.http.JsonBody;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a dataset, as it is sent. What is left out is empty from then on.
 *
 * @param by name of the person; taken as it is given
 */
record MetadataRequest(@Nullable String by, @Nullable String reason, @Nullable Body metadata) {
  private static final int MAX_NAME = 100;
  private static final int MAX_REASON = 1_000;

  /**
   * The components of {@link DatasetMetadata}.
   *
   * @param themes codes or Japanese names of {@link Theme}
   * @param frequency a code or words of {@link UpdateFrequency}
   * @param filled which of the components that Machi filled in stay marked so; all that are as they
   *     were where it is missing
   */
  record Body(
      @Nullable String description,
      @Nullable List<@Nullable String> keywords,
      @Nullable List<@Nullable String> themes,
      @Nullable String frequency,
      @Nullable ContactBody contact,
      @Nullable CoverageBody coverage,
      @Nullable String area,
      @Nullable List<@Nullable LinkBody> documents,
      @Nullable List<@Nullable LinkBody> applications,
      @Nullable String remarks,
      @Nullable Set<String> filled) {}

  /** As {@link Contact}. */
  record ContactBody(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String extension,
      @Nullable String formUrl,
      @Nullable String note) {

    Contact checked(String field) {
      return new Contact(
          Checked.line(field + ".name", name, Checked.LINE),
          Checked.email(field + ".email", email),
          Checked.phone(field + ".phone", phone),
          Checked.line(field + ".extension", extension, Checked.LINE),
          Checked.url(field + ".formUrl", formUrl),
          Checked.line(field + ".note", note, MAX_REASON));
    }
  }

  /** As {@link Coverage}; days such as {@code 2026-04-01}. */
  record CoverageBody(@Nullable String from, @Nullable String to) {}

  /** As {@link Link}. */
  record LinkBody(@Nullable String title, @Nullable String url) {}

  /** Who says it. */
  Metadata.Author author() {
    return new Metadata.Author(
        Checked.required("by", by, MAX_NAME), Checked.line("reason", reason, MAX_REASON));
  }

  /** What is said, after what was said before. */
  DatasetMetadata content(DatasetMetadata before) {
    if (metadata == null) {
      throw JsonBody.unreadable("metadata");
    }
    DatasetMetadata next =
        new DatasetMetadata(
            Checked.lines("metadata.description", metadata.description()),
            Checked.each(
                "metadata.keywords",
                metadata.keywords(),
                (field, word) -> Checked.required(field, word, Checked.LINE)),
            Checked.each("metadata.themes", metadata.themes(), MetadataRequest::theme),
            frequency(metadata.frequency()),
            metadata.contact() == null
                ? Contact.NONE
                : metadata.contact().checked("metadata.contact"),
            coverage(metadata.coverage()),
            Checked.line("metadata.area", metadata.area(), MAX_REASON),
            Checked.each("metadata.documents", metadata.documents(), MetadataRequest::link),
            Checked.each("metadata.applications", metadata.applications(), MetadataRequest::link),
            Checked.lines("metadata.remarks", metadata.remarks()),
            Set.of());
    return marked(next, before, metadata.filled());
  }

  /** What a person has changed is no longer marked as filled in by Machi. */
  private static DatasetMetadata marked(
      DatasetMetadata next, DatasetMetadata before, @Nullable Set<String> wanted) {
    Map<String, Boolean> same =
        Map.of(
            FilledMetadata.DESCRIPTION, next.description().equals(before.description()),
            FilledMetadata.KEYWORDS, next.keywords().equals(before.keywords()),
            FilledMetadata.THEMES, next.themes().equals(before.themes()));
    Set<String> filled =
        before.filled().stream()
            .filter(name -> wanted == null || wanted.contains(name))
            .filter(name -> same.getOrDefault(name, false))
            .collect(Collectors.toSet());
    return next.filled(filled);
  }

  private static Theme theme(String field, @Nullable String text) {
    String name = Checked.required(field, text, Checked.LINE);
    return Theme.named(name)
        .or(() -> {
          try {
            return Optional.of(Theme.valueOf(name.toUpperCase(Locale.ROOT)));
          } catch (IllegalArgumentException e) {
            return Optional.empty();
          }
        })
        .orElseThrow(() -> JsonBody.unreadable(field));
  }

  private static Optional<UpdateFrequency> frequency(@Nullable String text) {
    String words = Checked.line("metadata.frequency", text, Checked.LINE);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            UpdateFrequency.read(words)
                .orElseThrow(() -> JsonBody.unreadable("metadata.frequency")));
  }

  private static Optional<Coverage> coverage(@Nullable CoverageBody body) {
    if (body == null || (body.from() == null && body.to() == null)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Coverage(day(body.from()), day(body.to())));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw JsonBody.unreadable("metadata.coverage");
    }
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static Link link(String field, @Nullable LinkBody link) {
    if (link == null) {
      throw JsonBody.unreadable(field);
    }
    String url = Checked.url(field + ".url", link.url());
    return new Link(
        Checked.required(field + ".title", link.title(), Checked.LINE),
        Checked.required(field + ".url", url, url.length()));
  }
}
