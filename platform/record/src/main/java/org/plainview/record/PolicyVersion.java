package org.plainview.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a policy said from the day on which the board adopted it so, until it adopted it otherwise.
 *
 * @param title what the policy was called in it
 * @param adoptedOn when the board adopted this text, for the first time or as a revision of an earlier one
 * @param reviewedOn when the board last looked at this text and left it as it is
 * @param rescindedOn when it ceased to hold, where no later version says so
 * @param changes what is new in it and why, in plain words
 * @param text its words, to be read on a page
 * @param document its words as the board signed them
 */
public record PolicyVersion(
        Key key,
        @RefersTo(ItemKind.POLICY) Key policy,
        @PublicText String title,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate rescindedOn,
        @WebAddress @Nullable String meetingUrl,
        @PublicText @Nullable String changes,
        @PublicText @Markdown @Nullable DocumentHash text,
        @PublicText @Nullable DocumentHash document,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    /** The oldest first. Of what has no date nobody can say that it is new. */
    public static final Comparator<PolicyVersion> BY_ADOPTION = Comparator.comparing(
                    PolicyVersion::adoptedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PolicyVersion::key);

    public PolicyVersion {
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return dated(title);
    }

    /** The title, or a translation of it, with the day that tells this version from the others. */
    String dated(String title) {
        return adoptedOn == null ? title : title + " (" + adoptedOn + ")";
    }

    /** Whether the board had adopted it by {@code day}, as far as the record says. */
    public boolean isAdoptedBy(LocalDate day) {
        return adoptedOn == null || !adoptedOn.isAfter(day);
    }

    public static Builder builder(Key key, Key policy, String title) {
        return new Builder(key, policy, title);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, policy, title)
                .adoptedOn(adoptedOn)
                .reviewedOn(reviewedOn)
                .rescindedOn(rescindedOn)
                .meetingUrl(meetingUrl)
                .changes(changes)
                .text(text)
                .document(document)
                .translations(translations)
                .extra(extra);
    }

    /** Makes a version. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private Key policy;
        private String title;
        private @Nullable LocalDate adoptedOn;
        private @Nullable LocalDate reviewedOn;
        private @Nullable LocalDate rescindedOn;
        private @Nullable String meetingUrl;
        private @Nullable String changes;
        private @Nullable DocumentHash text;
        private @Nullable DocumentHash document;
        private Translations translations = Translations.none();
        private Map<String, String> extra = Map.of();

        private Builder(Key key, Key policy, String title) {
            this.key = key;
            this.policy = policy;
            this.title = title;
        }

        public Builder key(Key key) {
            this.key = key;
            return this;
        }

        public Builder policy(Key policy) {
            this.policy = policy;
            return this;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder adoptedOn(@Nullable LocalDate adoptedOn) {
            this.adoptedOn = adoptedOn;
            return this;
        }

        public Builder reviewedOn(@Nullable LocalDate reviewedOn) {
            this.reviewedOn = reviewedOn;
            return this;
        }

        public Builder rescindedOn(@Nullable LocalDate rescindedOn) {
            this.rescindedOn = rescindedOn;
            return this;
        }

        public Builder meetingUrl(@Nullable String meetingUrl) {
            this.meetingUrl = meetingUrl;
            return this;
        }

        public Builder changes(@Nullable String changes) {
            this.changes = changes;
            return this;
        }

        public Builder text(@Nullable DocumentHash text) {
            this.text = text;
            return this;
        }

        public Builder document(@Nullable DocumentHash document) {
            this.document = document;
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

        public PolicyVersion build() {
            return new PolicyVersion(
                    key,
                    policy,
                    title,
                    adoptedOn,
                    reviewedOn,
                    rescindedOn,
                    meetingUrl,
                    changes,
                    text,
                    document,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
