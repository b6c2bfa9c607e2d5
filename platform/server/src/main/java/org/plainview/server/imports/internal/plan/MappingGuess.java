package org.plainview.server.imports.internal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plainview.record.ItemKind;
import org.plainview.server.imports.internal.plan.Layout.Column;

/**
 * What a sheet probably means, from its headings and the first of its rows.
 *
 * @param sureness by mapped column: from 0 to 1
 */
public record MappingGuess(Mapping mapping, Map<Integer, Double> sureness) {
    /** Below this, a column is better left to a person. */
    private static final double LEAST = 0.45;
    /** One or two columns of marks may be anything. */
    private static final int FEWEST_MARKS = 3;

    private static final double BY_GROUP = 0.95;
    private static final double BY_MARKS = 0.8;

    public MappingGuess {
        sureness = Map.copyOf(sureness);
    }

    /** The likeliest target, and the mapping for it. */
    public static MappingGuess of(Layout layout, Marks marks) {
        var own = OwnHeadings.read(headings(layout));
        if (own.isPresent()) {
            return of(own.get());
        }
        var wide = of(layout, Target.WIDE, marks);
        if (isWide(wide)) {
            return wide;
        }
        MappingGuess best = of(layout, Target.longOf(ItemKind.ELEMENT), marks);
        for (var kind : ItemKind.values()) {
            var guess = of(layout, Target.longOf(kind), marks);
            if (guess.weight() > best.weight()) {
                best = guess;
            }
        }
        return best;
    }

    private static MappingGuess of(OwnHeadings.Reading own) {
        var sureness = own.fields().keySet().stream().collect(Collectors.toMap(column -> column, column -> 1.0));
        return new MappingGuess(new Mapping(Target.longOf(own.kind()), new TreeMap<>(own.fields())), sureness);
    }

    /** By the places of their columns; empty where a column has none. */
    private static List<String> headings(Layout layout) {
        int width = layout.columns().stream().mapToInt(Column::index).max().orElse(-1) + 1;
        var headings = new ArrayList<>(Collections.nCopies(width, ""));
        layout.columns().forEach(column -> headings.set(column.index(), column.heading()));
        return headings;
    }

    private static boolean isWide(MappingGuess guess) {
        return guess.mapping.isComplete() && guess.mapping.marks().size() >= FEWEST_MARKS;
    }

    /** How much is understood. A sheet whose rows nothing names is of little use. */
    public double weight() {
        double sum = sureness.values().stream().mapToDouble(Double::doubleValue).sum();
        return mapping.fields().containsValue(mapping.target().identity()) ? sum + 1 : sum;
    }

    /** The likeliest mapping for a target. */
    public static MappingGuess of(Layout layout, Target target, Marks marks) {
        if (target.shape() == SheetShape.LONG) {
            var own = OwnHeadings.read(headings(layout), target.kind());
            if (own.isPresent()) {
                return of(own.get());
            }
        }
        var candidates = new ArrayList<Candidate>();
        var fields = new TreeMap<Integer, String>();
        var sureness = new HashMap<Integer, Double>();
        for (var column : layout.columns()) {
            boolean ofElements = target.shape() == SheetShape.WIDE && inElements(column);
            for (var guess : Vocabulary.get().guesses(target.section(), column.heading())) {
                // Among the elements stand headings such as "Name" and "Address", which mean the student's.
                if (guess.sureness() >= LEAST && (!ofElements || isAside(guess))) {
                    candidates.add(new Candidate(column.index(), guess.name(), guess.sureness()));
                }
            }
            exact(target, column.heading()).ifPresent(field -> candidates.add(new Candidate(column.index(), field, 1)));
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::sureness).reversed().thenComparingInt(Candidate::column));
        var taken = new HashSet<String>();
        for (var candidate : candidates) {
            if (!fields.containsKey(candidate.column) && taken.add(candidate.field)) {
                fields.put(candidate.column, candidate.field);
                sureness.put(candidate.column, candidate.sureness);
            }
        }
        if (target.shape() == SheetShape.WIDE) {
            addMarks(layout, marks, fields, sureness);
        }
        return new MappingGuess(new Mapping(target, fields), sureness);
    }

    /** A heading that is the name of a field as exports write it: {@code limitNote}, {@code name@es}, {@code ut.order}. */
    private static Optional<String> exact(Target target, String heading) {
        if (!heading.equals(Slot.MARK) && target.slot(heading).isPresent()) {
            return Optional.of(heading);
        }
        return target.extra(target.kind(), heading)
                .filter(extra -> target.slot(extra).isPresent());
    }

    private static void addMarks(
            Layout layout, Marks marks, Map<Integer, String> fields, Map<Integer, Double> sureness) {
        for (var column : layout.columns()) {
            if (fields.containsKey(column.index()) || column.heading().isEmpty()) {
                continue;
            }
            if (inElements(column)) {
                fields.put(column.index(), Slot.MARK);
                sureness.put(column.index(), BY_GROUP);
            } else if (marks.onlyMarks(column.index())) {
                fields.put(column.index(), Slot.MARK);
                sureness.put(column.index(), BY_MARKS);
            }
        }
    }

    private static boolean inElements(Column column) {
        return column.group() != null
                && Vocabulary.get().guesses("groups", column.group()).stream()
                        .findFirst()
                        .filter(guess -> guess.name().equals(Slot.MARK) && guess.sureness() >= LEAST)
                        .isPresent();
    }

    /** Columns that stand at the end of the elements without being one: their group's heading runs on over them. */
    private static boolean isAside(Vocabulary.Guess guess) {
        return guess.sureness() == 1
                && List.of("disclosure.notes", "disclosure.extra:ut.other", "disclosure.key")
                        .contains(guess.name());
    }

    private record Candidate(int column, String field, double sureness) {}
}
