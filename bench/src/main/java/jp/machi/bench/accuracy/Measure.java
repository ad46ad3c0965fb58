package jp.machi.bench.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One question about accuracy, asked of the real files. */
public interface Measure {

  /** Short name by which it can be run alone, such as {@code addresses}. */
  String name();

  /**
   * Runs over the files and answers.
   *
   * @param data folder of the real files
   * @throws IOException when a file cannot be read
   */
  List<Score> run(Path data) throws IOException;
}
