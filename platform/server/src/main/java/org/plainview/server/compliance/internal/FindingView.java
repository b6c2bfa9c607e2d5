package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.RuleFindings;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.spi.Finding;

/**
 * A finding in the words of one language.
 *
 * @param severity binding, conditional, advisory
 * @param status met, not-met, due, needs-attestation, not-applicable, not-assessed, advisory
 */
record FindingView(
        String plugin,
        String rule,
        String title,
        String duty,
        String citation,
        String severity,
        String status,
        String explanation,
        @Nullable String remedy,
        @Nullable LocalDate due,
        List<SubjectView> subjects) {

    record SubjectView(String kind, String key, String label) {}

    static List<FindingView> of(LoadedPlugin pack, List<RuleFindings> results, DistrictRecord record, Locale language) {
        return results.stream()
                .flatMap(result ->
                        result.findings().stream().map(finding -> of(pack, result, finding, record, language)))
                .toList();
    }

    private static FindingView of(
            LoadedPlugin pack, RuleFindings result, Finding finding, DistrictRecord record, Locale language) {
        var rule = result.rule();
        return new FindingView(
                pack.id().value(),
                rule.id(),
                pack.message(rule.title(), language),
                pack.message(rule.duty(), language),
                rule.citation(),
                code(rule.severity()),
                code(finding.status()),
                pack.message(finding.explanation(), language),
                finding.remedy() == null ? null : pack.message(finding.remedy(), language),
                finding.due(),
                finding.subjects().stream()
                        .map(subject -> subject(subject, record))
                        .toList());
    }

    private static SubjectView subject(Finding.Subject subject, DistrictRecord record) {
        Optional<? extends Item> item = record.find(subject.kind(), subject.key());
        return new SubjectView(
                subject.kind().code(),
                subject.key().value(),
                item.map(Item::label).orElse(subject.key().value()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
