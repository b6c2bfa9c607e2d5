package org.plainview.server.site.internal;

import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Grade;
import org.plainview.record.Key;
import org.plainview.record.Sensitivity;

/**
 * Which elements a reader wants to see; null means all. Every filter has exactly one query string, so that junk in a
 * query can neither fill the cache nor make two addresses for one page.
 *
 * @param page counts from 1
 */
record DataFilter(
        @Nullable ElementCategory category,
        @Nullable Key school,
        @Nullable Grade grade,
        @Nullable Key program,
        @Nullable Sensitivity sensitivity,
        @Nullable Boolean required,
        int page) {

    static final DataFilter NONE = new DataFilter(null, null, null, null, null, null, 1);

    /** As many facts as one page lists; with more, a page names some of each category, and a category has pages. */
    static final int ROWS = 150;

    /** Reads what makes sense in {@code query} for this edition and passes over the rest. */
    static DataFilter parse(Query query, Reading reading) {
        var filter = new DataFilter(
                query.code(ElementCategory.class, "category").orElse(null),
                query.key("school").filter(reading.record().schools()::contains).orElse(null),
                query.code(Grade.class, "grade").orElse(null),
                query.key("program").filter(reading.programs()::contains).orElse(null),
                query.code(Sensitivity.class, "sensitivity").orElse(null),
                switch (query.first("required").orElse("")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                },
                Math.max(1, query.number("page").orElse(1)));
        return filter.page == 1 ? filter : filter.page(Math.min(filter.page, filter.pages(filter.matches(reading))));
    }

    /** The one query string of this filter: empty, or beginning with a question mark. */
    String query() {
        var out = new StringBuilder();
        add(out, "category", category == null ? null : Codes.of(category));
        add(out, "school", school == null ? null : school.value());
        add(out, "grade", grade == null ? null : Codes.of(grade));
        add(out, "program", program == null ? null : program.value());
        add(out, "sensitivity", sensitivity == null ? null : Codes.of(sensitivity));
        add(out, "required", required == null ? null : required ? "yes" : "no");
        add(out, "page", page == 1 ? null : String.valueOf(page));
        return out.toString();
    }

    private static void add(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            out.append(out.isEmpty() ? '?' : '&').append(name).append('=').append(value);
        }
    }

    /** How many things are asked for; the page is not one of them. */
    int size() {
        int size = 0;
        for (var asked : new Object[] {category, school, grade, program, sensitivity, required}) {
            size += asked == null ? 0 : 1;
        }
        return size;
    }

    private int matches(Reading reading) {
        return (int) reading.record().elements().stream()
                .filter(element -> admits(element, reading))
                .count();
    }

    /** Over how many pages {@code matches} elements are spread. */
    int pages(int matches) {
        return category == null ? 1 : Math.max(1, Math.ceilDiv(matches, ROWS));
    }

    boolean admits(Element element, Reading reading) {
        var scope = element.scope();
        return (category == null || element.category() == category)
                && (sensitivity == null || element.sensitivity() == sensitivity)
                && (required == null || required.equals(element.required()))
                && (grade == null || scope.grades().isEmpty() || scope.grades().contains(grade))
                && (program == null
                        || scope.programs().isEmpty()
                        || scope.programs().contains(program))
                && (school == null
                        || reading.record()
                                .schools()
                                .find(school)
                                .filter(found -> Scopes.concerns(scope, found))
                                .isPresent());
    }

    DataFilter category(@Nullable ElementCategory wanted) {
        return new DataFilter(wanted, school, grade, program, sensitivity, required, 1);
    }

    DataFilter school(@Nullable Key wanted) {
        return new DataFilter(category, wanted, grade, program, sensitivity, required, 1);
    }

    DataFilter grade(@Nullable Grade wanted) {
        return new DataFilter(category, school, wanted, program, sensitivity, required, 1);
    }

    DataFilter program(@Nullable Key wanted) {
        return new DataFilter(category, school, grade, wanted, sensitivity, required, 1);
    }

    DataFilter sensitivity(@Nullable Sensitivity wanted) {
        return new DataFilter(category, school, grade, program, wanted, required, 1);
    }

    DataFilter required(@Nullable Boolean wanted) {
        return new DataFilter(category, school, grade, program, sensitivity, wanted, 1);
    }

    DataFilter page(int wanted) {
        return new DataFilter(category, school, grade, program, sensitivity, required, wanted);
    }
}
