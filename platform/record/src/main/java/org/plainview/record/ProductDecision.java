package org.plainview.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a district stood to a product from the day of a decision until the next one. The newest decision stands in the
 * product itself, so that no two places can say different things of today.
 *
 * @param name what the product was called then
 * @param reason why it was decided so, in words for teachers and parents
 */
public record ProductDecision(
        Key key,
        @RefersTo(ItemKind.PRODUCT) Key product,
        @PublicText String name,
        @Nullable ProductStatus status,
        @Nullable LocalDate decidedOn,
        @PublicText @Nullable String reason,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    /** The oldest first. Of what has no date nobody can say that it is new. */
    public static final Comparator<ProductDecision> BY_DAY = Comparator.comparing(
                    ProductDecision::decidedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ProductDecision::key);

    public ProductDecision {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return dated(name);
    }

    /** The name, or a translation of it, with the day that tells this decision from the others. */
    String dated(String name) {
        return decidedOn == null ? name : name + " (" + decidedOn + ")";
    }

    public static Builder builder(Key key, Key product, String name) {
        return new Builder(key, product, name);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, product, name)
                .status(status)
                .decidedOn(decidedOn)
                .reason(reason)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a decision. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private Key product;
        private String name;
        private @Nullable ProductStatus status;
        private @Nullable LocalDate decidedOn;
        private @Nullable String reason;
        private Translations translations = Translations.none();
        private Map<String, String> extra = Map.of();

        private Builder(Key key, Key product, String name) {
            this.key = key;
            this.product = product;
            this.name = name;
        }

        public Builder key(Key key) {
            this.key = key;
            return this;
        }

        public Builder product(Key product) {
            this.product = product;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder status(@Nullable ProductStatus status) {
            this.status = status;
            return this;
        }

        public Builder decidedOn(@Nullable LocalDate decidedOn) {
            this.decidedOn = decidedOn;
            return this;
        }

        public Builder reason(@Nullable String reason) {
            this.reason = reason;
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

        public ProductDecision build() {
            return new ProductDecision(
                    key, product, name, status, decidedOn, reason, translations, new TreeMap<>(extra));
        }
    }
}
