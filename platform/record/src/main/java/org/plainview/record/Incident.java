package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A breach or an unauthorized disclosure of student data.
 *
 * @param recipient the body at which it happened, if not the district
 * @param categories the kinds of data that were touched
 * @param affected how many students; an edition has it only from the minimum cell size on
 * @param affectedBelow stands in an edition in place of a count that is smaller than this
 * @param notices the notices that were sent about it
 * @param resolution what was done
 */
public record Incident(
        Key key,
        @PublicText String title,
        @PublicText @Nullable String description,
        @Nullable LocalDate occurredOn,
        @Nullable LocalDate discoveredOn,
        @RefersTo(ItemKind.RECIPIENT) @Nullable Key recipient,
        List<ElementCategory> categories,
        @Nullable Integer affected,
        @Nullable Integer affectedBelow,
        @RefersTo(ItemKind.NOTICE) List<Key> notices,
        @PublicText @Nullable String resolution,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Incident {
        categories = Sorted.distinct(categories);
        notices = Sorted.distinct(notices);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return title;
    }

    /** An incident of which nothing is said yet but its key and title. */
    public static Incident named(Key key, String title) {
        return builder(key, title).build();
    }

    public static Builder builder(Key key, String title) {
        return new Builder(key, title);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, title)
                .description(description)
                .occurredOn(occurredOn)
                .discoveredOn(discoveredOn)
                .recipient(recipient)
                .categories(categories)
                .affected(affected)
                .affectedBelow(affectedBelow)
                .notices(notices)
                .resolution(resolution)
                .translations(translations)
                .extra(extra);
    }

    /** Makes an incident. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String title;
        private @Nullable String description;
        private @Nullable LocalDate occurredOn;
        private @Nullable LocalDate discoveredOn;
        private @Nullable Key recipient;
        private List<ElementCategory> categories = List.of();
        private @Nullable Integer affected;
        private @Nullable Integer affectedBelow;
        private List<Key> notices = List.of();
        private @Nullable String resolution;
        private Translations translations = Translations.none();
        private Map<String, String> extra = Map.of();

        private Builder(Key key, String title) {
            this.key = key;
            this.title = title;
        }

        public Builder key(Key key) {
            this.key = key;
            return this;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder occurredOn(@Nullable LocalDate occurredOn) {
            this.occurredOn = occurredOn;
            return this;
        }

        public Builder discoveredOn(@Nullable LocalDate discoveredOn) {
            this.discoveredOn = discoveredOn;
            return this;
        }

        public Builder recipient(@Nullable Key recipient) {
            this.recipient = recipient;
            return this;
        }

        public Builder categories(List<ElementCategory> categories) {
            this.categories = categories;
            return this;
        }

        public Builder categories(ElementCategory... categories) {
            return categories(List.of(categories));
        }

        public Builder affected(@Nullable Integer affected) {
            this.affected = affected;
            return this;
        }

        public Builder affectedBelow(@Nullable Integer affectedBelow) {
            this.affectedBelow = affectedBelow;
            return this;
        }

        public Builder notices(List<Key> notices) {
            this.notices = notices;
            return this;
        }

        public Builder notices(Key... notices) {
            return notices(List.of(notices));
        }

        public Builder resolution(@Nullable String resolution) {
            this.resolution = resolution;
            return this;
        }

        public Builder translations(Translations translations) {
            this.translations = translations;
            return this;
        }

        public Builder extra(Map<String, String> extra) {
            this.extra = extra;
            return this;
        }

        public Incident build() {
            return new Incident(
                    key,
                    title,
                    description,
                    occurredOn,
                    discoveredOn,
                    recipient,
                    categories,
                    affected,
                    affectedBelow,
                    notices,
                    resolution,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
