package jp.machi.server.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.machi.server.catalog.Catalog;
import jp.machi.server.catalog.Dataset;
import jp.machi.server.catalog.DatasetId;
import jp.machi.server.catalog.Release;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import tools.jackson.databind.JsonNode;

/** Folders of files, brought to a server of their own in one go. */
final class Corpus {
  private static final Set<String> TABLES = Set.of("csv", "txt", "xlsx", "xls");

  private final RunningServer server = RunningServer.fresh("--machi.intake.workers=2");
  private final List<Brought> brought;

  /** A file and what became of it. */
  record Brought(Path file, String name, JsonNode intake) {

    String state() {
      return intake.path("state").asString();
    }
  }

  /** A published table with the file that it came from. */
  record Published(Path file, Dataset dataset, Release release) {

    @Override
    public String toString() {
      Release.Source source = release.source();
      return source.name() + (source.sheet().isEmpty() ? "" : " " + source.sheet());
    }
  }

  /** Brings every file of some folders, each folder as one department. */
  Corpus(List<Path> folders) {
    Map<Path, String> locations = new LinkedHashMap<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        locations.put(file, bring(folder, file));
      }
    }
    List<Brought> done = new ArrayList<>();
    locations.forEach((file, location) -> {
      JsonNode intake = decided(client().await(location));
      done.add(new Brought(file, intake.path("name").asString(), intake));
    });
    this.brought = List.copyOf(done);
  }

  /** What a person may decide about is decided for this file, so that only the rest is blocked. */
  private JsonNode decided(JsonNode intake) {
    JsonNode last = intake;
    String location = "/api/v1/intakes/" + intake.path("id").asString();
    for (JsonNode table : intake.path("tables")) {
      List<JsonNode> stops = table.path("stops").valueStream().toList();
      boolean decidable =
          stops.stream().noneMatch(stop -> stop.path("decidable").asString().equals("never"));
      if (!stops.isEmpty() && decidable) {
        assertThat(client().decide(location, table.path("dataset").asString(), stops).statusCode())
            .isEqualTo(202);
        last = client().await(location);
      }
    }
    return last;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).filter(Corpus::isTable).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTable(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return TABLES.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private String bring(Path folder, Path file) {
    try {
      String department = folder.getFileName().toString();
      String name = department + "/" + folder.relativize(file).toString().replace('\\', '/');
      return client()
          .bring(department, name, Files.readAllBytes(file))
          .headers()
          .firstValue("Location")
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ServerClient client() {
    return server.client();
  }

  RunningServer server() {
    return server;
  }

  List<Brought> brought() {
    return brought;
  }

  /** Names of the files that ended so. */
  List<String> names(String state) {
    return brought.stream().filter(file -> file.state().equals(state)).map(Brought::name).toList();
  }

  /** Every table that was published. */
  List<Published> published() {
    Catalog catalog = server.bean(Catalog.class);
    List<Published> all = new ArrayList<>();
    for (Brought file : brought) {
      for (JsonNode table : file.intake().path("tables")) {
        if (table.path("outcome").asString().equals("published")) {
          DatasetId id = new DatasetId(table.path("dataset").asString());
          Release release = catalog.findRelease(id, table.path("release").asInt()).orElseThrow();
          all.add(new Published(file.file(), catalog.findDataset(id).orElseThrow(), release));
        }
      }
    }
    return all;
  }
}
