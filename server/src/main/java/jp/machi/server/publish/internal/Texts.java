package jp.machi.server.publish.internal;

import java.util.Locale;
import java.util.Map;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.rule.Severity;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.server.platform.http.ServerMessages;
import jp.machi.server.publish.Intake;

/** The words of an intake in both languages. */
final class Texts {
  private Texts() {}

  /** Why a file or table cannot be read. */
  static Intake.Problem unreadable(UnreadableSourceException reason) {
    return of(new Finding(reason.code(), Severity.BLOCKING, 0, "", "", "", reason.parameters()));
  }

  /** What a finding says. */
  static Intake.Problem of(Finding finding) {
    return new Intake.Problem(
        finding.code(),
        Messages.text(finding, Locale.JAPANESE),
        Messages.text(finding, Locale.ENGLISH));
  }

  /** What the server itself has to say. */
  static Intake.Problem own(String code) {
    return new Intake.Problem(
        code,
        ServerMessages.text(code, Map.of(), Locale.JAPANESE),
        ServerMessages.text(code, Map.of(), Locale.ENGLISH));
  }
}
