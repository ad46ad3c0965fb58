package jp.machi.server.catalog;

import java.util.List;
import java.util.Optional;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;

/** What is published. Reads only; {@link Registry} adds to it. Thread-safe. */
public interface Catalog {

  /** The dataset of that id. */
  Optional<Dataset> findDataset(DatasetId id);

  /** Datasets, last updated first. */
  Page<Dataset> listDatasets(PageRequest page);

  /** Datasets of those ids in the order of the ids; ids that do not exist are left out. */
  List<Dataset> listDatasets(List<DatasetId> ids);

  /** One release by its number. */
  Optional<Release> findRelease(DatasetId id, int number);

  /** The release with the highest number. */
  Optional<Release> findLatestRelease(DatasetId id);

  /** Every release of a dataset, newest first. Empty where there is no such dataset. */
  List<Release> listReleases(DatasetId id);
}
