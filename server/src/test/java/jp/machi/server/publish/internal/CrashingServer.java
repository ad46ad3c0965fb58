package jp.machi.server.publish.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.LockSupport;
import jp.machi.server.MachiServer;
import jp.machi.server.platform.database.HomeFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * A server process that stops for good at a step of a publication, so that a test can kill it right
 * there. The step is in the file {@code stop-at} of the home folder; when it is reached the file is
 * renamed to {@code reached}.
 */
final class CrashingServer {
  private CrashingServer() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]);
    ConfigurableApplicationContext context =
        new SpringApplication(MachiServer.class, Stopping.class)
            .run("--machi.home=" + home, "--machi.port=0");
    Path draft = home.resolve("port.draft");
    Files.writeString(draft, context.getEnvironment().getRequiredProperty("local.server.port"));
    Files.move(draft, home.resolve("port"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Stops where the test says. */
  @Configuration(proxyBeanMethods = false)
  static class Stopping {
    @Bean
    @Primary
    Steps stoppingSteps(HomeFolder home) {
      return step -> stopAt(home.path(), step);
    }
  }

  private static void stopAt(Path home, Steps.Step step) {
    Path order = home.resolve("stop-at");
    try {
      if (!Files.exists(order) || !Files.readString(order).equals(step.name())) {
        return;
      }
      Files.move(order, home.resolve("reached"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (true) {
      LockSupport.park();
    }
  }
}
