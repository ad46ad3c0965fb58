package jp.machi.server.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;

/**
 * What is published. Reads only; {@link Registry} adds to it. Thread-safe.
 *
 * <p>What was withdrawn cannot be had here: who asks for it by name gets a {@link
 * WithdrawnException}, and in lists it is left out. {@link History} knows of it.
 */
public interface Catalog {

  /**
   * The dataset of that id.
   *
   * @throws WithdrawnException where it was withdrawn
   */
  Optional<Dataset> findDataset(DatasetId id);

  /**
   * The dataset of that UUID.
   *
   * @throws WithdrawnException where it was withdrawn
   */
  Optional<Dataset> findDataset(UUID uuid);

  /** Datasets, last updated first. */
  Page<Dataset> listDatasets(PageRequest page);

  /** Datasets that a query asks for, in its order. */
  Page<Dataset> listDatasets(DatasetQuery query, PageRequest page);

  /** Datasets of those ids in the order of the ids; ids that do not exist are left out. */
  List<Dataset> listDatasets(List<DatasetId> ids);

  /**
   * One release by its number.
   *
   * @throws WithdrawnException where it or its dataset was withdrawn
   */
  Optional<Release> findRelease(DatasetId id, int number);

  /**
   * The release with the highest number, of those that were not withdrawn.
   *
   * @throws WithdrawnException where the dataset or all its releases were withdrawn
   */
  Optional<Release> findLatestRelease(DatasetId id);

  /** Every release that is given out, newest first. Empty where there is no such dataset. */
  List<Release> listReleases(DatasetId id);
}
