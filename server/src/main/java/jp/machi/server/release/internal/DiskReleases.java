package jp.machi.server.release.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import jp.machi.server.catalog.ReleaseAddress;
import jp.machi.server.release.Drafts;
import jp.machi.server.release.ReleaseStore;
import jp.machi.server.release.Report;
import org.springframework.stereotype.Component;

/** Releases in a folder of the home folder. */
@Component
class DiskReleases implements ReleaseStore, Drafts {
  static final String PARQUET = "data.parquet";
  static final String CHANGES = "changes.parquet";
  static final String MANIFEST = "manifest.json";
  static final String REPORT = "report.json";

  private final Folders folders;

  DiskReleases(Folders folders) {
    this.folders = folders;
  }

  @Override
  public Draft begin() throws IOException {
    return new DiskDraft(
        Files.createDirectory(folders.staging().resolve(UUID.randomUUID().toString())),
        folders.releases());
  }

  @Override
  public boolean has(ReleaseAddress address) {
    return Files.isDirectory(folder(address));
  }

  @Override
  public Path parquet(ReleaseAddress address) {
    return folder(address).resolve(PARQUET);
  }

  @Override
  public Path changes(ReleaseAddress address) {
    return folder(address).resolve(CHANGES);
  }

  @Override
  public Optional<Report> findReport(ReleaseAddress address) {
    return read(address, REPORT).map(text -> CanonicalJson.read(text, Report.class));
  }

  @Override
  public Optional<String> findManifest(ReleaseAddress address) {
    return read(address, MANIFEST);
  }

  private Optional<String> read(ReleaseAddress address, String file) {
    try {
      return Optional.of(Files.readString(folder(address).resolve(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("release " + address, e);
    }
  }

  private Path folder(ReleaseAddress address) {
    return folders.releases().resolve(address.value());
  }
}
