package org.plainview.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why data is used, in words that a parent understands, with the legal basis, which belongs to the purpose and not to
 * each use.
 *
 * @param citation the law, rule or board decision, as cited
 */
public record Purpose(
        Key key,
        @PublicText String name,
        @PublicText @Nullable String explanation,
        @Nullable LegalBasis legalBasis,
        @Nullable String citation,
        @WebAddress @Nullable String citationUrl,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Purpose {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }

    /** A purpose of which nothing is said yet but its key and name. */
    public static Purpose named(Key key, String name) {
        return builder(key, name).build();
    }

    public static Builder builder(Key key, String name) {
        return new Builder(key, name);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, name)
                .explanation(explanation)
                .legalBasis(legalBasis)
                .citation(citation)
                .citationUrl(citationUrl)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a purpose. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String name;
        private @Nullable String explanation;
        private @Nullable LegalBasis legalBasis;
        private @Nullable String citation;
        private @Nullable String citationUrl;
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

        public Builder explanation(@Nullable String explanation) {
            this.explanation = explanation;
            return this;
        }

        public Builder legalBasis(@Nullable LegalBasis legalBasis) {
            this.legalBasis = legalBasis;
            return this;
        }

        public Builder citation(@Nullable String citation) {
            this.citation = citation;
            return this;
        }

        public Builder citationUrl(@Nullable String citationUrl) {
            this.citationUrl = citationUrl;
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

        public Purpose build() {
            return new Purpose(
                    key, name, explanation, legalBasis, citation, citationUrl, translations, new TreeMap<>(extra));
        }
    }
}
