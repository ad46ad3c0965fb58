package jp.machi.server.release.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.platform.files.DurableFiles;
import jp.machi.server.platform.files.Sha256;
import jp.machi.server.release.Drafts;
import jp.machi.server.release.Manifest;
import jp.machi.server.release.Report;

/** One release in the making. Not thread-safe. */
final class DiskDraft implements Drafts.Draft {
  private final Path folder;
  private final Path releases;

  DiskDraft(Path folder, Path releases) {
    this.folder = folder;
    this.releases = releases;
  }

  @Override
  public Path parquet() {
    return folder.resolve(DiskReleases.PARQUET);
  }

  @Override
  public Path changes() {
    return folder.resolve(DiskReleases.CHANGES);
  }

  @Override
  public String dataSha256() throws IOException {
    return Sha256.of(parquet());
  }

  @Override
  public ReleaseAddress commit(Manifest manifest, Report report) throws IOException {
    String text = CanonicalJson.write(manifest);
    ReleaseAddress address = new ReleaseAddress(Sha256.of(text));
    Path target = releases.resolve(address.value());
    if (Files.exists(target)) {
      return address;
    }
    Path manifestFile = Files.writeString(folder.resolve(DiskReleases.MANIFEST), text);
    Path reportFile =
        Files.writeString(folder.resolve(DiskReleases.REPORT), CanonicalJson.write(report));
    for (Path file : List.of(parquet(), changes(), manifestFile, reportFile)) {
      DurableFiles.force(file);
    }
    DurableFiles.forceFolder(folder);
    try {
      DurableFiles.move(folder, target);
    } catch (FileSystemException e) {
      if (!Files.exists(target)) {
        throw e;
      }
      // another worker was first with the same contents
    }
    return address;
  }

  @Override
  public void close() throws IOException {
    DurableFiles.deleteTree(folder);
  }
}
