package jp.machi.formats.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;

/**
 * Which bytes and pairs of bytes have a character in a Japanese encoding; built from Java's own.
 */
final class DoubleBytes {
  private final boolean[] single = new boolean[256];
  private final boolean[] pair = new boolean[65_536];

  DoubleBytes(Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    for (int lead = 0; lead < 256; lead++) {
      single[lead] = decodes(decoder, new byte[] {(byte) lead}, 1);
      for (int trail = 0x40; lead >= 0x80 && !single[lead] && trail < 256; trail++) {
        pair[lead << 8 | trail] = decodes(decoder, new byte[] {(byte) lead, (byte) trail}, 1);
      }
    }
  }

  boolean isSingle(int b) {
    return single[b];
  }

  boolean isPair(int lead, int trail) {
    return pair[lead << 8 | trail];
  }

  private static boolean decodes(CharsetDecoder decoder, byte[] bytes, int characters) {
    try {
      return decoder.decode(ByteBuffer.wrap(bytes)).length() == characters;
    } catch (CharacterCodingException e) {
      return false; // no character there: the answer, not a fault
    }
  }
}
