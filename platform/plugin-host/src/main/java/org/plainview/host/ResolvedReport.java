package org.plainview.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A report in one language: plain strings in a tree, ready for a template. */
public record ResolvedReport(String title, List<Block> blocks) {
    public ResolvedReport {
        blocks = List.copyOf(blocks);
    }

    /** A part of the report. */
    public sealed interface Block {}

    /** @param level 2 or 3 */
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** Text fixed by law, in a language of its own. */
    public record Verbatim(String language, String text) implements Block {}

    /** @param rows each with one cell for every column */
    public record Table(String id, String caption, List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** True if there is a row of group headings over the row of headings. */
        public boolean hasGroups() {
            return columns.stream().anyMatch(column -> !column.group().isEmpty());
        }

        /** Neighbouring columns of one group as one heading; columns without a group as headings without words. */
        public List<Group> groups() {
            var groups = new ArrayList<Group>();
            for (var column : columns) {
                if (!groups.isEmpty() && groups.getLast().heading().equals(column.group())) {
                    groups.set(groups.size() - 1, groups.getLast().wider());
                } else {
                    groups.add(new Group(column.group(), 1));
                }
            }
            return groups;
        }
    }

    /** @param group empty for none */
    public record Column(String group, String heading) {}

    /** @param span how many columns it stands over */
    public record Group(String heading, int span) {
        private Group wider() {
            return new Group(heading, span + 1);
        }
    }

    public Stream<Table> tables() {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    public Optional<Table> table(String id) {
        return tables().filter(table -> table.id().equals(id)).findFirst();
    }
}
