package jp.machi.formats.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.machi.formats.xml.XmlPart;

/** The texts that the cells of a workbook point to. */
final class SharedTexts {
  private final List<String> texts = new ArrayList<>();

  private SharedTexts() {}

  static SharedTexts none() {
    return new SharedTexts();
  }

  static SharedTexts read(XmlPart xml) throws IOException {
    SharedTexts shared = new SharedTexts();
    long characters = 0;
    while (xml.next()) {
      if (xml.starts("si")) {
        String text = richText(xml, "si");
        characters += text.length() + 1L;
        if (characters > Limits.SHARED_CHARACTERS) {
          throw Refusal.with(
              "file.too_many_texts", "limit", Long.toString(Limits.SHARED_CHARACTERS));
        }
        shared.texts.add(text);
      }
    }
    return shared;
  }

  /** The text at that place of the table. */
  String get(String index) throws IOException {
    try {
      return texts.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw Refusal.of("file.broken");
    }
  }

  /** The runs of a text joined; readings beside kanji (ふりがな) are not part of it. */
  static String richText(XmlPart xml, String element) throws IOException {
    String text = "";
    boolean reading = false;
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("rPh")) {
        reading = true;
      } else if (xml.ends("rPh")) {
        reading = false;
      } else if (!reading && xml.starts("t")) {
        String run = xml.text();
        text = text.isEmpty() ? run : text.concat(run);
        if (text.length() > Limits.CELL_LENGTH) {
          throw Refusal.with("file.xml_too_long", "limit", Integer.toString(Limits.CELL_LENGTH));
        }
      }
    }
    return unescaped(text);
  }

  /** Control characters that XML cannot hold are written {@code _x000D_}. */
  static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int code = at + 7 <= text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
      if (code < 0) {
        at = text.indexOf("_x", at + 2);
      } else {
        plain.append(text, from, at).append((char) code);
        from = at + 7;
        at = text.indexOf("_x", from);
      }
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static int hex(String text, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return code;
  }
}
