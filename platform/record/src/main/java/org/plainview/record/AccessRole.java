package org.plainview.record;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A kind of staff member and the categories that it may see, with the educational reason.
 */
public record AccessRole(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String reason,
        List<ElementCategory> categories,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public AccessRole {
        categories = Sorted.distinct(categories);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }

    /** An access role of which nothing is said yet but its key and name. */
    public static AccessRole named(Key key, String name) {
        return builder(key, name).build();
    }

    public static Builder builder(Key key, String name) {
        return new Builder(key, name);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, name)
                .reason(reason)
                .categories(categories)
                .translations(translations)
                .extra(extra);
    }

    /** Makes an access role. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String name;
        private @Nullable String reason;
        private List<ElementCategory> categories = List.of();
        private Translations translations = Translations.none();
        private Map<String, String> extra = Map.of();

        private Builder(Key key, String name) {
            this.key = key;
            this.name = name;
        }

        public Builder key(Key key) {
            this.key = key;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder reason(@Nullable String reason) {
            this.reason = reason;
            return this;
        }

        public Builder categories(List<ElementCategory> categories) {
            this.categories = categories;
            return this;
        }

        public Builder categories(ElementCategory... categories) {
            return categories(List.of(categories));
        }

        public Builder translations(Translations translations) {
            this.translations = translations;
            return this;
        }

        public Builder extra(Map<String, String> extra) {
            this.extra = extra;
            return this;
        }

        public AccessRole build() {
            return new AccessRole(key, name, reason, categories, translations, new TreeMap<>(extra));
        }
    }
}
