package org.plainview.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long records of a series are kept and how they are destroyed.
 *
 * @param trigger the event from which the period counts
 * @param period the length of time, in words
 */
public record RetentionRule(
        Key key,
        @PublicText String series,
        @PublicText @Nullable String trigger,
        @PublicText @Nullable String period,
        @PublicText @Nullable String disposal,
        @Nullable String citation,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public RetentionRule {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return series;
    }

    /** A retention rule of which nothing is said yet but its key and series. */
    public static RetentionRule named(Key key, String series) {
        return builder(key, series).build();
    }

    public static Builder builder(Key key, String series) {
        return new Builder(key, series);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, series)
                .trigger(trigger)
                .period(period)
                .disposal(disposal)
                .citation(citation)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a retention rule. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String series;
        private @Nullable String trigger;
        private @Nullable String period;
        private @Nullable String disposal;
        private @Nullable String citation;
        private Translations translations = Translations.none();
        private Map<String, String> extra = Map.of();

        private Builder(Key key, String series) {
            this.key = key;
            this.series = series;
        }

        public Builder key(Key key) {
            this.key = key;
            return this;
        }

        public Builder series(String series) {
            this.series = series;
            return this;
        }

        public Builder trigger(@Nullable String trigger) {
            this.trigger = trigger;
            return this;
        }

        public Builder period(@Nullable String period) {
            this.period = period;
            return this;
        }

        public Builder disposal(@Nullable String disposal) {
            this.disposal = disposal;
            return this;
        }

        public Builder citation(@Nullable String citation) {
            this.citation = citation;
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

        public RetentionRule build() {
            return new RetentionRule(
                    key, series, trigger, period, disposal, citation, translations, new TreeMap<>(extra));
        }
    }
}
