package jp.machi.server.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Takes files that another module made. Thread-safe. */
public interface Deliveries {

  /**
   * Takes a file. When this returns it is kept, and a worker will publish it.
   *
   * @throws jp.machi.server.platform.http.ProblemException where a name cannot be taken or the file
   *     is too large
   */
  UUID bring(Delivery delivery, InputStream bytes) throws IOException;

  /** What is known of a file when it comes; the fields mean what they mean in {@link Intake}. */
  record Delivery(String department, String name, String licence) {}
}
