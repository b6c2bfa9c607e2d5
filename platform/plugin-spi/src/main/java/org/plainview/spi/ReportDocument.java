package org.plainview.spi;

import java.util.List;

/** A report as headings, paragraphs, tables and locked text, free of any format. */
public record ReportDocument(Message title, List<Block> blocks) {
    public ReportDocument {
        blocks = List.copyOf(blocks);
    }

    /** A part of a document. */
    public sealed interface Block {}

    /** A heading under the title: level 2 or 3. */
    public record Heading(int level, Text text) implements Block {}

    public record Paragraph(Text text) implements Block {}

    /** Text fixed by law: shown exactly so, in its own language, and never translated. */
    public record Verbatim(String language, String text) implements Block {}

    /**
     * A table. Its CSV form has two heading rows if any column has a group, else one, and then the rows.
     *
     * @param id names the table's CSV and JSON forms
     */
    public record Table(String id, Message caption, List<Column> columns, List<List<Text>> rows) implements Block {
        /** @throws IllegalArgumentException if a row has more or fewer cells than there are columns */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of table " + id + " has " + row.size() + " cells for "
                            + columns.size() + " columns");
                }
            }
        }
    }

    /** A column, under a group heading that neighbouring columns share where {@code group} is not empty. */
    public record Column(Text group, Text heading) {
        public static Column of(String heading) {
            return new Column(Text.of(""), Text.of(heading));
        }
    }

    /** Words: the district's own, or the plugin's. */
    public sealed interface Text {
        static Text of(String words) {
            return new Literal(words);
        }

        static Text of(Message message) {
            return new Translated(message);
        }
    }

    public record Literal(String words) implements Text {}

    public record Translated(Message message) implements Text {}
}
