package jp.machi.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.machi.server.MachiServer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The whole server in this process, on any free port, with a home of its own and a fixed clock. */
public final class RunningServer implements AutoCloseable {
  /** What the clock shows, always. */
  public static final Instant NOW = Instant.parse("2026-04-07T01:02:03.456789Z");

  private static @Nullable RunningServer shared;

  private final ConfigurableApplicationContext context;
  private final ServerClient client;

  private RunningServer(ConfigurableApplicationContext context, Path home) throws IOException {
    this.context = context;
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    this.client =
        new ServerClient(Integer.parseInt(port), Files.readString(home.resolve("token")).strip());
  }

  /** One server for all tests that do not mind what others publish. */
  public static synchronized RunningServer shared() {
    RunningServer server = shared;
    if (server == null) {
      server = fresh();
      shared = server;
    }
    return server;
  }

  /** A server of its own with these settings, such as {@code --machi.intake.workers=2}. */
  public static RunningServer fresh(String... settings) {
    return on(TestDatabase.fresh(), "postgres", settings);
  }

  /** A server on a database of somebody's own, to be closed. */
  public static RunningServer on(String url, String user, String... settings) {
    try {
      Path home = Files.createTempDirectory("machi-test-");
      SpringApplication application = new SpringApplication(MachiServer.class, FixedClock.class);
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "--machi.home=" + home,
                  "--machi.port=0",
                  "--machi.database.url=" + url,
                  "--machi.database.username=" + user));
      arguments.addAll(List.of(settings));
      return new RunningServer(application.run(arguments.toArray(String[]::new)), home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it has a part of that type. */
  public boolean has(Class<?> type) {
    return !context.getBeansOfType(type).isEmpty();
  }

  /** Speaks to it. */
  public ServerClient client() {
    return client;
  }

  /** One of its parts. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** One of its parts by name. */
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** All its parts of a type. */
  public <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  @Override
  public void close() {
    context.close();
  }

  /** The clock of the tests. */
  @Configuration(proxyBeanMethods = false)
  static class FixedClock {
    @Bean
    @Primary
    Clock fixedClock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }
}
