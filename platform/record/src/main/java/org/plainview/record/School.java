package org.plainview.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A school of the district.
 *
 * @param ncesId the 12-digit NCES school id
 */
public record School(
        Key key,
        String name,
        @Nullable String ncesId,
        @Nullable Grade lowestGrade,
        @Nullable Grade highestGrade,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public School {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return name;
    }

    /** A school of which nothing is said yet but its key and name. */
    public static School named(Key key, String name) {
        return builder(key, name).build();
    }

    public static Builder builder(Key key, String name) {
        return new Builder(key, name);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, name)
                .ncesId(ncesId)
                .lowestGrade(lowestGrade)
                .highestGrade(highestGrade)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a school. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String name;
        private @Nullable String ncesId;
        private @Nullable Grade lowestGrade;
        private @Nullable Grade highestGrade;
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

        public Builder ncesId(@Nullable String ncesId) {
            this.ncesId = ncesId;
            return this;
        }

        public Builder lowestGrade(@Nullable Grade lowestGrade) {
            this.lowestGrade = lowestGrade;
            return this;
        }

        public Builder highestGrade(@Nullable Grade highestGrade) {
            this.highestGrade = highestGrade;
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

        public School build() {
            return new School(key, name, ncesId, lowestGrade, highestGrade, translations, new TreeMap<>(extra));
        }
    }
}
