package org.plainview.record;

import java.util.List;

/**
 * Whom a fact concerns: the schools, grades and programs named; an empty list means all of them.
 *
 * @param programs programs in the district's own words as keys, such as {@code special-education}
 */
public record Scope(@RefersTo(ItemKind.SCHOOL) List<Key> schools, List<Grade> grades, List<Key> programs) {
    private static final Scope EVERYONE = new Scope(List.of(), List.of(), List.of());

    public Scope {
        schools = Sorted.distinct(schools);
        grades = Sorted.distinct(grades);
        programs = Sorted.distinct(programs);
    }

    public static Scope everyone() {
        return EVERYONE;
    }

    public boolean isEveryone() {
        return schools.isEmpty() && grades.isEmpty() && programs.isEmpty();
    }
}
