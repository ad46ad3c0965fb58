package jp.machi.server.publish.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.machi.core.mapping.MappingOverrides;
import jp.machi.server.catalog.Checked;
import jp.machi.server.publish.Deliveries;
import jp.machi.server.release.Sources;
import org.springframework.stereotype.Component;

/** Keeps what is delivered and puts it into the queue like any other file. */
@Component
class KeptDeliveries implements Deliveries {
  private final Sources sources;
  private final IntakeQueue queue;
  private final IntakeWorkers workers;
  private final IntakeSettings settings;

  KeptDeliveries(
      Sources sources, IntakeQueue queue, IntakeWorkers workers, IntakeSettings settings) {
    this.sources = sources;
    this.queue = queue;
    this.workers = workers;
    this.settings = settings;
  }

  @Override
  public UUID bring(Delivery delivery, InputStream bytes) throws IOException {
    String department = Checked.required("department", delivery.department(), Checked.LINE);
    String name = Checked.required("name", delivery.name(), Checked.LINE);
    String licence = Checked.required("licence", delivery.licence(), Checked.LINE);
    Sources.Kept kept = sources.keep(bytes, settings.maxBytes());
    UUID id =
        queue.add(
            new IntakeQueue.NewIntake(
                department,
                name,
                licence,
                new MappingOverrides(Optional.empty(), Map.of()),
                kept.sha256()));
    workers.announce();
    return id;
  }
}
