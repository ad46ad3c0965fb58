package jp.machi.server.portal;

import java.time.Clock;
import java.util.List;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.Metadata;
import jp.machi.server.catalog.Release;
import jp.machi.server.distribution.Downloads;
import org.springframework.stereotype.Component;

/** What persons say about datasets, for people and for search engines. */
@Component
final class Descriptions {
  private final Metadata metadata;
  private final Clock clock;

  Descriptions(Metadata metadata, Clock clock) {
    this.metadata = metadata;
    this.clock = clock;
  }

  About about(Dataset dataset, Language language) {
    return About.of(dataset, metadata.find(dataset.id()).content(), language, clock.instant());
  }

  /** The same as JSON-LD that may stand in a page. */
  String structured(About about, Release release, List<Downloads.Link> links, Frame page) {
    return StructuredData.dataset(about, release, links, page);
  }
}
