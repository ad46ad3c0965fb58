package jp.machi.server.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a real leftover is stopped is shown by the test that kills servers. */
class LeftoverPostmasterTest {
  @TempDir Path data;

  @Test
  void leavesAProcessAloneThatHasTheNumberByChance() throws IOException {
    // this very process, which would not come back from being stopped
    Files.writeString(
        data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");

    assertThatCode(() -> LeftoverPostmaster.stop(data)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "not a number\n", "99999999999999999999\n"})
  void leavesAFileAloneThatNamesNoProcess(String text) throws IOException {
    Files.writeString(data.resolve("postmaster.pid"), text);

    assertThatCode(() -> LeftoverPostmaster.stop(data)).doesNotThrowAnyException();
  }
}
