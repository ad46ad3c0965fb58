package jp.machi.server.catalog;

import java.util.Optional;
import java.util.UUID;
import jp.machi.server.platform.sql.Page;
import jp.machi.server.platform.sql.PageRequest;

/** The departments that publish. Thread-safe. */
public interface Organisations {

  /** The department of that id. */
  Optional<Organisation> find(String id);

  /** The department of that UUID. */
  Optional<Organisation> find(UUID uuid);

  /** The department of that exact name. */
  Optional<Organisation> findNamed(String name);

  /** Departments in the order of their ids, those included that publish nothing any more. */
  Page<Organisation> list(PageRequest page);

  /** What persons say about a department that exists; empty details in version 0 where nothing. */
  Stated<Organisation.Details> findDetails(String id);

  /**
   * Says something new about a department that exists.
   *
   * @param version the newest one that the person has seen
   * @throws StaleVersionException where there is a newer one by now
   */
  Stated<Organisation.Details> put(
      String id, int version, Organisation.Details content, Metadata.Author author);
}
