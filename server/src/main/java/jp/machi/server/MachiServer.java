package jp.machi.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class MachiServer {

  /** Runs until the process is asked to stop. */
  public static void main(String[] arguments) {
    SpringApplication.run(MachiServer.class, arguments);
  }
}
