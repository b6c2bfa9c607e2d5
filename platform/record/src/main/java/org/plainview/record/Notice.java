package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the district tells families: the annual notices of federal law, directory information, a breach, or one of its own.
 *
 * @param schoolYear such as 2026-27
 * @param audience to whom it goes, in words
 * @param channels how it is given, such as e-mail or the handbook
 * @param languages BCP 47 codes of the languages in which it is given
 * @param sentOn when it was first given
 * @param body what it says
 * @param policies the policies that it rests on
 */
public record Notice(
        Key key,
        @PublicText String title,
        @Nullable NoticeKind noticeKind,
        @Nullable String schoolYear,
        @PublicText @Nullable String audience,
        List<String> channels,
        List<String> languages,
        @Nullable LocalDate sentOn,
        @PublicText @Nullable String body,
        @WebAddress @Nullable String url,
        @RefersTo(ItemKind.POLICY) List<Key> policies,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Notice {
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
        policies = Sorted.distinct(policies);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return title;
    }

    /** A notice of which nothing is said yet but its key and title. */
    public static Notice named(Key key, String title) {
        return builder(key, title).build();
    }

    public static Builder builder(Key key, String title) {
        return new Builder(key, title);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, title)
                .noticeKind(noticeKind)
                .schoolYear(schoolYear)
                .audience(audience)
                .channels(channels)
                .languages(languages)
                .sentOn(sentOn)
                .body(body)
                .url(url)
                .policies(policies)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a notice. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String title;
        private @Nullable NoticeKind noticeKind;
        private @Nullable String schoolYear;
        private @Nullable String audience;
        private List<String> channels = List.of();
        private List<String> languages = List.of();
        private @Nullable LocalDate sentOn;
        private @Nullable String body;
        private @Nullable String url;
        private List<Key> policies = List.of();
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

        public Builder noticeKind(@Nullable NoticeKind noticeKind) {
            this.noticeKind = noticeKind;
            return this;
        }

        public Builder schoolYear(@Nullable String schoolYear) {
            this.schoolYear = schoolYear;
            return this;
        }

        public Builder audience(@Nullable String audience) {
            this.audience = audience;
            return this;
        }

        public Builder channels(List<String> channels) {
            this.channels = channels;
            return this;
        }

        public Builder channels(String... channels) {
            return channels(List.of(channels));
        }

        public Builder languages(List<String> languages) {
            this.languages = languages;
            return this;
        }

        public Builder languages(String... languages) {
            return languages(List.of(languages));
        }

        public Builder sentOn(@Nullable LocalDate sentOn) {
            this.sentOn = sentOn;
            return this;
        }

        public Builder body(@Nullable String body) {
            this.body = body;
            return this;
        }

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        public Builder policies(List<Key> policies) {
            this.policies = policies;
            return this;
        }

        public Builder policies(Key... policies) {
            return policies(List.of(policies));
        }

        public Builder translations(Translations translations) {
            this.translations = translations;
            return this;
        }

        public Builder extra(Map<String, String> extra) {
            this.extra = extra;
            return this;
        }

        public Notice build() {
            return new Notice(
                    key,
                    title,
                    noticeKind,
                    schoolYear,
                    audience,
                    channels,
                    languages,
                    sentOn,
                    body,
                    url,
                    policies,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
