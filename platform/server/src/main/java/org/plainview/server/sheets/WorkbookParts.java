package org.plainview.server.sheets;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML parts of a workbook and refuses what reaches outside: document types, entities, links, formulas. */
final class WorkbookParts {
    private static final String WORKBOOK = "/xl/workbook.xml";
    private static final String WORKSHEETS = "xl/worksheets/";
    private static final Set<String> FORMULAS =
            Set.of("f", "definedName", "formula", "formula1", "formula2", "oldFormula");
    private static final int FORMULA_CHARACTERS = 16_384;

    private final XMLInputFactory factory = factory();
    private final Map<String, Merges> merges = new HashMap<>();
    private final Map<String, String> worksheets = new HashMap<>();
    private boolean styled;
    /** The name of the part that is read. */
    private String part = "";

    /** @param name of the part, in lower case */
    void check(String name, InputStream in) {
        part = name;
        try {
            var reader = factory.createXMLStreamReader(new Unclosed(in));
            try {
                if (name.endsWith(".rels")) {
                    checkRelationships(reader, name.equals("xl/_rels/workbook.xml.rels"));
                } else if (name.equals("[content_types].xml")) {
                    checkContentTypes(reader);
                } else if (name.startsWith(WORKSHEETS) || name.equals("xl/workbook.xml")) {
                    checkCells(reader, merges.computeIfAbsent(name, each -> new Merges()));
                } else {
                    checkBeginning(reader);
                }
            } finally {
                reader.close();
            }
        } catch (RefusedFileException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // The parser has faults of its own at texts that are no XML; what it says quotes the file.
            throw new RefusedFileException("import-part-broken", part);
        }
    }

    /** Whether the workbook has the part from which dates are told from numbers; a few programs write none. */
    boolean isStyled() {
        return styled;
    }

    /** The merged cells of a worksheet, by the id under which the workbook names it. */
    Merges mergesOf(String relationship) {
        var part = worksheets.get(relationship);
        var found = part == null ? null : merges.get(part);
        if (found == null) {
            throw new RefusedFileException("import-workbook-broken");
        }
        return found;
    }

    /** The parser closes what it has read to the end; the rest of the part is still to be counted. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        // The document type is still reported, and refused; nothing that it declares is ever fetched or expanded.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The parser would write to the error stream what it throws as well.
        factory.setXMLReporter((message, type, about, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** A document type can only stand before the first element; what follows is text. */
    private void checkBeginning(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            refuseDocumentType(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                return;
            }
        }
    }

    /** The workbook must stand where it is checked. */
    private void checkContentTypes(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            refuseDocumentType(event);
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var type = reader.getAttributeValue(null, "ContentType");
            if (type != null && type.contains("macroEnabled")) {
                throw new RefusedFileException("import-macros");
            } else if (type != null
                    && type.endsWith(".sheet.main+xml")
                    && !WORKBOOK.equals(reader.getAttributeValue(null, "PartName"))) {
                throw new RefusedFileException("import-not-a-workbook");
            }
            styled |= type != null && type.endsWith(".styles+xml");
        }
    }

    private void checkCells(XMLStreamReader reader, Merges merges) throws XMLStreamException {
        var cell = "";
        int row = 0;
        int column = -1;
        while (reader.hasNext()) {
            int event = reader.next();
            refuseDocumentType(event);
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "row" -> {
                    row = number(reader.getAttributeValue(null, "r"), row + 1);
                    column = -1;
                    Limits.checkRow(row);
                }
                case "c" -> {
                    var reference = reader.getAttributeValue(null, "r");
                    column = reference == null ? column + 1 : CellName.column(reference);
                    if (column < 0) {
                        throw new RefusedFileException("import-workbook-broken");
                    }
                    cell = CellName.of(column, row);
                }
                case "mergeCell" -> {
                    var reference = reader.getAttributeValue(null, "ref");
                    merges.add(reference == null ? "" : reference);
                }
                default -> {
                    if (FORMULAS.contains(reader.getLocalName())) {
                        checkFormula(reader, cell);
                    }
                }
            }
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RefusedFileException("import-workbook-broken");
        }
    }

    private void checkFormula(XMLStreamReader reader, String cell) throws XMLStreamException {
        var text = new StringBuilder();
        int event = reader.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            refuseDocumentType(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                // Newer parts wrap the formula once more.
                checkFormula(reader, cell);
            } else if (reader.hasText()) {
                text.append(reader.getText());
            }
            if (text.length() > FORMULA_CHARACTERS) {
                throw new RefusedFileException("import-workbook-broken");
            }
            event = reader.next();
        }
        if (OutwardFormula.is(text.toString())) {
            throw cell.isEmpty()
                    ? new RefusedFileException("import-outward-part")
                    : new RefusedFileException("import-outward-formula", cell);
        }
    }

    /** Links that a reader may follow by a click are usual; everything else that lies outside would be fetched. */
    private void checkRelationships(XMLStreamReader reader, boolean ofWorkbook) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            refuseDocumentType(event);
            if (event != XMLStreamConstants.START_ELEMENT
                    || !reader.getLocalName().equals("Relationship")) {
                continue;
            }
            var type = Objects.requireNonNullElse(reader.getAttributeValue(null, "Type"), "");
            if ("External".equalsIgnoreCase(reader.getAttributeValue(null, "TargetMode"))
                    && !type.endsWith("/hyperlink")) {
                throw new RefusedFileException("import-outward-part");
            } else if (ofWorkbook && type.endsWith("/worksheet")) {
                var target = Objects.requireNonNullElse(reader.getAttributeValue(null, "Target"), "")
                        .toLowerCase(Locale.ROOT);
                var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                // Worksheets must stand where they are checked.
                if (!part.startsWith(WORKSHEETS) || !part.endsWith(".xml")) {
                    throw new RefusedFileException("import-workbook-broken");
                }
                worksheets.put(Objects.requireNonNullElse(reader.getAttributeValue(null, "Id"), ""), part);
            }
        }
    }

    private void refuseDocumentType(int event) {
        if (event == XMLStreamConstants.DTD
                || event == XMLStreamConstants.ENTITY_DECLARATION
                || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new RefusedFileException("import-document-type", part);
        }
    }
}
