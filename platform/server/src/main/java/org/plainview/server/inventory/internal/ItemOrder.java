package org.plainview.server.inventory.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.plainview.server.shared.FoldedText;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;

/** An order of items. Those that are equal in it are ordered by their keys, so that each item has a place of its own. */
record ItemOrder(Property property, boolean descending) {
    private static final String BETWEEN = "\n";

    enum Property {
        KEY,
        /** Without regard to case and accents. */
        LABEL,
        CHANGED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is compared as text. */
        private String of(Reading.Standing standing, String label) {
            return switch (this) {
                case KEY -> "";
                case LABEL -> FoldedText.of(label);
                // Of 16 digits until the year 2286.
                case CHANGED -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, standing.updatedAt()));
            };
        }
    }

    /** Where an item stands in an order. */
    record Place(String value, String key) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::value).thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param asked a property, with a minus before it where the order is turned round */
    static ItemOrder parse(String asked) {
        var descending = asked.startsWith("-");
        var name = descending ? asked.substring(1) : asked;
        for (var property : Property.values()) {
            if (property.code().equals(name)) {
                return new ItemOrder(property, descending);
            }
        }
        throw new ProblemException(HttpStatus.BAD_REQUEST, "unknown-sort", asked).field("sort", "invalid");
    }

    Comparator<Place> comparator() {
        return descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    Place place(Reading.Standing standing, String label) {
        return new Place(property.of(standing, label), standing.item().key().value());
    }

    /** The place as clients hold it. It stands for itself and not for an item, which may be gone when they come back. */
    String cursor(Place place) {
        var text = String.join(BETWEEN, toString(), place.key(), place.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param cursor empty for the beginning */
    Optional<Place> after(String cursor) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        var parts = decoded(cursor).split(BETWEEN, 3);
        if (parts.length < 3 || !parts[0].equals(toString())) {
            throw unknown();
        }
        return Optional.of(new Place(parts[2], parts[1]));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.BAD_REQUEST, "unknown-place").field("after", "invalid");
    }

    /** As it is asked for. */
    @Override
    public String toString() {
        return (descending ? "-" : "") + property.code();
    }
}
