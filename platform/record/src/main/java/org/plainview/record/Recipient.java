package org.plainview.record;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A body outside the district that receives data: a vendor, an agency, a researcher.
 *
 * @param group the district's own heading for recipients of this sort
 * @param privacyPolicyUrl where the recipient says what it does with data
 */
public record Recipient(
        Key key,
        @PublicText String name,
        @Nullable RecipientType type,
        @PublicText @Nullable String description,
        @Nullable String group,
        @Nullable String businessAddress,
        @WebAddress @Nullable String website,
        @WebAddress @Nullable String privacyPolicyUrl,
        List<String> subcontractors,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Recipient {
        subcontractors = List.copyOf(subcontractors);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }

    /** A recipient of which nothing is said yet but its key and name. */
    public static Recipient named(Key key, String name) {
        return builder(key, name).build();
    }

    public static Builder builder(Key key, String name) {
        return new Builder(key, name);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, name)
                .type(type)
                .description(description)
                .group(group)
                .businessAddress(businessAddress)
                .website(website)
                .privacyPolicyUrl(privacyPolicyUrl)
                .subcontractors(subcontractors)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a recipient. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String name;
        private @Nullable RecipientType type;
        private @Nullable String description;
        private @Nullable String group;
        private @Nullable String businessAddress;
        private @Nullable String website;
        private @Nullable String privacyPolicyUrl;
        private List<String> subcontractors = List.of();
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

        public Builder type(@Nullable RecipientType type) {
            this.type = type;
            return this;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder group(@Nullable String group) {
            this.group = group;
            return this;
        }

        public Builder businessAddress(@Nullable String businessAddress) {
            this.businessAddress = businessAddress;
            return this;
        }

        public Builder website(@Nullable String website) {
            this.website = website;
            return this;
        }

        public Builder privacyPolicyUrl(@Nullable String privacyPolicyUrl) {
            this.privacyPolicyUrl = privacyPolicyUrl;
            return this;
        }

        public Builder subcontractors(List<String> subcontractors) {
            this.subcontractors = subcontractors;
            return this;
        }

        public Builder subcontractors(String... subcontractors) {
            return subcontractors(List.of(subcontractors));
        }

        public Builder translations(Translations translations) {
            this.translations = translations;
            return this;
        }

        public Builder extra(Map<String, String> extra) {
            this.extra = extra;
            return this;
        }

        public Recipient build() {
            return new Recipient(
                    key,
                    name,
                    type,
                    description,
                    group,
                    businessAddress,
                    website,
                    privacyPolicyUrl,
                    subcontractors,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
