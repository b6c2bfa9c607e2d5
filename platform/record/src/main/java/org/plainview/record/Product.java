package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An application or service that a vendor offers and the district has judged.
 *
 * @param decidedOn when the district last decided on it
 * @param reason why it was approved or denied, in words for teachers and parents
 * @param use what it is for
 * @param agreements what covers its use
 * @param scope the schools, grades and programs that use it
 */
public record Product(
        Key key,
        @PublicText String name,
        @RefersTo(ItemKind.RECIPIENT) @Nullable Key vendor,
        @Nullable ProductStatus status,
        @Nullable LocalDate decidedOn,
        @PublicText @Nullable String reason,
        @PublicText @Nullable String use,
        @RefersTo(ItemKind.AGREEMENT) List<Key> agreements,
        @WebAddress @Nullable String website,
        @WebAddress @Nullable String privacyPolicyUrl,
        Scope scope,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Product {
        agreements = Sorted.distinct(agreements);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }

    /** A product of which nothing is said yet but its key and name. */
    public static Product named(Key key, String name) {
        return builder(key, name).build();
    }

    public static Builder builder(Key key, String name) {
        return new Builder(key, name);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, name)
                .vendor(vendor)
                .status(status)
                .decidedOn(decidedOn)
                .reason(reason)
                .use(use)
                .agreements(agreements)
                .website(website)
                .privacyPolicyUrl(privacyPolicyUrl)
                .scope(scope)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a product. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String name;
        private @Nullable Key vendor;
        private @Nullable ProductStatus status;
        private @Nullable LocalDate decidedOn;
        private @Nullable String reason;
        private @Nullable String use;
        private List<Key> agreements = List.of();
        private @Nullable String website;
        private @Nullable String privacyPolicyUrl;
        private Scope scope = Scope.everyone();
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

        public Builder vendor(@Nullable Key vendor) {
            this.vendor = vendor;
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

        public Builder use(@Nullable String use) {
            this.use = use;
            return this;
        }

        public Builder agreements(List<Key> agreements) {
            this.agreements = agreements;
            return this;
        }

        public Builder agreements(Key... agreements) {
            return agreements(List.of(agreements));
        }

        public Builder website(@Nullable String website) {
            this.website = website;
            return this;
        }

        public Builder privacyPolicyUrl(@Nullable String privacyPolicyUrl) {
            this.privacyPolicyUrl = privacyPolicyUrl;
            return this;
        }

        public Builder scope(Scope scope) {
            this.scope = scope;
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

        public Product build() {
            return new Product(
                    key,
                    name,
                    vendor,
                    status,
                    decidedOn,
                    reason,
                    use,
                    agreements,
                    website,
                    privacyPolicyUrl,
                    scope,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
