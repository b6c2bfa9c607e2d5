package org.plainview.server.site.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document under way, in UTF-8. Whatever people typed comes out as text, without the characters that XML 1.0 cannot
 * hold even escaped.
 */
final class Xml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A document whose elements are of {@code namespace}, with its first element open. */
    static Xml document(String root, String namespace) {
        return new Xml().open(root).with("xmlns", namespace);
    }

    Xml open(String element) {
        return write(() -> writer.writeStartElement(element));
    }

    /** Gives the element that was opened last an attribute; before anything stands in it. */
    Xml with(String attribute, String value) {
        return write(() -> writer.writeAttribute(attribute, legal(value)));
    }

    Xml text(String text) {
        return write(() -> writer.writeCharacters(legal(text)));
    }

    Xml close() {
        return write(writer::writeEndElement);
    }

    /** An element that holds nothing but text. */
    Xml element(String name, String text) {
        return open(name).text(text).close();
    }

    /** The document, with all that is open closed. */
    byte[] bytes() {
        write(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    /** Without what XML 1.0 does not call a character, such as a bell or half of a pair. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < Character.MIN_SURROGATE)
                        || (c > Character.MAX_SURROGATE && c <= 0xFFFD)
                        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Xml write(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException impossible) {
            // Into memory nothing can fail.
            throw new IllegalStateException(impossible);
        }
    }

    private interface Step {
        void write() throws XMLStreamException;
    }
}
