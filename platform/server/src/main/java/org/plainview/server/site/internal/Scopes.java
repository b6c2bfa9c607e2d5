package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import org.plainview.record.Grade;
import org.plainview.record.School;
import org.plainview.record.Scope;

/** Whom a fact concerns, in words. */
final class Scopes {
    private Scopes() {}

    static String words(Scope scope, Setting setting) {
        var voice = setting.voice();
        if (scope.isEveryone()) {
            return voice.say("scope.everyone");
        }
        var parts = new ArrayList<String>();
        if (!scope.grades().isEmpty()) {
            parts.add(grades(scope.grades(), voice));
        }
        if (!scope.schools().isEmpty()) {
            parts.add(voice.list(setting.reading().record().schools().named(scope.schools()).stream()
                    .map(school -> school.name())
                    .toList()));
        }
        if (!scope.programs().isEmpty()) {
            parts.add(voice.list(scope.programs().stream()
                    .map(program -> DataPage.programName(program, voice).words())
                    .toList()));
        }
        return String.join(voice.say("list.dot"), parts);
    }

    /** Whether {@code scope} concerns anybody at {@code school}: what is for some grades only does not concern one that has none of them. */
    static boolean concerns(Scope scope, School school) {
        return (scope.schools().isEmpty() || scope.schools().contains(school.key()))
                && (scope.grades().isEmpty() || scope.grades().stream().anyMatch(grade -> teaches(school, grade)));
    }

    /** Whether {@code school} teaches {@code grade}, as far as it says which it does. */
    static boolean teaches(School school, Grade grade) {
        var lowest = school.lowestGrade();
        var highest = school.highestGrade();
        return (lowest == null || grade.compareTo(lowest) >= 0) && (highest == null || grade.compareTo(highest) <= 0);
    }

    /** Neighbouring grades as a range: "grades 1 to 5". */
    private static String grades(List<Grade> grades, Voice voice) {
        var ranges = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i <= grades.size(); i++) {
            if (i == grades.size()
                    || grades.get(i).ordinal() != grades.get(i - 1).ordinal() + 1) {
                var first = voice.name("grade", grades.get(start));
                var last = voice.name("grade", grades.get(i - 1));
                ranges.add(start == i - 1 ? first : voice.say("scope.range", first, last));
                start = i;
            }
        }
        return voice.list(ranges);
    }
}
