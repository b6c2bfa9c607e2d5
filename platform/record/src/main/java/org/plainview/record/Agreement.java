package org.plainview.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A data-privacy agreement or contract with a recipient.
 *
 * @param permits the elements that the recipient may receive under it
 * @param breachNoticeHours within how many hours the recipient must tell the district of a breach
 * @param atEnd what happens to the data when the agreement ends
 */
public record Agreement(
        Key key,
        @PublicText String title,
        @RefersTo(ItemKind.RECIPIENT) @Nullable Key recipient,
        @Nullable AgreementKind agreementKind,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @RefersTo(ItemKind.ELEMENT) List<Key> permits,
        @Nullable String dataLocation,
        @Nullable String encryption,
        @Nullable Integer breachNoticeHours,
        @PublicText @Nullable String atEnd,
        @Nullable String documentUrl,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Agreement {
        permits = Sorted.distinct(permits);
        extra = Extra.copyOf(extra);
    }

    @Override
    public String label() {
        return title;
    }

    /** An agreement of which nothing is said yet but its key and title. */
    public static Agreement named(Key key, String title) {
        return builder(key, title).build();
    }

    public static Builder builder(Key key, String title) {
        return new Builder(key, title);
    }

    /** A builder that begins with everything that stands here. */
    public Builder toBuilder() {
        return new Builder(key, title)
                .recipient(recipient)
                .agreementKind(agreementKind)
                .signedOn(signedOn)
                .effectiveOn(effectiveOn)
                .expiresOn(expiresOn)
                .permits(permits)
                .dataLocation(dataLocation)
                .encryption(encryption)
                .breachNoticeHours(breachNoticeHours)
                .atEnd(atEnd)
                .documentUrl(documentUrl)
                .translations(translations)
                .extra(extra);
    }

    /** Makes an agreement. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String title;
        private @Nullable Key recipient;
        private @Nullable AgreementKind agreementKind;
        private @Nullable LocalDate signedOn;
        private @Nullable LocalDate effectiveOn;
        private @Nullable LocalDate expiresOn;
        private List<Key> permits = List.of();
        private @Nullable String dataLocation;
        private @Nullable String encryption;
        private @Nullable Integer breachNoticeHours;
        private @Nullable String atEnd;
        private @Nullable String documentUrl;
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

        public Builder recipient(@Nullable Key recipient) {
            this.recipient = recipient;
            return this;
        }

        public Builder agreementKind(@Nullable AgreementKind agreementKind) {
            this.agreementKind = agreementKind;
            return this;
        }

        public Builder signedOn(@Nullable LocalDate signedOn) {
            this.signedOn = signedOn;
            return this;
        }

        public Builder effectiveOn(@Nullable LocalDate effectiveOn) {
            this.effectiveOn = effectiveOn;
            return this;
        }

        public Builder expiresOn(@Nullable LocalDate expiresOn) {
            this.expiresOn = expiresOn;
            return this;
        }

        public Builder permits(List<Key> permits) {
            this.permits = permits;
            return this;
        }

        public Builder permits(Key... permits) {
            return permits(List.of(permits));
        }

        public Builder dataLocation(@Nullable String dataLocation) {
            this.dataLocation = dataLocation;
            return this;
        }

        public Builder encryption(@Nullable String encryption) {
            this.encryption = encryption;
            return this;
        }

        public Builder breachNoticeHours(@Nullable Integer breachNoticeHours) {
            this.breachNoticeHours = breachNoticeHours;
            return this;
        }

        public Builder atEnd(@Nullable String atEnd) {
            this.atEnd = atEnd;
            return this;
        }

        public Builder documentUrl(@Nullable String documentUrl) {
            this.documentUrl = documentUrl;
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

        public Agreement build() {
            return new Agreement(
                    key,
                    title,
                    recipient,
                    agreementKind,
                    signedOn,
                    effectiveOn,
                    expiresOn,
                    permits,
                    dataLocation,
                    encryption,
                    breachNoticeHours,
                    atEnd,
                    documentUrl,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
