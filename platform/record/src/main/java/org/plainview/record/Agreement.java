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
 * @param permitsOptionally the elements that the recipient may receive where the district chooses to send them
 * @param originator the district whose general offer was joined
 * @param accuracyChallenge how a family can challenge what the recipient holds
 * @param clauses codes of the clauses that it contains
 * @param document the original, which no edition holds
 * @param publicDocument the copy that everyone may read
 */
public record Agreement(
        Key key,
        @PublicText String title,
        @RefersTo(ItemKind.RECIPIENT) @Nullable Key recipient,
        @Nullable AgreementKind agreementKind,
        @Nullable String originator,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @RefersTo(ItemKind.ELEMENT) List<Key> permits,
        @RefersTo(ItemKind.ELEMENT) List<Key> permitsOptionally,
        @Nullable String dataLocation,
        @Nullable String encryption,
        @Nullable Integer breachNoticeHours,
        @PublicText @Nullable String atEnd,
        @PublicText @Nullable String accuracyChallenge,
        List<String> clauses,
        @WebAddress @Nullable String documentUrl,
        @Nullable DocumentHash document,
        @Nullable DocumentHash publicDocument,
        Translations translations,
        SortedMap<String, String> extra)
        implements Item {

    public Agreement {
        clauses = List.copyOf(clauses);
        permitsOptionally = Sorted.distinct(permitsOptionally);
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
                .originator(originator)
                .signedOn(signedOn)
                .effectiveOn(effectiveOn)
                .expiresOn(expiresOn)
                .permits(permits)
                .permitsOptionally(permitsOptionally)
                .dataLocation(dataLocation)
                .encryption(encryption)
                .breachNoticeHours(breachNoticeHours)
                .atEnd(atEnd)
                .accuracyChallenge(accuracyChallenge)
                .clauses(clauses)
                .documentUrl(documentUrl)
                .document(document)
                .publicDocument(publicDocument)
                .translations(translations)
                .extra(extra);
    }

    /** Makes an agreement. Each setter is named after its component; what is not set stays unsaid. */
    public static final class Builder {
        private Key key;
        private String title;
        private @Nullable Key recipient;
        private @Nullable AgreementKind agreementKind;
        private @Nullable String originator;
        private @Nullable LocalDate signedOn;
        private @Nullable LocalDate effectiveOn;
        private @Nullable LocalDate expiresOn;
        private List<Key> permits = List.of();
        private List<Key> permitsOptionally = List.of();
        private @Nullable String dataLocation;
        private @Nullable String encryption;
        private @Nullable Integer breachNoticeHours;
        private @Nullable String atEnd;
        private @Nullable String accuracyChallenge;
        private List<String> clauses = List.of();
        private @Nullable String documentUrl;
        private @Nullable DocumentHash document;
        private @Nullable DocumentHash publicDocument;
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

        public Builder document(@Nullable DocumentHash document) {
            this.document = document;
            return this;
        }

        public Builder publicDocument(@Nullable DocumentHash publicDocument) {
            this.publicDocument = publicDocument;
            return this;
        }

        public Builder permitsOptionally(List<Key> permitsOptionally) {
            this.permitsOptionally = permitsOptionally;
            return this;
        }

        public Builder permitsOptionally(Key... permitsOptionally) {
            return permitsOptionally(List.of(permitsOptionally));
        }

        public Builder originator(@Nullable String originator) {
            this.originator = originator;
            return this;
        }

        public Builder accuracyChallenge(@Nullable String accuracyChallenge) {
            this.accuracyChallenge = accuracyChallenge;
            return this;
        }

        public Builder clauses(List<String> clauses) {
            this.clauses = clauses;
            return this;
        }

        public Builder clauses(String... clauses) {
            return clauses(List.of(clauses));
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
                    originator,
                    signedOn,
                    effectiveOn,
                    expiresOn,
                    permits,
                    permitsOptionally,
                    dataLocation,
                    encryption,
                    breachNoticeHours,
                    atEnd,
                    accuracyChallenge,
                    clauses,
                    documentUrl,
                    document,
                    publicDocument,
                    translations,
                    new TreeMap<>(extra));
        }
    }
}
