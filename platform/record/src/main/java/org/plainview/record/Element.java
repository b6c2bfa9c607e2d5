package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The smallest named fact kept about a student, such as a bus card number.
 *
 * @param category null until the district has said it
 * @param source from whom the fact comes; null until said
 * @param required true if a child cannot be enrolled or served without it, false if it is optional, null until said
 * @param limitNote how it can be limited, in words for parents
 * @param cedsId the six-digit global id of the Common Education Data Standards
 * @param purposes why it is kept; its legal basis stands there
 * @param systems where it is kept, copies included
 * @param systemOfRecord which system is the authority for it
 * @param retention how long it is kept
 * @param contact whom to ask about it
 * @param confirmedOn when the district last said that this is true
 */
public record Element(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String description,
        @Nullable ElementCategory category,
        @Nullable Sensitivity sensitivity,
        @Nullable Source source,
        @Nullable Boolean required,
        Scope scope,
        @Nullable Limitable limitable,
        @PublicText @Nullable String limitNote,
        @Nullable String cedsId,
        @RefersTo(ItemKind.PURPOSE) List<Key> purposes,
        @RefersTo(ItemKind.SYSTEM) List<Key> systems,
        @RefersTo(ItemKind.SYSTEM) @Nullable Key systemOfRecord,
        @RefersTo(ItemKind.RETENTION) @Nullable Key retention,
        @RefersTo(ItemKind.CONTACT) @Nullable Key contact,
        @Nullable LocalDate confirmedOn,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Element {
        purposes = Sorted.distinct(purposes);
        systems = Sorted.distinct(systems);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }

    /** An element of which nothing is said yet but its key and name. */
    public static Element named(Key key, String name) {
        return builder(key, name).build();
    }

    public static Builder builder(Key key, String name) {
        return new Builder(key, name);
    }

    /** Whether what the district said a year ago and more before {@code day} is to be looked at again. */
    public boolean isStaleOn(LocalDate day) {
        return confirmedOn != null && confirmedOn.plusYears(1).isBefore(day);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, name)
                .description(description)
                .category(category)
                .sensitivity(sensitivity)
                .source(source)
                .required(required)
                .scope(scope)
                .limitable(limitable)
                .limitNote(limitNote)
                .cedsId(cedsId)
                .purposes(purposes)
                .systems(systems)
                .systemOfRecord(systemOfRecord)
                .retention(retention)
                .contact(contact)
                .confirmedOn(confirmedOn)
                .translations(translations)
                .extra(extra);
    }

    /** Makes an element. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String name;
        private @Nullable String description;
        private @Nullable ElementCategory category;
        private @Nullable Sensitivity sensitivity;
        private @Nullable Source source;
        private @Nullable Boolean required;
        private Scope scope = Scope.everyone();
        private @Nullable Limitable limitable;
        private @Nullable String limitNote;
        private @Nullable String cedsId;
        private List<Key> purposes = List.of();
        private List<Key> systems = List.of();
        private @Nullable Key systemOfRecord;
        private @Nullable Key retention;
        private @Nullable Key contact;
        private @Nullable LocalDate confirmedOn;
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

        public Builder category(@Nullable ElementCategory category) {
            this.category = category;
            return this;
        }

        public Builder sensitivity(@Nullable Sensitivity sensitivity) {
            this.sensitivity = sensitivity;
            return this;
        }

        public Builder source(@Nullable Source source) {
            this.source = source;
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

        public Builder limitable(@Nullable Limitable limitable) {
            this.limitable = limitable;
            return this;
        }

        public Builder limitNote(@Nullable String limitNote) {
            this.limitNote = limitNote;
            return this;
        }

        public Builder cedsId(@Nullable String cedsId) {
            this.cedsId = cedsId;
            return this;
        }

        public Builder purposes(List<Key> purposes) {
            this.purposes = purposes;
            return this;
        }

        public Builder purposes(Key... purposes) {
            return purposes(List.of(purposes));
        }

        public Builder systems(List<Key> systems) {
            this.systems = systems;
            return this;
        }

        public Builder systems(Key... systems) {
            return systems(List.of(systems));
        }

        public Builder systemOfRecord(@Nullable Key systemOfRecord) {
            this.systemOfRecord = systemOfRecord;
            return this;
        }

        public Builder retention(@Nullable Key retention) {
            this.retention = retention;
            return this;
        }

        public Builder contact(@Nullable Key contact) {
            this.contact = contact;
            return this;
        }

        public Builder confirmedOn(@Nullable LocalDate confirmedOn) {
            this.confirmedOn = confirmedOn;
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

        public Element build() {
            return new Element(
                    key,
                    name,
                    description,
                    category,
                    sensitivity,
                    source,
                    required,
                    scope,
                    limitable,
                    limitNote,
                    cedsId,
                    purposes,
                    systems,
                    systemOfRecord,
                    retention,
                    contact,
                    confirmedOn,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
