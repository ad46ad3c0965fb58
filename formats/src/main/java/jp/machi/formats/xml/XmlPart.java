package jp.machi.formats.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.machi.core.table.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/** Walks through the elements of an XML part. A document type, hence any entity, is refused. */
public final class XmlPart implements Closeable {
  /** Elements inside each other; workbooks nest about ten deep, folders of a map less. */
  public static final int DEPTH = 64;

  /** Four times Excel's limit of a cell (32,767), for texts that a database exported. */
  private static final int TEXT_LENGTH = 131_072;

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader xml;
  private int depth;

  /**
   * Starts to read.
   *
   * @param in closed with this
   */
  public XmlPart(InputStream in) throws IOException {
    this.in = in;
    try {
      this.xml = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw refusal(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Goes to the next element that starts or ends; false at the end of the part. */
  public boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEPTH) {
              throw new UnreadableSourceException(
                  "file.xml_too_deep", Map.of("limit", Integer.toString(DEPTH)));
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw broken();
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
  }

  /** Whether an element of that local name starts here. */
  public boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  /** Local name of the element that starts here, {@code ""} where none does. */
  public String startedName() {
    return xml.isStartElement() ? xml.getLocalName() : "";
  }

  /** Whether an element of that local name ends here. */
  public boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** The attribute of that local name in any namespace, null where there is none. */
  public @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A whole number in an attribute, or a number that stands for its absence or is not one. */
  public int number(String name, int absent) {
    String text = attribute(name);
    try {
      return text == null ? absent : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return absent; // as Excel does with what it cannot read
    }
  }

  /** The text up to the end of this element, without elements inside. */
  public String text() throws IOException {
    return text(TEXT_LENGTH);
  }

  /** As {@link #text()}, up to so many characters. */
  public String text(int limit) throws IOException {
    StringBuilder text = new StringBuilder();
    int outside = depth;
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              append(text, limit);
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> {
            if (depth-- == outside) {
              return text.toString();
            }
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw broken();
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw refusal(e);
    } catch (UncheckedStreamException e) { // Aalto looks at a text only when it is asked for
      throw e.getCause() instanceof XMLStreamException cause ? refusal(cause) : broken();
    }
    throw broken();
  }

  private void append(StringBuilder text, int limit) throws UnreadableSourceException {
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    if (text.length() > limit) {
      throw new UnreadableSourceException(
          "file.xml_too_long", Map.of("limit", Integer.toString(limit)));
    }
  }

  private static UnreadableSourceException broken() {
    return new UnreadableSourceException("file.broken", Map.of());
  }

  private static IOException refusal(XMLStreamException fault) {
    Throwable cause = fault.getNestedException();
    return cause instanceof UnreadableSourceException refusal ? refusal : broken();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
