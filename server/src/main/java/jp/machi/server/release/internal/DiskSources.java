package jp.machi.server.release.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.UUID;
import jp.machi.server.platform.files.DurableFiles;
import jp.machi.server.platform.files.Sha256;
import jp.machi.server.release.Sources;
import org.springframework.stereotype.Component;

/** Sources in a folder of the home folder. */
@Component
class DiskSources implements Sources {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Folders folders;

  DiskSources(Folders folders) {
    this.folders = folders;
  }

  @Override
  public Kept keep(InputStream bytes, long maxBytes) throws IOException {
    Path draft = folders.staging().resolve(UUID.randomUUID() + ".source");
    try {
      MessageDigest digest = Sha256.digest();
      long length = copy(bytes, draft, digest, maxBytes);
      DurableFiles.force(draft);
      String sha256 = Sha256.hex(digest.digest());
      if (!Files.exists(path(sha256))) {
        DurableFiles.move(draft, path(sha256));
      }
      return new Kept(sha256, length);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static long copy(InputStream in, Path to, MessageDigest digest, long maxBytes)
      throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long length = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        if (length > maxBytes) {
          throw new TooLargeException(maxBytes);
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return length;
  }

  @Override
  public Path path(String sha256) {
    return folders.sources().resolve(sha256);
  }
}
