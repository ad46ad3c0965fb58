package jp.machi.formats.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.machi.core.table.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/** Walks through the elements of an XML part. A document type, hence any entity, is refused. */
final class XmlPart implements Closeable {
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader xml;
  private int depth;

  XmlPart(InputStream in) throws IOException {
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
  boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > Limits.XML_DEPTH) {
              throw Refusal.of("file.broken");
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw Refusal.of("file.broken");
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
  }

  boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** The attribute of that local name in any namespace, null where there is none. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A whole number in an attribute, or a number that stands for its absence or is not one. */
  int number(String name, int absent) {
    String text = attribute(name);
    try {
      return text == null ? absent : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return absent; // as Excel does with what it cannot read
    }
  }

  /** The text up to the end of this element, without elements inside. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    int outside = depth;
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              append(text);
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> {
            if (depth-- == outside) {
              return text.toString();
            }
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw Refusal.of("file.broken");
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
    throw Refusal.of("file.broken");
  }

  private void append(StringBuilder text) throws UnreadableSourceException {
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    if (text.length() > Limits.CELL_LENGTH) {
      throw Refusal.with("file.xml_too_long", "limit", Integer.toString(Limits.CELL_LENGTH));
    }
  }

  private static IOException refusal(XMLStreamException fault) {
    Throwable cause = fault.getNestedException();
    return cause instanceof UnreadableSourceException refusal ? refusal : Refusal.of("file.broken");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
