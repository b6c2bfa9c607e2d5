package org.plainview.record;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An administrative, technical or physical protection, in plain words.
 *
 * @param control the control of a framework that it meets, such as a NIST CSF 2.0 subcategory
 * @param systems what it protects; none where it protects all that the district does
 */
public record Safeguard(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String description,
        @Nullable SafeguardKind safeguardKind,
        @Nullable CsfFunction csfFunction,
        @Nullable String control,
        @RefersTo(ItemKind.SYSTEM) List<Key> systems,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Safeguard {
        systems = Sorted.distinct(systems);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }

    /** A safeguard of which nothing is said yet but its key and name. */
    public static Safeguard named(Key key, String name) {
        return builder(key, name).build();
    }

    public static Builder builder(Key key, String name) {
        return new Builder(key, name);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, name)
                .description(description)
                .safeguardKind(safeguardKind)
                .csfFunction(csfFunction)
                .control(control)
                .systems(systems)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a safeguard. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String name;
        private @Nullable String description;
        private @Nullable SafeguardKind safeguardKind;
        private @Nullable CsfFunction csfFunction;
        private @Nullable String control;
        private List<Key> systems = List.of();
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

        public Builder safeguardKind(@Nullable SafeguardKind safeguardKind) {
            this.safeguardKind = safeguardKind;
            return this;
        }

        public Builder control(@Nullable String control) {
            this.control = control;
            return this;
        }

        public Builder systems(List<Key> systems) {
            this.systems = systems;
            return this;
        }

        public Builder systems(Key... systems) {
            return systems(List.of(systems));
        }

        public Builder csfFunction(@Nullable CsfFunction csfFunction) {
            this.csfFunction = csfFunction;
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

        public Safeguard build() {
            return new Safeguard(
                    key,
                    name,
                    description,
                    safeguardKind,
                    csfFunction,
                    control,
                    systems,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
