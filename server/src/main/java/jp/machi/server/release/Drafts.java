package jp.machi.server.release;

import java.io.IOException;
import java.nio.file.Path;
import jp.machi.server.catalog.ReleaseAddress;

/** Makes releases: in a folder nobody looks into, then at once under their address. Thread-safe. */
public interface Drafts {

  /** A new empty draft. */
  Draft begin() throws IOException;

  /** A release in the making. Closing it without {@link #commit} throws it away. */
  interface Draft extends AutoCloseable {

    /** Where the table is to be written; does not exist yet. */
    Path parquet();

    /** Where the findings are to be written; does not exist yet. */
    Path changes();

    /** SHA-256 of the written table. */
    String dataSha256() throws IOException;

    /**
     * Brings the release to the disk under its address. Where it is there already the draft is
     * thrown away: equal address, equal contents.
     */
    ReleaseAddress commit(Manifest manifest, Report report) throws IOException;

    @Override
    void close() throws IOException;
  }
}
