package org.plainview.record;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An act or form that gathers elements from a source for purposes: an enrolment form, daily attendance, a state test.
 *
 * @param means how it is gathered, such as a form on paper
 * @param frequency when, in words
 * @param collector who carries it out
 * @param system where the answers go first
 * @param form where a blank form can be read
 */
public record DataCollection(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String description,
        @RefersTo(ItemKind.ELEMENT) List<Key> elements,
        @Nullable Source source,
        @Nullable Collector collector,
        @PublicText @Nullable String means,
        @PublicText @Nullable String frequency,
        @RefersTo(ItemKind.PURPOSE) List<Key> purposes,
        @RefersTo(ItemKind.SYSTEM) @Nullable Key system,
        @Nullable Boolean required,
        Scope scope,
        @Nullable String form,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public DataCollection {
        elements = Sorted.distinct(elements);
        purposes = Sorted.distinct(purposes);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }

    /** A collection of which nothing is said yet but its key and name. */
    public static DataCollection named(Key key, String name) {
        return builder(key, name).build();
    }

    public static Builder builder(Key key, String name) {
        return new Builder(key, name);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, name)
                .description(description)
                .elements(elements)
                .source(source)
                .collector(collector)
                .means(means)
                .frequency(frequency)
                .purposes(purposes)
                .system(system)
                .required(required)
                .scope(scope)
                .form(form)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a collection. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String name;
        private @Nullable String description;
        private List<Key> elements = List.of();
        private @Nullable Source source;
        private @Nullable Collector collector;
        private @Nullable String means;
        private @Nullable String frequency;
        private List<Key> purposes = List.of();
        private @Nullable Key system;
        private @Nullable Boolean required;
        private Scope scope = Scope.everyone();
        private @Nullable String form;
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

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder elements(List<Key> elements) {
            this.elements = elements;
            return this;
        }

        public Builder elements(Key... elements) {
            return elements(List.of(elements));
        }

        public Builder source(@Nullable Source source) {
            this.source = source;
            return this;
        }

        public Builder collector(@Nullable Collector collector) {
            this.collector = collector;
            return this;
        }

        public Builder means(@Nullable String means) {
            this.means = means;
            return this;
        }

        public Builder frequency(@Nullable String frequency) {
            this.frequency = frequency;
            return this;
        }

        public Builder purposes(List<Key> purposes) {
            this.purposes = purposes;
            return this;
        }

        public Builder purposes(Key... purposes) {
            return purposes(List.of(purposes));
        }

        public Builder system(@Nullable Key system) {
            this.system = system;
            return this;
        }

        public Builder required(@Nullable Boolean required) {
            this.required = required;
            return this;
        }

        public Builder scope(Scope scope) {
            this.scope = scope;
            return this;
        }

        public Builder form(@Nullable String form) {
            this.form = form;
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

        public DataCollection build() {
            return new DataCollection(
                    key,
                    name,
                    description,
                    elements,
                    source,
                    collector,
                    means,
                    frequency,
                    purposes,
                    system,
                    required,
                    scope,
                    form,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
