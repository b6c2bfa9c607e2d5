package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Field;
import org.plainview.record.Item;
import org.plainview.record.Shape;
import org.plainview.server.imports.internal.plan.DryRun.Action;

/** Counts what an import does, keeps the first of it to show, and hands on what is to be written. */
final class Tally implements Effects {
    private static final int PROBLEMS = 500;
    private static final int SHOWN = 200;
    private static final int SHOWN_UNCHANGED = 20;
    private static final int SHOWN_CHARACTERS = 500;

    private final Consumer<Item> write;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<DryRun.Effect> shown = new ArrayList<>();
    private final List<DryRun.Effect> shownUnchanged = new ArrayList<>();
    private int adds;
    private int changes;
    private int unchanged;
    private int errors;

    Tally(Consumer<Item> write) {
        this.write = write;
    }

    @Override
    public void item(int row, @Nullable Item before, Item after) {
        if (before == null) {
            adds++;
        } else if (before.equals(after)) {
            unchanged++;
            if (shownUnchanged.size() < SHOWN_UNCHANGED) {
                shownUnchanged.add(effect(row, Action.UNCHANGED, null, after));
            }
            return;
        } else {
            changes++;
        }
        if (shown.size() < SHOWN) {
            shown.add(effect(row, before == null ? Action.ADD : Action.CHANGE, before, after));
        }
        write.accept(after);
    }

    @Override
    public void problem(RowProblem problem) {
        errors++;
        if (problems.size() < PROBLEMS) {
            problems.add(problem);
        }
    }

    DryRun result() {
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new DryRun(
                adds,
                changes,
                unchanged,
                errors,
                problems,
                Stream.concat(shown.stream(), shownUnchanged.stream()).toList());
    }

    private static DryRun.Effect effect(int row, Action action, @Nullable Item before, Item after) {
        var differences = action == Action.UNCHANGED ? List.<DryRun.FieldChange>of() : differences(before, after);
        return new DryRun.Effect(
                row, after.kind().code(), after.key().value(), cut(after.label()), action, differences);
    }

    private static List<DryRun.FieldChange> differences(@Nullable Item before, Item after) {
        var differences = new ArrayList<DryRun.FieldChange>();
        for (var field : Shape.of(after.kind()).fields()) {
            var old = before == null ? field.absent() : field.valueIn(before);
            var now = field.valueIn(after);
            if (!field.name().equals("key") && !Objects.equals(old, now)) {
                differences.add(new DryRun.FieldChange(field.name(), text(field, old), text(field, now)));
            }
        }
        return differences;
    }

    private static @Nullable String text(Field field, @Nullable Object value) {
        return value == null || field.isAbsent(value) ? null : cut(text(value));
    }

    private static String text(Object value) {
        return switch (value) {
            case Enum<?> code -> Codes.of(code);
            case List<?> list -> list.stream().map(Tally::text).collect(Collectors.joining(", "));
            case java.util.Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", "));
            case org.plainview.record.Scope scope ->
                Stream.of(scope.schools(), scope.grades(), scope.programs())
                        .filter(part -> !part.isEmpty())
                        .map(Tally::text)
                        .collect(Collectors.joining("; "));
            case org.plainview.record.Translations translations -> text(translations.byLanguage());
            default -> value.toString();
        };
    }

    private static String cut(String text) {
        if (text.length() <= SHOWN_CHARACTERS) {
            return text;
        }
        return text.substring(
                        0,
                        text.offsetByCodePoints(0, Math.min(SHOWN_CHARACTERS, text.codePointCount(0, text.length()))))
                + "…";
    }
}
