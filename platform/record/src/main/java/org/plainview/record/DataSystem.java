package org.plainview.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place where elements live: a student information system, a learning platform, a health office's files.
 *
 * @param vendor who runs it, where a vendor does
 * @param product the application that it is, where a vendor offers it
 */
public record DataSystem(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String description,
        @Nullable Hosting hosting,
        @RefersTo(ItemKind.RECIPIENT) @Nullable Key vendor,
        @RefersTo(ItemKind.PRODUCT) @Nullable Key product,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public DataSystem {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }

    /** A system of which nothing is said yet but its key and name. */
    public static DataSystem named(Key key, String name) {
        return builder(key, name).build();
    }

    public static Builder builder(Key key, String name) {
        return new Builder(key, name);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, name)
                .description(description)
                .hosting(hosting)
                .vendor(vendor)
                .product(product)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a system. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String name;
        private @Nullable String description;
        private @Nullable Hosting hosting;
        private @Nullable Key vendor;
        private @Nullable Key product;
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

        public Builder hosting(@Nullable Hosting hosting) {
            this.hosting = hosting;
            return this;
        }

        public Builder vendor(@Nullable Key vendor) {
            this.vendor = vendor;
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

        public DataSystem build() {
            return new DataSystem(key, name, description, hosting, vendor, product, translations, new TreeMap<>(extra));
        }
    }
}
