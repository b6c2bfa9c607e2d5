package org.plainview.server.site.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.server.publishing.EditionSummary;

/**
 * A day of the past that a reader asks for: {@code on}, the last parameter of an address.
 *
 * @param edition the number of the edition that stood at the end of that day where the district is; 0 before the first
 */
record AsOf(LocalDate day, int edition) {
    /** {@code 2026-03-04}, and no year of more digits. */
    private static final int ISO_DAY = 10;

    /**
     * What {@code query} asks for. Nothing where it names no day, and where the newest edition stood on that day already, as
     * it does today and in whatever future: that is the page as it is. So no clock is asked.
     *
     * @param newest the newest edition
     * @param library of the newest edition
     */
    static Optional<AsOf> asked(Query query, Reading newest, Library library) {
        return day(query)
                .map(day -> new AsOf(
                        day,
                        library.editions().stream()
                                .filter(edition ->
                                        !newest.dayOf(edition.publishedAt()).isAfter(day))
                                .findFirst()
                                .map(EditionSummary::number)
                                .orElse(0)))
                .filter(past -> past.edition() < newest.edition().number());
    }

    private static Optional<LocalDate> day(Query query) {
        return query.first("on").filter(text -> text.length() == ISO_DAY).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        });
    }

    /** {@code address} as it stood on {@code day}; as it stands where that is null. */
    static String in(String address, @Nullable LocalDate day) {
        if (day == null) {
            return address;
        }
        int hash = address.indexOf('#');
        var page = hash < 0 ? address : address.substring(0, hash);
        return page + (page.indexOf('?') < 0 ? '?' : '&') + "on=" + day + (hash < 0 ? "" : address.substring(hash));
    }
}
