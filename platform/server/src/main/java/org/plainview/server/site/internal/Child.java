package org.plainview.server.site.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Grade;
import org.plainview.record.Key;
import org.plainview.record.Scope;

/**
 * Whom a reader asks about. It stands in the address of the page and nowhere else: a page about a child is made each time, is
 * kept by nobody and is written to no log.
 *
 * @param school null where it is not said; then facts of every school may concern the child
 * @param grade null where it is not said; then facts of every grade of the school may
 * @param programs those the child takes part in; facts of other programs do not concern it
 */
record Child(@Nullable Key school, @Nullable Grade grade, List<Key> programs) {
    static final Child UNSAID = new Child(null, null, List.of());

    Child {
        programs = programs.stream().distinct().sorted().toList();
    }

    /** Reads what makes sense in {@code query} for this edition and passes over the rest. */
    static Child parse(Query query, Reading reading) {
        return new Child(
                query.key("school").filter(reading.record().schools()::contains).orElse(null),
                query.code(Grade.class, "grade").orElse(null),
                query.keys("program").filter(reading.everyProgram()::contains).toList());
    }

    /** The one query string of this choice: empty, or beginning with a question mark. */
    String query() {
        var parts = Stream.of(
                        Said.list(school).stream().map(key -> "school=" + key),
                        Said.list(grade).stream().map(each -> "grade=" + Codes.of(each)),
                        programs.stream().map(key -> "program=" + key))
                .flatMap(each -> each)
                .toList();
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    boolean isSaid() {
        return !equals(UNSAID);
    }

    /** Which scopes hold for some child of whom all this is true. */
    Predicate<Scope> concerns(Reading reading) {
        var grades = grades(reading).toList();
        return scope -> (scope.programs().isEmpty() || scope.programs().stream().anyMatch(programs::contains))
                && (school == null
                        || scope.schools().isEmpty()
                        || scope.schools().contains(school))
                && grades.stream()
                        .anyMatch(each ->
                                scope.grades().isEmpty() || scope.grades().contains(each));
    }

    /** The grades that the child may be in: none if the school does not teach the one that was chosen. */
    Stream<Grade> grades(Reading reading) {
        var chosen = grade == null ? Arrays.stream(Grade.values()) : Stream.of(grade);
        return school == null
                ? chosen
                : chosen.filter(each -> reading.record()
                        .schools()
                        .find(school)
                        .filter(found -> Scopes.teaches(found, each))
                        .isPresent());
    }
}
