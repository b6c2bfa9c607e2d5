package org.plainview.server.compliance.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.PluginFailed;
import org.plainview.host.ReportRendering;
import org.plainview.host.ResolvedReport;
import org.plainview.server.compliance.PublishedReport;
import org.plainview.server.compliance.internal.ComplianceMapper.EvaluationRow;
import org.plainview.server.compliance.internal.Judging.Said;
import org.plainview.server.extensions.RulePacks;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.PublicationStep;
import org.plainview.server.shared.Templates;
import org.plainview.server.shared.Words;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.SpiVersion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps, with each edition, what the packs that are switched on say about it and the reports that they make of it. A pack
 * that fails does not hold up the edition: its failure is kept in place of its findings.
 */
@Component
final class EvaluateEdition implements PublicationStep {
    private final RulePacks packs;
    private final ComplianceMapper mapper;
    private final AttestationMapper attestations;
    private final Templates templates;
    private final JsonMapper json;

    EvaluateEdition(
            RulePacks packs,
            ComplianceMapper mapper,
            AttestationMapper attestations,
            Templates templates,
            JsonMapper json) {
        this.packs = packs;
        this.mapper = mapper;
        this.attestations = attestations;
        this.templates = templates;
        this.json = json;
    }

    @Override
    public void publish(Edition edition) {
        var day = edition.record().profile().day(Clock.systemUTC().instant());
        var judgement = Judging.judge(packs.enabled(), edition.record(), day);
        var holding = attestations.holding(day);
        for (var said : judgement.said()) {
            var leftOut = judgement.leftOut(said.pack()).stream()
                    .map(each -> each.rule().id())
                    .toList();
            if (said.failure() != null) {
                mapper.evaluated(row(said, edition, day, null, said.failure(), holding, leftOut));
                continue;
            }
            try {
                // All of it before any of it is kept, so that a pack is either there with its reports or not at all.
                var reports = said.pack().stateRules().reports().stream()
                        .map(report -> new Made(report, report.render(edition.record(), day)))
                        .toList();
                mapper.evaluated(row(said, edition, day, findings(said, edition, holding), null, holding, leftOut));
                reports.forEach(report -> keep(said.pack(), edition, report));
            } catch (PluginFailed failed) {
                mapper.evaluated(row(said, edition, day, null, String.valueOf(failed.getMessage()), holding, leftOut));
            }
        }
    }

    private String findings(Said said, Edition edition, List<Attestation> holding) {
        var byLanguage = new TreeMap<String, List<FindingView>>();
        for (var language : Words.LANGUAGES) {
            byLanguage.put(language.toLanguageTag(), FindingView.of(said, edition.record(), language, holding));
        }
        return json.writeValueAsString(byLanguage);
    }

    /** Of what was attested, what concerns the pack: enough to come to the same findings again. */
    private EvaluationRow row(
            Said said,
            Edition edition,
            LocalDate day,
            @Nullable String findings,
            @Nullable String failure,
            List<Attestation> holding,
            List<String> leftOut) {
        var pack = said.pack();
        return new EvaluationRow(
                edition.number(),
                pack.id().value(),
                pack.manifest().version(),
                SpiVersion.CURRENT,
                pack.stateRules().jurisdiction(),
                day,
                edition.sha256(),
                findings,
                failure,
                json.writeValueAsString(holding.stream()
                        .filter(each -> each.plugin().equals(pack.id().value()))
                        .toList()),
                json.writeValueAsString(leftOut),
                failure == null ? StoredWords.kept(pack, json) : null);
    }

    private void keep(LoadedPlugin pack, Edition edition, Made made) {
        for (var language : Words.LANGUAGES) {
            keep(pack, edition, made.report().id(), ReportRendering.resolve(pack, made.document(), language), language);
        }
    }

    private void keep(LoadedPlugin pack, Edition edition, String report, ResolvedReport resolved, Locale language) {
        var tables = resolved.tables()
                .map(table -> new PublishedReport.Table(table.id(), table.caption(), ReportRendering.csv(table)))
                .toList();
        mapper.reported(
                edition.number(),
                pack.id().value(),
                report,
                language.toLanguageTag(),
                resolved.title(),
                templates.render("compliance/report.jte", Map.of("report", resolved)),
                json.writeValueAsString(tables),
                ReportRendering.json(resolved));
    }

    private record Made(Report report, ReportDocument document) {}
}
