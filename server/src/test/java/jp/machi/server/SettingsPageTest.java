package jp.machi.server;

import java.io.IOException;
import java.util.Comparator;
import jp.machi.server.platform.config.SettingGroup;
import jp.machi.server.testing.RunningServer;
import jp.machi.testkit.WrittenPage;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

  @Test
  void theSettingsPageShowsEverySetting() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# Settings\n\n");
    page.append("Written by `SettingsPageTest`. Set them as `--key=value`, in an\n");
    page.append("`application.properties` beside the server, or as environment variables\n");
    page.append(
        "(`machi.intake.max-bytes` is `MACHI_INTAKE_MAX_BYTES`). A key that does not exist\n");
    page.append("stops the start.\n\n");
    page.append("| key | default | meaning |\n|---|---|---|\n");
    RunningServer.shared().beans(SettingGroup.class).stream()
        .flatMap(group -> ((SettingGroup<?>) group).describe().stream())
        .sorted(Comparator.comparing(SettingGroup.Described::key))
        .forEach(setting ->
            page.append("| `")
                .append(setting.key())
                .append("` | ")
                .append(setting.defaultValue().isEmpty() ? "" : "`" + setting.defaultValue() + "`")
                .append(" | ")
                .append(setting.meaning())
                .append(setting.secret() ? " Never shown." : "")
                .append(" |\n"));
    WrittenPage.check("settings.md", page.toString());
  }
}
