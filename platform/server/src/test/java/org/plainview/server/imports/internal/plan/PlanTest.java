package org.plainview.server.imports.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.server.sheets.Sheet;
import org.plainview.server.sheets.SheetRow;

/** What tests of plans share: a sheet by its rows, an empty record, an import that is applied. */
abstract class PlanTest {
    static final DistrictRecord EMPTY = DistrictRecord.of(DistrictProfile.of("Test", "UT", "America/Denver"));

    /** A district that has removed items with these keys and has every document. */
    static Holdings holding(ExtraCells extras, Key... retired) {
        return new Holdings() {
            @Override
            public Set<Key> retired(ItemKind kind) {
                return Set.of(retired);
            }

            @Override
            public boolean has(DocumentHash document) {
                return true;
            }

            @Override
            public ExtraCells extras() {
                return extras;
            }
        };
    }

    /** A sheet in hand, as the desk would stage it. */
    static final class Given {
        final List<SheetRow> rows = new ArrayList<>();
        final SheetReading reading;
        Mapping mapping;
        ExtraCells extras = ExtraCells.none();

        Given(List<List<String>> cells) {
            reading = SheetReading.of(new ListSheet(cells), Optional.empty(), rows::add);
            mapping = reading.guess().mapping();
        }

        DryRun dry(DistrictRecord record) {
            return ImportPlan.run(rows::iterator, reading.layout(), mapping, record, holding(extras), item -> {});
        }

        DryRun dry(DistrictRecord record, Key retired) {
            return ImportPlan.run(
                    rows::iterator, reading.layout(), mapping, record, holding(extras, retired), item -> {});
        }

        DistrictRecord applied(DistrictRecord record) {
            var items = new ArrayList<Item>();
            var run = ImportPlan.run(rows::iterator, reading.layout(), mapping, record, holding(extras), items::add);
            assertThat(run.problems()).isEmpty();
            return record.with(items.toArray(Item[]::new));
        }

        void map(int column, String field) {
            mapping = mapping.with(Map.of(column, Optional.of(field)));
        }

        Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            for (var column : reading.layout().columns()) {
                var field = mapping.fields().get(column.index());
                if (field != null) {
                    fields.put(column.heading(), field);
                }
            }
            return fields;
        }
    }

    @SafeVarargs
    static Given sheet(List<String>... rows) {
        var all = new ArrayList<List<String>>();
        for (var row : rows) {
            all.add(row);
        }
        return new Given(all);
    }

    static List<String> row(String... cells) {
        return List.of(cells);
    }

    static void assertNothingChanges(DryRun run) {
        assertThat(run.problems()).isEmpty();
        assertThat(run.adds()).isZero();
        assertThat(run.changes()).as("%s", run.preview()).isZero();
        assertThat(run.unchanged()).isPositive();
    }

    /** Rows that are there already; blank ones are passed over, as a file's are. */
    static final class ListSheet implements Sheet {
        private final List<List<String>> rows;
        private int next;

        ListSheet(List<List<String>> rows) {
            this.rows = rows;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public boolean hasNext() {
            while (next < rows.size() && rows.get(next).stream().allMatch(String::isEmpty)) {
                next++;
            }
            return next < rows.size();
        }

        @Override
        public SheetRow next() {
            var cells = rows.get(next++);
            int end = cells.size();
            while (cells.get(end - 1).isEmpty()) {
                end--;
            }
            return new SheetRow(next, cells.subList(0, end));
        }

        @Override
        public void close() {}
    }
}
