package jp.machi.server.platform.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.machi.server.platform.outgoing.OutgoingException.Reason;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks other servers over HTTP. Whoever can make this server ask could else make it ask what only
 * it can reach: the database, the machine, the network of the city hall (server-side request
 * forgery). So only http and https, only the ports of the settings, only public addresses, checked
 * at the connection and for each redirect; and every answer ends in time and within a size.
 * Thread-safe.
 */
public final class OutgoingHttp implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_CONNECTIONS = 50;
  private static final int LONGEST_HEADER = 16_384;
  private static final int MOST_HEADERS = 100;
  private static final String NAME = "Machi";

  private final Guard guard;
  private final Duration timeout;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("outgoing-timeouts").daemon().factory());

  /** A client within these settings. */
  public OutgoingHttp(OutgoingSettings settings) {
    this.guard = new Guard(settings);
    this.timeout = settings.timeout();
    this.client = client(guard, Timeout.of(timeout));
  }

  /** No redirects, cookies, passwords, compression or tries again by itself, and no proxy. */
  private static CloseableHttpClient client(Guard guard, Timeout timeout) {
    Http1Config bounds =
        Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .build())
        .setUserAgent(NAME)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /** What another server answered. */
  public static final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Answer(int status, Map<String, String> headers, byte[] body) {
      this.status = status;
      this.headers = Map.copyOf(headers);
      this.body = body;
    }

    /** The status, such as 200. */
    public int status() {
      return status;
    }

    /** A header by its name in lower case; of several of one name the first. */
    public Optional<String> findHeader(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    /** The body; a copy. */
    public byte[] body() {
      return body.clone();
    }
  }

  /**
   * Fetches; follows redirects and checks each.
   *
   * @param mostBytes longest body that is taken
   */
  public Answer get(String address, Map<String, String> headers, int mostBytes)
      throws OutgoingException {
    URI now = guard.check(address);
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = send(new HttpGet(now), headers, mostBytes);
      Optional<String> location = redirect(answer);
      if (location.isEmpty()) {
        return answer;
      }
      now = guard.check(target(now, location.get()));
    }
    throw new OutgoingException(Reason.TOO_MANY_REDIRECTS);
  }

  /**
   * Sends JSON; a redirect is an answer like any other.
   *
   * @param mostBytes longest body that is taken
   */
  public Answer post(String address, Map<String, String> headers, String json, int mostBytes)
      throws OutgoingException {
    HttpPost post = new HttpPost(guard.check(address));
    post.setEntity(
        new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    return send(post, headers, mostBytes);
  }

  /** Throws where an address could not be asked just now; connecting looks at its host again. */
  public void check(String address) throws OutgoingException {
    try {
      guard.resolve(guard.check(address).getHost());
    } catch (Guard.NotPublicException e) {
      throw new OutgoingException(Reason.HOST_NOT_PUBLIC, e);
    } catch (UnknownHostException e) {
      throw new OutgoingException(Reason.HOST_UNKNOWN, e);
    }
  }

  private static Optional<String> redirect(Answer answer) {
    return switch (answer.status()) {
      case 301, 302, 303, 307, 308 -> answer.findHeader("location");
      default -> Optional.empty();
    };
  }

  private static String target(URI from, String location) throws OutgoingException {
    try {
      return from.resolve(location).toString();
    } catch (IllegalArgumentException e) {
      throw new OutgoingException(Reason.ADDRESS_NOT_ALLOWED, e);
    }
  }

  private Answer send(HttpUriRequestBase request, Map<String, String> headers, int mostBytes)
      throws OutgoingException {
    headers.forEach(request::setHeader);
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end =
        clock.schedule(
            () -> {
              late.set(true);
              request.abort();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> answer(request, response, mostBytes));
    } catch (TooLargeException e) {
      throw new OutgoingException(Reason.TOO_LARGE, e);
    } catch (Guard.NotPublicException e) {
      throw new OutgoingException(Reason.HOST_NOT_PUBLIC, e);
    } catch (UnknownHostException e) {
      throw new OutgoingException(late.get() ? Reason.TIMEOUT : Reason.HOST_UNKNOWN, e);
    } catch (SocketTimeoutException e) {
      throw new OutgoingException(Reason.TIMEOUT, e);
    } catch (IOException e) {
      throw new OutgoingException(late.get() ? Reason.TIMEOUT : Reason.UNREACHABLE, e);
    } finally {
      end.cancel(false);
    }
  }

  private static Answer answer(
      HttpUriRequestBase request, ClassicHttpResponse response, int mostBytes) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return new Answer(response.getCode(), headers, body(request, response, mostBytes));
  }

  private static byte[] body(
      HttpUriRequestBase request, ClassicHttpResponse response, int mostBytes) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    try (InputStream in = entity.getContent()) {
      byte[] bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        // closing would else read what is left
        request.abort();
        throw new TooLargeException();
      }
      return bytes;
    }
  }

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    client.close();
  }

  /** The answer is longer than the caller takes. */
  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
