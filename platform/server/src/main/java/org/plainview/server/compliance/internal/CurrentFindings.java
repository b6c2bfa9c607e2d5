package org.plainview.server.compliance.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.host.LoadedPlugin;
import org.plainview.record.DistrictRecord;
import org.plainview.server.compliance.internal.Judging.LeftOut;
import org.plainview.server.extensions.RulePacks;
import org.plainview.server.inventory.WorkingRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the law asks of the working record of the district in scope. While a pack is asked, no transaction waits for it. */
@Component
class CurrentFindings {
    private final RulePacks packs;
    private final WorkingRecord working;
    private final AttestationMapper attestations;
    private final TransactionTemplate transactions;

    CurrentFindings(
            RulePacks packs, WorkingRecord working, AttestationMapper attestations, TransactionTemplate transactions) {
        this.packs = packs;
        this.working = working;
        this.attestations = attestations;
        this.transactions = transactions;
    }

    /**
     * @param unavailable packs that are switched on but cannot answer: in quarantine, or removed
     * @param leftOut rules of the base whose place those of a state take
     */
    record Found(
            LocalDate day,
            LocalDate today,
            List<LoadedPlugin> packs,
            List<String> unavailable,
            List<FindingView> findings,
            List<LeftOut> leftOut) {}

    /** @param on the day to judge, today in the district where null */
    public Found find(@Nullable LocalDate on, Locale language) {
        var record = working.load();
        var today = record.profile().day(Clock.systemUTC().instant());
        var day = on == null ? today : on;
        var judgement = Judging.judge(packs.enabled(), record, day);
        var findings = views(judgement, record, day, language);
        if (day.isAfter(today)) {
            findings = LookAhead.compare(
                    findings, views(Judging.judge(packs.enabled(), record, today), record, today, language));
        }
        return new Found(
                day,
                today,
                judgement.said().stream()
                        .filter(said -> said.failure() == null)
                        .map(Judging.Said::pack)
                        .toList(),
                Stream.concat(
                                packs.unavailable().stream(),
                                judgement.said().stream()
                                        .filter(said -> said.failure() != null)
                                        .map(said -> said.pack().id().value()))
                        .distinct()
                        .toList(),
                findings,
                judgement.leftOut());
    }

    /** The day in the district. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return working.profile().value().day(Clock.systemUTC().instant());
    }

    private List<FindingView> views(
            Judging.Judgement judgement, DistrictRecord record, LocalDate day, Locale language) {
        var holding = Objects.requireNonNull(transactions.execute(status -> attestations.holding(day)));
        return judgement.said().stream()
                .flatMap(said -> FindingView.of(said, record, language, holding).stream())
                .toList();
    }
}
