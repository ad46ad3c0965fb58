package jp.machi.server.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetMetadata;
import jp.machi.server.catalog.DatasetMetadata.Coverage;
import jp.machi.server.catalog.Licence;
import jp.machi.server.catalog.Licences;
import jp.machi.server.catalog.UpdateFrequency;
import org.jspecify.annotations.Nullable;

/**
 * What persons say about a dataset, as its page shows it.
 *
 * @param overdueSince since when the promised update is late, null where it is not
 */
record About(
    Dataset dataset, DatasetMetadata metadata, Language language, @Nullable Instant overdueSince) {

  static About of(Dataset dataset, DatasetMetadata metadata, Language language, Instant now) {
    Instant late = dataset.isOverdue(now) ? dataset.dueAt().orElse(null) : null;
    return new About(dataset, metadata, language, late);
  }

  /** The lines of the description. */
  public List<String> lines() {
    return metadata.description().lines().filter(line -> !line.isBlank()).toList();
  }

  /** Whether Machi wrote a component by itself. */
  public boolean filled(String component) {
    return metadata.filled().contains(component);
  }

  public List<String> themes() {
    return metadata.themes().stream()
        .map(theme -> language.isJapanese() ? theme.japanese() : theme.english())
        .toList();
  }

  /** Words for the promised frequency, {@code ""} where nothing is promised. */
  public String frequency() {
    Optional<UpdateFrequency> promised = metadata.frequency();
    return promised
        .map(often -> language.isJapanese() ? often.japanese() : often.english())
        .orElse("");
  }

  public Licence licence() {
    return Licences.of(dataset.licence());
  }

  public String licenceTitle() {
    return language.isJapanese() ? licence().japanese() : licence().english();
  }

  public @Nullable Coverage coverage() {
    return metadata.coverage().orElse(null);
  }
}
