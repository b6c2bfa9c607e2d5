package org.plainview.record;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An office that answers for student data. A person's name is optional.
 *
 * @param office the office, as the public knows it
 * @param duties what this office is responsible for
 */
public record Contact(
        Key key,
        @PublicText String office,
        @Nullable String person,
        @Nullable String email,
        @Nullable String phone,
        List<Duty> duties,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Contact {
        duties = Sorted.distinct(duties);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return office;
    }

    /** A contact of which nothing is said yet but its key and office. */
    public static Contact named(Key key, String office) {
        return builder(key, office).build();
    }

    public static Builder builder(Key key, String office) {
        return new Builder(key, office);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, office)
                .person(person)
                .email(email)
                .phone(phone)
                .duties(duties)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a contact. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String office;
        private @Nullable String person;
        private @Nullable String email;
        private @Nullable String phone;
        private List<Duty> duties = List.of();
        private Translations translations = Translations.none();
        private Map<String, String> extra = Map.of();

        private Builder(Key key, String office) {
            this.key = key;
            this.office = office;
        }

        public Builder key(Key key) {
            this.key = key;
            return this;
        }

        public Builder office(String office) {
            this.office = office;
            return this;
        }

        public Builder person(@Nullable String person) {
            this.person = person;
            return this;
        }

        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        public Builder phone(@Nullable String phone) {
            this.phone = phone;
            return this;
        }

        public Builder duties(List<Duty> duties) {
            this.duties = duties;
            return this;
        }

        public Builder duties(Duty... duties) {
            return duties(List.of(duties));
        }

        public Builder translations(Translations translations) {
            this.translations = translations;
            return this;
        }

        public Builder extra(Map<String, String> extra) {
            this.extra = extra;
            return this;
        }

        public Contact build() {
            return new Contact(key, office, person, email, phone, duties, translations, new TreeMap<>(extra));
        }
    }
}
