package org.plainview.server.imports.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Sentences;
import org.plainview.server.imports.internal.plan.DryRun;
import org.plainview.server.imports.internal.plan.Layout;
import org.plainview.server.imports.internal.plan.Mapping;
import org.plainview.server.imports.internal.plan.RowProblem;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.inventory.RecordAdditions.AddedField;
import org.plainview.server.shared.Words;
import org.plainview.server.sheets.CellName;

/**
 * An import as the console shows it.
 *
 * @param sheet which one is imported; empty where the format has no names of sheets
 * @param sheets the names of those that hold anything
 * @param recalledFrom when such a sheet was last imported, where its mapping of then was used instead of a guess
 */
record ImportView(
        UUID id,
        String fileName,
        String format,
        String shape,
        String target,
        String sheet,
        List<String> sheets,
        String status,
        @Nullable Instant recalledFrom,
        List<ColumnView> columns,
        List<FieldView> fields,
        int rows,
        List<ProblemView> problems,
        Summary summary,
        List<PreviewView> preview) {

    /** @param added what packs add to items, in that language */
    static ImportView of(StagedImport staged, List<AddedField> added, Words words, Locale language) {
        var state = staged.state();
        var mapping = state.mapping();
        var run = state.run();
        return new ImportView(
                staged.id(),
                staged.fileName(),
                state.format().name().toLowerCase(Locale.ROOT),
                mapping.target().shape().code(),
                mapping.target().kind().code(),
                state.sheet(),
                state.sheets().stream().map(StagedSheet::name).toList(),
                staged.status().code(),
                state.recalledFrom(),
                state.layout().columns().stream()
                        .map(column -> ColumnView.of(column, state))
                        .toList(),
                FieldView.of(mapping, added, words, language),
                state.rows(),
                run.problems().stream()
                        .map(problem -> ProblemView.of(problem, state, words, language))
                        .toList(),
                new Summary(run.adds(), run.changes(), run.unchanged(), run.errors()),
                run.preview().stream().map(PreviewView::of).toList());
    }

    /**
     * @param index from 0
     * @param mapsTo the name of a field; null for a column that is not imported
     * @param confidence from 0 to 1
     */
    record ColumnView(
            int index,
            @Nullable String group,
            String heading,
            List<String> samples,
            @Nullable String mapsTo,
            double confidence) {
        static ColumnView of(Layout.Column column, ImportState state) {
            return new ColumnView(
                    column.index(),
                    column.group(),
                    column.heading(),
                    column.samples(),
                    state.mapping().fields().get(column.index()),
                    state.sureness().getOrDefault(column.index(), 0.0));
        }
    }

    /**
     * @param required whether no row can be read without it
     * @param repeats whether several columns may be mapped to it
     */
    record FieldView(String name, String label, boolean required, boolean repeats) {
        static List<FieldView> of(Mapping mapping, List<AddedField> added, Words words, Locale language) {
            var target = mapping.target();
            var labels = labels(added, target, words, language);
            // Translations are so many that they are offered only where the sheet has them.
            return Stream.of(target.fields(), labels.keySet(), mapping.fields().values())
                    .flatMap(Collection::stream)
                    .distinct()
                    .map(name -> new FieldView(
                            name,
                            labels.getOrDefault(name, FieldLabel.of(name, target, words, language)),
                            name.equals(target.identity()),
                            name.equals("element")))
                    .toList();
        }

        /** What people call the fields of packs that a column can be mapped to, by their names. */
        private static Map<String, String> labels(List<AddedField> added, Target target, Words words, Locale language) {
            var labels = new LinkedHashMap<String, String>();
            added.forEach(field -> target.extra(
                            field.field().kind(), field.field().name())
                    .ifPresent(name -> labels.put(
                            name, words.say(language, "imports.field-of", field.jurisdiction(), field.label()))));
            return labels;
        }
    }

    /** @param column as the spreadsheet shows it, with its heading */
    record ProblemView(int row, @Nullable String column, String message) {
        static ProblemView of(RowProblem problem, ImportState state, Words words, Locale language) {
            return new ProblemView(
                    problem.row(),
                    problem.column() == null ? null : column(problem.column(), state.layout()),
                    words.say(language, "imports.problem." + problem.code(), arguments(problem, state, language)));
        }

        /** The values that a field may have are told in words. */
        private static Object[] arguments(RowProblem problem, ImportState state, Locale language) {
            var arguments = problem.arguments().toArray();
            if (problem.code().equals("code") && problem.column() != null) {
                var values = state.mapping().valuesOf(problem.column()).stream()
                        .map(Sentences.in(language)::value)
                        .collect(Collectors.joining(", "));
                if (!values.isEmpty()) {
                    arguments[1] = values;
                }
            }
            return arguments;
        }

        private static String column(int index, Layout layout) {
            var letter = CellName.ofColumn(index);
            return layout.columns().stream()
                    .filter(column ->
                            column.index() == index && !column.heading().isEmpty())
                    .findFirst()
                    .map(column -> letter + ": " + column.heading())
                    .orElse(letter);
        }
    }

    record Summary(int adds, int changes, int unchanged, int errors) {}

    /** @param action what becomes of the item, in one lower-case word */
    record PreviewView(int row, String kind, String key, String label, String action, List<ChangeView> changes) {
        static PreviewView of(DryRun.Effect effect) {
            return new PreviewView(
                    effect.row(),
                    effect.kind(),
                    effect.key(),
                    effect.label(),
                    effect.action().name().toLowerCase(Locale.ROOT),
                    effect.changes().stream()
                            .map(change -> new ChangeView(change.field(), change.before(), change.after()))
                            .toList());
        }
    }

    record ChangeView(
            String field, @Nullable String before, @Nullable String after) {}
}
