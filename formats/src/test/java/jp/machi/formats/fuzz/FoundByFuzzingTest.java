package jp.machi.formats.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Inputs that once threw what they should not, each made as small as it goes. */
class FoundByFuzzingTest {

  /** Aalto decodes text only when it is asked for, and then throws something unchecked. */
  @Test
  void aWorkbookWithTextThatIsNoUtf8IsRefused() {
    String sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\u00db/</t></is></c>"
            + "</row></sheetData></worksheet>";
    assertReturns(FuzzTarget.SHEET, sheet.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The JDK looks for the end of an archive before the start of a file that is too short. */
  @Test
  void anArchiveShorterThanItsOwnEndIsRefused() {
    assertReturns(FuzzTarget.ZIP, new byte[] {'P', 'K', 3, 4, 20, 0, 8});
  }

  private static void assertReturns(FuzzTarget target, byte[] bytes) {
    assertThatCode(() -> target.run(bytes)).doesNotThrowAnyException();
  }
}
