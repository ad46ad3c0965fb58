package jp.machi.server.feed.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.machi.server.catalog.Change;
import jp.machi.server.platform.http.ServerMessages;

/**
 * Writes a page of changes as Atom (RFC 4287), with the links of a paged feed (RFC 5005, section
 * 3).
 */
final class AtomWriter {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  private final String base;
  private final Locale locale;

  /**
   * A writer.
   *
   * @param base address of the server without a slash at its end
   * @param locale language of the titles
   */
  AtomWriter(String base, Locale locale) {
    this.base = base;
    this.locale = locale;
  }

  /**
   * The page.
   *
   * @param before the position before which the page begins, empty for the newest page
   * @param older the position before which the next page begins, empty where this is the last
   */
  byte[] write(List<Change> changes, Optional<Long> before, Optional<Long> older) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      out.writeStartElement("feed");
      out.writeDefaultNamespace(NAMESPACE);
      out.writeAttribute("xml:lang", locale.getLanguage());
      text(out, "id", page(Optional.empty()));
      text(out, "title", ServerMessages.text("feed.title", Map.of(), locale));
      text(
          out,
          "updated",
          changes.stream().findFirst().map(Change::at).orElse(Instant.EPOCH).toString());
      link(out, "self", page(before));
      link(out, "first", page(Optional.empty()));
      if (older.isPresent()) {
        link(out, "next", page(older));
      }
      for (Change change : changes) {
        entry(out, change);
      }
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into memory", e);
    }
    return bytes.toByteArray();
  }

  private void entry(XMLStreamWriter out, Change change) throws XMLStreamException {
    out.writeStartElement("entry");
    text(out, "id", "urn:uuid:" + change.id());
    text(out, "title", title(change));
    text(out, "updated", change.at().toString());
    out.writeStartElement("author");
    text(out, "name", change.department());
    out.writeEndElement();
    link(out, "alternate", page(change));
    out.writeEmptyElement("category");
    out.writeAttribute("term", change.type().code());
    out.writeEndElement();
  }

  private String title(Change change) {
    return ServerMessages.text(
        "feed." + change.type().code(),
        Map.of(
            "title",
            change.title(),
            "release",
            change.release().map(number -> Integer.toString(number)).orElse("")),
        locale);
  }

  /** The portal's page of what the change is about. */
  private String page(Change change) {
    String dataset = base + "/datasets/" + change.dataset();
    return change.release().map(number -> dataset + "/releases/" + number).orElse(dataset);
  }

  private String page(Optional<Long> before) {
    return base + "/feed.atom" + before.map(position -> "?before=" + position).orElse("");
  }

  private static void link(XMLStreamWriter out, String relation, String address)
      throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", relation);
    out.writeAttribute("href", address);
  }

  private static void text(XMLStreamWriter out, String name, String text)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(writable(text));
    out.writeEndElement();
  }

  /** XML 1.0 has no place for some control characters that a file name may have. */
  private static String writable(String text) {
    return text.codePoints()
        .filter(AtomWriter::isWritable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isWritable(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
