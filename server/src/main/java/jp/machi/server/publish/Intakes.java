package jp.machi.server.publish;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.machi.server.release.Report;

/** The files that were brought. Thread-safe. */
public interface Intakes {

  /** The intake of that id. */
  Optional<Intake> find(UUID id);

  /** One report for each table that could be read, also where it is blocked; in order. */
  List<Report> reports(UUID id);
}
