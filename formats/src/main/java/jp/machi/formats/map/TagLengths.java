package jp.machi.formats.map;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Watches how long the tags of an XML stream are, since a parser holds a tag in memory. */
final class TagLengths extends FilterInputStream {
  /** Names, attributes and comments of real maps have some kilobytes. */
  private static final int TAG_BYTES = 1024 * 1024;

  private boolean inside;
  private int length;

  TagLengths(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      watch(buffer[i]);
    }
    return read;
  }

  private void watch(byte b) throws IOException {
    if (b == '<' || b == '>') {
      inside = b == '<';
      length = 0;
    } else if (inside && ++length > TAG_BYTES) {
      throw Unreadable.with("map.beyond_limits", "feature", "1");
    }
  }
}
