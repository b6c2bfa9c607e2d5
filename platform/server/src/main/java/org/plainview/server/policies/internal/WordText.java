package org.plainview.server.policies.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.zwobble.mammoth.DocumentConverter;

/** A Word document (ISO/IEC 29500) as Markdown: headings, lists, tables and emphasis; pictures are left out. */
final class WordText {
    /** What a document of words unpacks to at most. */
    private static final int MOST_UNPACKED = 50 * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final String MAIN_PART = "word/document.xml";
    /** What word processors call a title is the heading above all others. */
    private static final String STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => h2:fresh";

    private WordText() {}

    /** @throws ProblemException if it is no Word document, or is built to do more than be read */
    static String of(byte[] docx) {
        check(docx);
        try {
            var html = new DocumentConverter()
                    .addStyleMap(STYLES)
                    .imageConverter(image -> Map.of())
                    .convertToHtml(new ByteArrayInputStream(docx))
                    .getValue();
            return MarkdownOfHtml.of(parsed("<body>" + html + "</body>"));
        } catch (IOException | RuntimeException broken) {
            throw refused("policy-word-damaged");
        }
    }

    private static org.w3c.dom.Element parsed(String html) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)))
                    .getDocumentElement();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (SAXException broken) {
            throw new IOException(broken);
        }
    }

    /** Reads every part once before anything interprets it. */
    private static void check(byte[] docx) {
        boolean hasMain = false;
        long unpacked = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                var content = zip.readNBytes(MOST_UNPACKED + 1);
                unpacked += content.length;
                if (unpacked > MOST_UNPACKED || ++parts > MOST_PARTS) {
                    throw refused("policy-word-bomb");
                }
                if (name.contains("vbaproject")) {
                    throw refused("policy-word-macros");
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    refuseDoctype(content);
                }
                hasMain |= name.equals(MAIN_PART);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw refused("policy-word-damaged");
        }
        if (!hasMain) {
            throw refused("policy-not-word");
        }
    }

    /** No word processor writes one, and it can be used to read other files. */
    private static void refuseDoctype(byte[] xml) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw refused("policy-word-doctype");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    return;
                }
            }
        } catch (XMLStreamException broken) {
            throw refused("policy-word-damaged");
        } catch (UncheckedIOException broken) {
            throw refused("policy-word-damaged");
        }
    }

    private static ProblemException refused(String code) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }
}
