package jp.machi.cli.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server, and the token for it: options of every command that writes to one. */
final class ServerOptions {
  /** A token is one short line; a larger file is another file by mistake. */
  private static final long MAX_TOKEN_BYTES = 4_096;

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Map<String, String> environment;

  @Option(names = "--server", paramLabel = "URL", descriptionKey = "publish.server")
  private @Nullable URI server;

  @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "publish.token_file")
  private @Nullable Path tokenFile;

  ServerOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Speaks to the server; warns where the token would go unprotected. */
  IntakeClient client(Terminal terminal, Words words) throws PublishStoppedException {
    URI address =
        server != null
            ? server
            : URI.create(environment.getOrDefault("MACHI_SERVER", "http://127.0.0.1:8080"));
    String host = String.valueOf(address.getHost());
    if ("http".equals(address.getScheme()) && !LOOPBACK.contains(host)) {
      terminal.err().println(words.text("publish.plain_http", host));
    }
    return new IntakeClient(address, token(), pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()));
  }

  private String token() throws PublishStoppedException {
    String named = environment.getOrDefault("MACHI_TOKEN_FILE", "");
    Path file = tokenFile != null ? tokenFile : Path.of(named);
    if (file.toString().isEmpty()) {
      throw new PublishStoppedException("publish.no_token", "--token-file");
    }
    try {
      if (Files.size(file) <= MAX_TOKEN_BYTES) {
        String token = Files.readString(file).strip();
        if (!token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
          return token;
        }
      }
    } catch (IOException e) {
      // The same advice as for a file without a token.
    }
    throw new PublishStoppedException("publish.no_token", file.toString());
  }
}
