package org.plainview.record;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Elements that go to a recipient for a purpose, for a stated population.
 *
 * @param use what the recipient does with the data, in the district's words
 * @param population whose data, in the district's words
 * @param approvedBy the office that approved it
 * @param citation the law that requires or permits it, as cited
 * @param agreement what covers it
 * @param product the application through which the recipient gets it
 */
public record Disclosure(
        Key key,
        @RefersTo(ItemKind.RECIPIENT) Key recipient,
        @RefersTo(ItemKind.PRODUCT) @Nullable Key product,
        @RefersTo(ItemKind.PURPOSE) @Nullable Key purpose,
        @RefersTo(ItemKind.ELEMENT) List<Key> elements,
        @PublicText @Nullable String use,
        @PublicText @Nullable String population,
        Scope scope,
        List<Justification> justifications,
        List<FerpaException> ferpaExceptions,
        @Nullable String citation,
        @PublicText @Nullable String frequency,
        @Nullable Identifiability identifiability,
        @RefersTo(ItemKind.CONTACT) @Nullable Key approvedBy,
        @RefersTo(ItemKind.AGREEMENT) @Nullable Key agreement,
        @PublicText @Nullable String notes,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Disclosure {
        elements = Sorted.distinct(elements);
        justifications = Sorted.distinct(justifications);
        ferpaExceptions = Sorted.distinct(ferpaExceptions);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return key.value();
    }

    /** A disclosure of which nothing is said yet but who receives. */
    public static Disclosure of(Key key, Key recipient) {
        return builder(key, recipient).build();
    }

    public static Builder builder(Key key, Key recipient) {
        return new Builder(key, recipient);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, recipient)
                .product(product)
                .purpose(purpose)
                .elements(elements)
                .use(use)
                .population(population)
                .scope(scope)
                .justifications(justifications)
                .ferpaExceptions(ferpaExceptions)
                .citation(citation)
                .frequency(frequency)
                .identifiability(identifiability)
                .approvedBy(approvedBy)
                .agreement(agreement)
                .notes(notes)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a disclosure. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private Key recipient;
        private @Nullable Key product;
        private @Nullable Key purpose;
        private List<Key> elements = List.of();
        private @Nullable String use;
        private @Nullable String population;
        private Scope scope = Scope.everyone();
        private List<Justification> justifications = List.of();
        private List<FerpaException> ferpaExceptions = List.of();
        private @Nullable String citation;
        private @Nullable String frequency;
        private @Nullable Identifiability identifiability;
        private @Nullable Key approvedBy;
        private @Nullable Key agreement;
        private @Nullable String notes;
        private Translations translations = Translations.none();
        private Map<String, String> extra = Map.of();

        private Builder(Key key, Key recipient) {
            this.key = key;
            this.recipient = recipient;
        }

        public Builder key(Key key) {
            this.key = key;
            return this;
        }

        public Builder recipient(Key recipient) {
            this.recipient = recipient;
            return this;
        }

        public Builder purpose(@Nullable Key purpose) {
            this.purpose = purpose;
            return this;
        }

        public Builder elements(List<Key> elements) {
            this.elements = elements;
            return this;
        }

        public Builder elements(Key... elements) {
            return elements(List.of(elements));
        }

        public Builder use(@Nullable String use) {
            this.use = use;
            return this;
        }

        public Builder population(@Nullable String population) {
            this.population = population;
            return this;
        }

        public Builder scope(Scope scope) {
            this.scope = scope;
            return this;
        }

        public Builder justifications(List<Justification> justifications) {
            this.justifications = justifications;
            return this;
        }

        public Builder justifications(Justification... justifications) {
            return justifications(List.of(justifications));
        }

        public Builder ferpaExceptions(List<FerpaException> ferpaExceptions) {
            this.ferpaExceptions = ferpaExceptions;
            return this;
        }

        public Builder ferpaExceptions(FerpaException... ferpaExceptions) {
            return ferpaExceptions(List.of(ferpaExceptions));
        }

        public Builder citation(@Nullable String citation) {
            this.citation = citation;
            return this;
        }

        public Builder frequency(@Nullable String frequency) {
            this.frequency = frequency;
            return this;
        }

        public Builder identifiability(@Nullable Identifiability identifiability) {
            this.identifiability = identifiability;
            return this;
        }

        public Builder approvedBy(@Nullable Key approvedBy) {
            this.approvedBy = approvedBy;
            return this;
        }

        public Builder agreement(@Nullable Key agreement) {
            this.agreement = agreement;
            return this;
        }

        public Builder notes(@Nullable String notes) {
            this.notes = notes;
            return this;
        }

        public Builder product(@Nullable Key product) {
            this.product = product;
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

        public Disclosure build() {
            return new Disclosure(
                    key,
                    recipient,
                    product,
                    purpose,
                    elements,
                    use,
                    population,
                    scope,
                    justifications,
                    ferpaExceptions,
                    citation,
                    frequency,
                    identifiability,
                    approvedBy,
                    agreement,
                    notes,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
