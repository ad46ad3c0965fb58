package jp.machi.server.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What persons say about datasets. Every version is kept. Thread-safe. */
public interface Metadata {

  /** The newest version; {@link DatasetMetadata#EMPTY} in version 0 where there is none. */
  Stated<DatasetMetadata> find(DatasetId id);

  /** The newest of several datasets; those of whom nobody has said anything are left out. */
  Map<DatasetId, DatasetMetadata> findAll(Collection<DatasetId> ids);

  /** Every version, newest first. */
  List<Stated<DatasetMetadata>> listVersions(DatasetId id);

  /**
   * Says something new about a dataset that exists. Saying the same again changes nothing.
   *
   * @param version the newest one that the person has seen
   * @throws StaleVersionException where there is a newer one by now
   */
  Stated<DatasetMetadata> put(DatasetId id, int version, DatasetMetadata content, Author author);

  /**
   * Who says something.
   *
   * @param by name of the person
   * @param reason why, {@code ""} for none
   */
  record Author(String by, String reason) {}
}
