package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.RuleFindings;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemRef;
import org.plainview.server.compliance.internal.Judging.Said;
import org.plainview.spi.Finding;

/**
 * A finding in the words of one language, with what people attested to it. One to which a person may say what no record shows,
 * and of which somebody did for all that it speaks of, is met by that.
 *
 * @param point what of the rule it is: the key of its words
 * @param severity binding, conditional, advisory
 * @param status met, not-met, due, needs-attestation, not-applicable, not-assessed, advisory
 * @param attestable whether a person's word can meet it and does not yet
 * @param attestations what was attested to it and holds on the day
 * @param before how the rule stands today, of a finding about a day to come on which it stands worse; {@code not-in-force} where
 *     it binds later
 */
record FindingView(
        String plugin,
        String rule,
        String point,
        String title,
        String duty,
        String citation,
        String severity,
        String status,
        String explanation,
        @Nullable String remedy,
        @Nullable LocalDate due,
        List<SubjectView> subjects,
        boolean attestable,
        List<AttestedView> attestations,
        @Nullable String before) {
    private static final Set<Finding.Status> ATTESTABLE =
            Set.of(Finding.Status.NEEDS_ATTESTATION, Finding.Status.NOT_ASSESSED);

    FindingView {
        subjects = List.copyOf(subjects);
        attestations = List.copyOf(attestations);
    }

    record SubjectView(String kind, String key, String label) {}

    /**
     * @param kind the kind of the item of which it speaks, and {@code key} its key; absent where it speaks of the whole
     * @param validUntil the last day on which it holds
     */
    record AttestedView(
            UUID id,
            @Nullable String kind,
            @Nullable String key,
            String saidBy,
            LocalDate saidOn,
            LocalDate validUntil,
            String words,
            String enteredBy) {}

    /** @param holding the attestations that hold on the day that was judged */
    static List<FindingView> of(Said said, DistrictRecord record, Locale language, Collection<Attestation> holding) {
        return said.results().stream()
                .flatMap(result -> result.findings().stream()
                        .map(finding -> of(said.pack(), result, finding, record, language, holding)))
                .toList();
    }

    private static FindingView of(
            LoadedPlugin pack,
            RuleFindings result,
            Finding finding,
            DistrictRecord record,
            Locale language,
            Collection<Attestation> holding) {
        var rule = result.rule();
        var point = finding.explanation().key();
        boolean asks = ATTESTABLE.contains(finding.status());
        var attested = holding.stream()
                .filter(each -> asks && each.isOf(pack.id().value(), rule.id(), point) && concerns(each, finding))
                .toList();
        boolean met = !attested.isEmpty()
                && finding.subjects().stream()
                        .allMatch(subject -> attested.stream().anyMatch(each -> each.speaksOf(subject)));
        return new FindingView(
                pack.id().value(),
                rule.id(),
                point,
                pack.message(rule.title(), language),
                pack.message(rule.duty(), language),
                rule.citation(),
                code(rule.severity()),
                code(met ? Finding.Status.MET : finding.status()),
                pack.message(finding.explanation(), language),
                met || finding.remedy() == null ? null : pack.message(finding.remedy(), language),
                met ? null : finding.due(),
                finding.subjects().stream()
                        .map(subject -> subject(subject, record))
                        .toList(),
                asks && !met,
                attested.stream().map(FindingView::view).toList(),
                null);
    }

    /** What was said of an item that a finding no longer names does not meet a finding about the whole. */
    private static boolean concerns(Attestation attestation, Finding finding) {
        return finding.subjects().isEmpty()
                ? attestation.kind() == null
                : finding.subjects().stream().anyMatch(attestation::speaksOf);
    }

    static AttestedView view(Attestation attestation) {
        return new AttestedView(
                attestation.id(),
                attestation.kind(),
                attestation.key(),
                attestation.saidBy(),
                attestation.saidOn(),
                attestation.validUntil(),
                attestation.words(),
                attestation.enteredBy());
    }

    FindingView turnedFrom(String status) {
        return new FindingView(
                plugin,
                rule,
                point,
                title,
                duty,
                citation,
                severity,
                this.status,
                explanation,
                remedy,
                due,
                subjects,
                attestable,
                attestations,
                status);
    }

    private static SubjectView subject(Finding.Subject subject, DistrictRecord record) {
        return new SubjectView(
                subject.kind().code(),
                subject.key().value(),
                record.labelOf(new ItemRef(subject.kind(), subject.key())));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
