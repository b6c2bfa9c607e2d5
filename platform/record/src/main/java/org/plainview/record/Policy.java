package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A board policy or plan that governs what is done with student data.
 *
 * @param code the board's number, such as 4151
 * @param stages which stages of the life of data it governs
 * @param governs the elements it speaks of in particular
 * @param series the series of the manual, such as 4000
 * @param heading the heading of the manual under which it stands
 * @param parent the policy that a regulation or exhibit belongs to
 * @param reviewEveryMonths how often the board means to review it
 * @param visibility who may read it; unsaid is everyone
 * @param meetingUrl the board meeting that last acted on it
 * @param document its text as everyone may read it
 */
public record Policy(
        Key key,
        @Nullable String code,
        @PublicText String title,
        @Nullable PolicyKind policyKind,
        @Nullable String series,
        @PublicText @Nullable String heading,
        @RefersTo(ItemKind.POLICY) @Nullable Key parent,
        @Nullable Visibility visibility,
        @PublicText @Nullable String summary,
        List<LifecycleStage> stages,
        @RefersTo(ItemKind.ELEMENT) List<Key> governs,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate revisedOn,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate rescindedOn,
        @Nullable Integer reviewEveryMonths,
        @WebAddress @Nullable String meetingUrl,
        @WebAddress @Nullable String url,
        @PublicText @Nullable DocumentHash document,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Policy {
        stages = Sorted.distinct(stages);
        governs = Sorted.distinct(governs);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return code == null ? title : code + " " + title;
    }

    /** Whether everyone may read it. */
    public boolean isPublic() {
        return visibility != Visibility.STAFF;
    }

    /** A policy of which nothing is said yet but its key and title. */
    public static Policy named(Key key, String title) {
        return builder(key, title).build();
    }

    public static Builder builder(Key key, String title) {
        return new Builder(key, title);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, title)
                .policyKind(policyKind)
                .series(series)
                .heading(heading)
                .parent(parent)
                .visibility(visibility)
                .code(code)
                .summary(summary)
                .stages(stages)
                .governs(governs)
                .adoptedOn(adoptedOn)
                .revisedOn(revisedOn)
                .reviewedOn(reviewedOn)
                .rescindedOn(rescindedOn)
                .reviewEveryMonths(reviewEveryMonths)
                .meetingUrl(meetingUrl)
                .url(url)
                .document(document)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a policy. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private @Nullable String code;
        private String title;
        private @Nullable PolicyKind policyKind;
        private @Nullable String series;
        private @Nullable String heading;
        private @Nullable Key parent;
        private @Nullable Visibility visibility;
        private @Nullable String summary;
        private List<LifecycleStage> stages = List.of();
        private List<Key> governs = List.of();
        private @Nullable LocalDate adoptedOn;
        private @Nullable LocalDate revisedOn;
        private @Nullable LocalDate reviewedOn;
        private @Nullable LocalDate rescindedOn;
        private @Nullable Integer reviewEveryMonths;
        private @Nullable String meetingUrl;
        private @Nullable String url;
        private @Nullable DocumentHash document;
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

        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder summary(@Nullable String summary) {
            this.summary = summary;
            return this;
        }

        public Builder stages(List<LifecycleStage> stages) {
            this.stages = stages;
            return this;
        }

        public Builder stages(LifecycleStage... stages) {
            return stages(List.of(stages));
        }

        public Builder governs(List<Key> governs) {
            this.governs = governs;
            return this;
        }

        public Builder governs(Key... governs) {
            return governs(List.of(governs));
        }

        public Builder adoptedOn(@Nullable LocalDate adoptedOn) {
            this.adoptedOn = adoptedOn;
            return this;
        }

        public Builder reviewedOn(@Nullable LocalDate reviewedOn) {
            this.reviewedOn = reviewedOn;
            return this;
        }

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        public Builder document(@Nullable DocumentHash document) {
            this.document = document;
            return this;
        }

        public Builder policyKind(@Nullable PolicyKind policyKind) {
            this.policyKind = policyKind;
            return this;
        }

        public Builder series(@Nullable String series) {
            this.series = series;
            return this;
        }

        public Builder heading(@Nullable String heading) {
            this.heading = heading;
            return this;
        }

        public Builder parent(@Nullable Key parent) {
            this.parent = parent;
            return this;
        }

        public Builder visibility(@Nullable Visibility visibility) {
            this.visibility = visibility;
            return this;
        }

        public Builder revisedOn(@Nullable LocalDate revisedOn) {
            this.revisedOn = revisedOn;
            return this;
        }

        public Builder rescindedOn(@Nullable LocalDate rescindedOn) {
            this.rescindedOn = rescindedOn;
            return this;
        }

        public Builder reviewEveryMonths(@Nullable Integer reviewEveryMonths) {
            this.reviewEveryMonths = reviewEveryMonths;
            return this;
        }

        public Builder meetingUrl(@Nullable String meetingUrl) {
            this.meetingUrl = meetingUrl;
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

        public Policy build() {
            return new Policy(
                    key,
                    code,
                    title,
                    policyKind,
                    series,
                    heading,
                    parent,
                    visibility,
                    summary,
                    stages,
                    governs,
                    adoptedOn,
                    revisedOn,
                    reviewedOn,
                    rescindedOn,
                    reviewEveryMonths,
                    meetingUrl,
                    url,
                    document,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
