package org.plainview.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something worth reading or watching, the district's own or another's, with its attribution.
 *
 * @param attribution who made it, as its licence asks
 * @param embed the address of a frame that a reader may load with a click; nothing is asked of it before
 */
public record Resource(
        Key key,
        @PublicText String title,
        @Nullable ResourceKind resourceKind,
        @PublicText @Nullable String description,
        @WebAddress @Nullable String url,
        @WebAddress @Nullable String embed,
        @PublicText @Nullable String attribution,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Resource {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return title;
    }

    /** A resource of which nothing is said yet but its key and title. */
    public static Resource named(Key key, String title) {
        return builder(key, title).build();
    }

    public static Builder builder(Key key, String title) {
        return new Builder(key, title);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, title)
                .resourceKind(resourceKind)
                .description(description)
                .url(url)
                .embed(embed)
                .attribution(attribution)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a resource. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String title;
        private @Nullable ResourceKind resourceKind;
        private @Nullable String description;
        private @Nullable String url;
        private @Nullable String embed;
        private @Nullable String attribution;
        private Translations translations = Translations.none();
        private Map<String, String> extra = Map.of();

        private Builder(Key key, String title) {
            this.key = key;
            this.title = title;
        }

        public Builder key(Key key) {
            this.key = key;
            return this;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder resourceKind(@Nullable ResourceKind resourceKind) {
            this.resourceKind = resourceKind;
            return this;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        public Builder embed(@Nullable String embed) {
            this.embed = embed;
            return this;
        }

        public Builder attribution(@Nullable String attribution) {
            this.attribution = attribution;
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

        public Resource build() {
            return new Resource(
                    key, title, resourceKind, description, url, embed, attribution, translations, new TreeMap<>(extra));
        }
    }
}
