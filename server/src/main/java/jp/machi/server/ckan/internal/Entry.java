package jp.machi.server.ckan.internal;

import java.util.List;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetMetadata;

/** A dataset with what persons say about it: a package, as CKAN calls it. */
record Entry(Dataset dataset, DatasetMetadata metadata) {

  /** UUID as text; packages are put in the order of these. */
  String id() {
    return dataset.uuid().toString();
  }

  /** Its keywords as tags. */
  List<String> tags() {
    return Tags.of(metadata.keywords());
  }
}
