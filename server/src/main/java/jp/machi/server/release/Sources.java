package jp.machi.server.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Every file that was ever brought, byte by byte, named by its content. Thread-safe. */
public interface Sources {

  /**
   * Keeps the bytes of a stream. When this returns they are on the disk.
   *
   * @return SHA-256 of the bytes, 64 lower-case hexadecimal digits
   * @throws TooLargeException where there are more than {@code maxBytes}; nothing is kept
   */
  Kept keep(InputStream bytes, long maxBytes) throws IOException;

  /** Where the bytes of that SHA-256 are. */
  Path path(String sha256);

  /** What was kept. */
  record Kept(String sha256, long bytes) {}

  /** There are more bytes than allowed. */
  final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** More than that many bytes. */
    public TooLargeException(long maxBytes) {
      super("more than " + maxBytes + " bytes");
    }
  }
}
