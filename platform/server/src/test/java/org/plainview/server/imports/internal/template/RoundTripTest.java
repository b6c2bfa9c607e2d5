package org.plainview.server.imports.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Element;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Translated;
import org.plainview.server.imports.internal.plan.DryRun;
import org.plainview.server.imports.internal.plan.ExtraCells;
import org.plainview.server.imports.internal.plan.Holdings;
import org.plainview.server.imports.internal.plan.ImportPlan;
import org.plainview.server.imports.internal.plan.OneOfEachType;
import org.plainview.server.imports.internal.plan.SheetReading;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.shared.Words;
import org.plainview.server.sheets.SheetFile;
import org.plainview.server.sheets.SheetFiles;
import org.plainview.server.sheets.SheetRow;

/** What a district downloads it can import again: nothing changes, and another district would say the same. */
class RoundTripTest {
    private static final DistrictRecord FULL = FullRecord.make();
    private static final DistrictRecord EMPTY = DistrictRecord.of(DistrictProfile.of("Empty", "UT", "America/Denver"));

    private static final Holdings HOLDINGS = new Holdings() {
        @Override
        public Set<Key> retired(ItemKind kind) {
            return Set.of();
        }

        @Override
        public boolean has(DocumentHash document) {
            return true;
        }

        @Override
        public ExtraCells extras() {
            return ExtraCells.none();
        }
    };

    @TempDir
    Path folder;

    static Stream<Arguments> every() {
        return Arrays.stream(ItemKind.values())
                .flatMap(kind -> Words.LANGUAGES.stream()
                        .flatMap(language ->
                                Stream.of("csv", "xlsx").map(format -> Arguments.of(kind, language, format))));
    }

    private Read download(ItemKind kind, DistrictRecord record, Locale language, String format) throws IOException {
        var file =
                format.equals("csv") ? Templates.csv(kind, record, language) : Templates.xlsx(kind, record, language);
        return new Read(SheetFiles.bytes(folder, file), "items." + format);
    }

    @ParameterizedTest
    @MethodSource("every")
    void whatComesBackUnchangedChangesNothing(ItemKind kind, Locale language, String format) throws IOException {
        var read = download(kind, FULL, language, format);

        var run = read.run(FULL, new ArrayList<>());

        assertThat(read.reading.guess().mapping().target()).isEqualTo(Target.longOf(kind));
        assertThat(run.problems()).isEmpty();
        assertThat(run.adds()).isZero();
        assertThat(run.changes()).as("%s", run.preview()).isZero();
        assertThat(run.unchanged()).isEqualTo(FullRecord.ITEMS);
    }

    @ParameterizedTest
    @MethodSource("every")
    void anotherDistrictSaysTheSame(ItemKind kind, Locale language, String format) throws IOException {
        var items = new ArrayList<Item>();

        var run = download(kind, FULL, language, format).run(EMPTY, items);

        assertThat(run.problems()).isEmpty();
        // No item is written twice, also where others spoke of it before its own row.
        assertThat(items).extracting(item -> item.kind() + item.key().value()).doesNotHaveDuplicates();
        var imported = EMPTY.with(items.toArray(Item[]::new));
        // A translation that comes with its original is one of it.
        assertThat(all(imported, kind))
                .containsExactlyElementsOf(all(FULL, kind).stream()
                        .map(item -> Translated.written(null, item))
                        .toList());
    }

    private static List<Item> all(DistrictRecord record, ItemKind kind) {
        var all = new ArrayList<Item>();
        record.items(kind).forEach(all::add);
        return all;
    }

    @ParameterizedTest
    @MethodSource("every")
    void anEmptyDistrictGetsHeadingsThatAreUnderstood(ItemKind kind, Locale language, String format)
            throws IOException {
        var read = download(kind, EMPTY, language, format);

        assertThat(read.reading.guess().mapping().target()).isEqualTo(Target.longOf(kind));
        assertThat(read.reading.rows()).isZero();
        assertThat(read.reading.guess().mapping().fields().values())
                .containsExactlyElementsOf(Target.longOf(kind).fields());
    }

    @Test
    void aWorkbookExplainsEveryColumn() throws IOException {
        var table = new ItemTable(ItemKind.ELEMENT, FULL, List.of(), Locale.ENGLISH);
        var file = SheetFiles.bytes(folder, Templates.xlsx(ItemKind.ELEMENT, FULL, Locale.ENGLISH));

        var rows = SheetFiles.read(file, "elements.xlsx", 1);

        assertThat(rows).hasSize(1 + table.columns().size());
        assertThat(rows.stream().map(row -> row.cell(0)).skip(1)).containsExactlyElementsOf(table.headings());
    }

    @Test
    void whatPacksAddHasAColumnAndIsExplained() throws IOException {
        var added = new OneOfEachType().fields(Locale.ENGLISH);
        var table = new ItemTable(ItemKind.POLICY, EMPTY, added, Locale.ENGLISH);
        var file = SheetFiles.bytes(folder, Templates.xlsx(table));

        var explained = SheetFiles.read(file, "policies.xlsx", 1).stream()
                .filter(row -> row.cell(0).startsWith("ut."))
                .toList();

        assertThat(table.headings())
                .endsWith(added.stream().map(each -> each.field().name()).toArray(String[]::new));
        assertThat(explained)
                .hasSameSizeAs(added)
                .allSatisfy(row ->
                        assertThat(row.cell(1)).isEqualTo("imports.template.added[UT, %s, %1$s help]", row.cell(0)));
        assertThat(explained)
                .anySatisfy(
                        row -> assertThat(row.cell(2))
                                .isEqualTo(
                                        "imports.template.code[imports.template.value[of-paper, On paper]; imports.template.value[by-mail, By mail]]"));
    }

    @Test
    void aTextThatNoCellCanHoldStays() throws IOException {
        var record = EMPTY.with(Element.builder(Key.of("long"), "Long")
                .description("x".repeat(40_000))
                .build());

        for (var format : List.of("csv", "xlsx")) {
            var run = download(ItemKind.ELEMENT, record, Locale.ENGLISH, format).run(record, new ArrayList<>());
            assertThat(run.problems()).isEmpty();
            assertThat(run.unchanged()).isEqualTo(1);
        }
    }

    @Test
    void whatACellCannotHoldToTheLetterIsNoChange() throws IOException {
        var record = EMPTY.with(Element.builder(Key.of("odd"), "Odd")
                .description("  spaces, a\ttab, a\r\nline, a bell \u0007 ")
                .cedsId("9")
                .build());

        for (var format : List.of("csv", "xlsx")) {
            var run = download(ItemKind.ELEMENT, record, Locale.ENGLISH, format).run(record, new ArrayList<>());
            assertThat(run.problems()).isEmpty();
            assertThat(run.changes()).as("%s", run.preview()).isZero();
        }
    }

    /** A file as an import reads it first. */
    private static final class Read {
        private final List<SheetRow> rows = new ArrayList<>();
        private final SheetReading reading;

        Read(Path file, String name) throws IOException {
            try (var opened = SheetFile.open(file, name);
                    var sheet = opened.open(opened.names().getFirst())) {
                reading = SheetReading.of(sheet, Optional.empty(), rows::add);
            }
        }

        DryRun run(DistrictRecord record, List<Item> written) {
            return ImportPlan.run(
                    rows::iterator, reading.layout(), reading.guess().mapping(), record, HOLDINGS, written::add);
        }
    }
}
