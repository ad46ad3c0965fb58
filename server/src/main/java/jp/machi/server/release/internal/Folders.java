package jp.machi.server.release.internal;

import java.io.IOException;
import java.nio.file.Path;
import jp.machi.server.platform.database.HomeFolder;
import jp.machi.server.platform.files.DurableFiles;
import org.springframework.stereotype.Component;

/** The folders of this module. What a crash left in the staging folder is swept at start. */
@Component
class Folders {
  private final Path sources;
  private final Path releases;
  private final Path staging;

  Folders(HomeFolder home) throws IOException {
    this.sources = home.folder("sources");
    this.releases = home.folder("releases");
    DurableFiles.deleteTree(home.path().resolve("staging"));
    this.staging = home.folder("staging");
    DurableFiles.forceFolder(home.path());
  }

  Path sources() {
    return sources;
  }

  Path releases() {
    return releases;
  }

  Path staging() {
    return staging;
  }
}
