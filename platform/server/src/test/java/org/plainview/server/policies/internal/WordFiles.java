package org.plainview.server.policies.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plainview.server.testing.Archives;

/** Word documents of the smallest form that word processors open. */
final class WordFiles {
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>""";
    private static final String STYLES = """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
            </w:styles>""";
    private static final String STYLES_RELATION = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            </Relationships>""";

    private WordFiles() {}

    /** @param body what stands in {@code w:body} */
    static byte[] document(String body) {
        return zip(parts(body));
    }

    static byte[] paragraph(String words) {
        return document("<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>");
    }

    static byte[] withPart(String name, String content) {
        var parts = parts("<w:p><w:r><w:t>Words</w:t></w:r></w:p>");
        parts.put(name, content);
        return zip(parts);
    }

    static byte[] package_(String name, String content) {
        return zip(Map.of(name, content));
    }

    private static Map<String, String> parts(String body) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", RELATIONS);
        parts.put("word/_rels/document.xml.rels", STYLES_RELATION);
        parts.put("word/styles.xml", STYLES);
        parts.put("word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>
                """.formatted(body));
        return parts;
    }

    /** As a transfer leaves it that ended early. */
    static byte[] cut(byte[] zip) {
        return Arrays.copyOf(zip, 45);
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return zipOf(bytes);
    }

    static byte[] zipOf(Map<String, byte[]> files) {
        return Archives.packed(files);
    }
}
