package jp.machi.server.platform.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import jp.machi.server.platform.database.HomeFolder;
import jp.machi.server.platform.files.DurableFiles;
import jp.machi.server.platform.files.Sha256;
import org.springframework.stereotype.Component;

/**
 * The token that whoever writes must show. The first start makes it and keeps it in the file {@code
 * token} of the home folder; in memory there is only its hash.
 */
@Component
class WriteToken {
  private static final int RANDOM_BYTES = 32;

  private final byte[] hash;

  WriteToken(HomeFolder home) throws IOException {
    Path file = home.path().resolve("token");
    if (!Files.exists(file)) {
      byte[] random = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(random);
      String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      DurableFiles.writePrivately(file, token + "\n");
    }
    this.hash = hash(Files.readString(file).strip());
  }

  /** Whether that is the token; takes the same time for any wrong one. */
  boolean matches(String candidate) {
    return MessageDigest.isEqual(hash, hash(candidate));
  }

  private static byte[] hash(String token) {
    return Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8));
  }
}
