package jp.machi.core.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;

/** Recognises text whose bytes were read in the wrong encoding, by reading them the right way. */
final class Mojibake {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset CP1252 = Charset.forName("windows-1252");

  /** A cell is judged by its beginning; longer text does not make the verdict surer. */
  private static final int ENOUGH = 2_000;

  /** What kana become: the first two of the three bytes of a kana, read as CP932. */
  private static final String KANA_LEADS = "縺繧繝";

  private static final BitSet FROM_UTF8_LEAD = fromUtf8Lead();

  private Mojibake() {}

  /** Whether a character can be what is left of UTF-8 or CP932 bytes; rare in good text. */
  static boolean isSuspicious(char c) {
    return c >= '\u0080' && FROM_UTF8_LEAD.get(c);
  }

  static boolean isMojibake(String text) {
    String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    return hasBrokenKana(start) || isUtf8ReadAsCp932(start) || isReadAsLatin(start);
  }

  /** 繧ｳ繝ｳ: kana leads with a half-width kana behind them. 繧繝 alone is a word. */
  private static boolean hasBrokenKana(String text) {
    int leads = 0;
    boolean kanaBehind = false;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (KANA_LEADS.indexOf(text.charAt(i)) >= 0) {
        leads++;
        kanaBehind |= Width.isHalfKana(text.charAt(i + 1));
      }
    }
    return leads >= 2 && kanaBehind;
  }

  private static boolean isUtf8ReadAsCp932(String text) {
    return japanese(encode(text), UTF_8, text) >= 2;
  }

  /** Ã© from UTF-8, and ƒJƒi from CP932, both read as Western European. */
  private static boolean isReadAsLatin(String text) {
    byte[] bytes = latinBytes(text);
    return bytes.length > 0
        && (decode(bytes, UTF_8).length() > 0
            || (leftovers(text) >= 2 && japanese(bytes, CP932, "") >= 2));
  }

  /** Characters of a code page that Western texts hardly use: C1 controls, ‚ and ƒ. */
  private static long leftovers(String text) {
    return text.chars().filter(c -> (c >= 0x80 && c <= 0x9F) || c == '‚' || c == 'ƒ').count();
  }

  /**
   * Japanese characters in the bytes, 0 where they cannot be read. Where the text as given is
   * known, its ASCII must come out the same: otherwise half of a kanji was taken for a letter.
   */
  private static long japanese(byte[] bytes, Charset charset, String given) {
    String read = decode(bytes, charset);
    if (!given.isEmpty() && ascii(read) != ascii(given)) {
      return 0;
    }
    return read.chars().filter(c -> (c >= 0x3000 && c <= 0x9FFF) || c >= 0xFF01).count();
  }

  private static long ascii(String text) {
    return text.chars().filter(c -> c < 0x80).count();
  }

  /** The bytes the text had as CP932, none where it was not CP932. */
  private static byte[] encode(String text) {
    try {
      ByteBuffer bytes =
          CP932
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (CharacterCodingException e) {
      return new byte[0];
    }
  }

  /** The text of the bytes, empty where they are not of that encoding. */
  private static String decode(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  /** The bytes the text had as Latin-1 or CP1252, none where it holds anything else. */
  private static byte[] latinBytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      byte[] one = c <= '\u00FF' ? new byte[] {(byte) c} : String.valueOf(c).getBytes(CP1252);
      if (one.length != 1 || (c > '\u00FF' && one[0] == '?')) {
        return new byte[0];
      }
      bytes[i] = one[0];
    }
    return bytes;
  }

  private static BitSet fromUtf8Lead() {
    BitSet suspicious = new BitSet(1 << 16);
    suspicious.set(0x80, 0xA0);
    suspicious.set(0xC2, 0xF0);
    suspicious.set('‚');
    suspicious.set('ƒ');
    for (int lead = 0xE3; lead <= 0xE9; lead++) {
      for (int trail = 0x80; trail <= 0xBF; trail++) {
        String read = decode(new byte[] {(byte) lead, (byte) trail}, CP932);
        if (read.length() == 1) {
          suspicious.set(read.charAt(0));
        }
      }
    }
    return suspicious;
  }
}
