package jp.machi.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.machi.cli.publish.FilesToSend.FileToSend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesToSendTest {
  @TempDir private Path folder;

  @BeforeEach
  void fillTheFolder() throws IOException {
    for (String name :
        List.of(
            "city/b.CSV",
            "city/a/c.xlsx",
            "city/a/old.xls",
            "city/a/read.me",
            "city/.git/x.csv",
            "city/~$b.xlsx",
            "notes.pdf")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
  }

  @Test
  void walksAFolderForTables() throws IOException {
    FilesToSend found = find(folder.resolve("city"));
    assertThat(found.files())
        .extracting(FileToSend::name)
        .containsExactly("city/a/c.xlsx", "city/a/old.xls", "city/b.CSV");
    assertThat(found.leftOut()).isEqualTo(1);
  }

  @Test
  void sendsWhatIsNamedWhateverItIs() throws IOException {
    assertThat(find(folder.resolve("notes.pdf")).files())
        .extracting(FileToSend::name)
        .containsExactly("notes.pdf");
  }

  @Test
  void namesAFileTheSameOnAMacAndOnWindows() throws IOException {
    Path decomposed = Files.writeString(folder.resolve("か\u3099.csv"), "x");
    assertThat(find(decomposed).files()).extracting(FileToSend::name).containsExactly("が.csv");
  }

  @Test
  void saysWhichArgumentDoesNotExist() {
    assertThatThrownBy(() -> find(Path.of("no-such-folder")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage("no-such-folder");
  }

  @Test
  void takesTheDepartmentFromTheNameOfTheFolder() throws IOException {
    FilesToSend found =
        FilesToSend.find(
            List.of(folder.resolve("city"), folder.resolve("city/a/c.xlsx")), Optional.empty());
    assertThat(found.files())
        .extracting(FileToSend::department)
        .containsExactly("city", "city", "city", "a");
  }

  private static FilesToSend find(Path argument) throws IOException {
    return FilesToSend.find(List.of(argument), Optional.of("道路課"));
  }
}
