package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.server.compliance.internal.ComplianceMapper.EvaluationRow;
import org.plainview.server.compliance.internal.FindingView.SubjectView;
import org.plainview.server.compliance.internal.Judging.Said;
import org.plainview.server.extensions.RulePacks;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.Editions;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.spi.SpiVersion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The evaluations that came with the editions of the district in scope, which can be run again to the same result. */
@Component
class Evaluations {
    private static final TypeReference<Map<String, List<Verdict>>> BY_LANGUAGE = new TypeReference<>() {};
    private static final TypeReference<List<Attestation>> ATTESTATIONS = new TypeReference<>() {};
    private static final TypeReference<Set<String>> IDS = new TypeReference<>() {};
    private static final String NOTHING = "[]";
    private static final int MOST_SHOWN = 100;

    private final ComplianceMapper mapper;
    private final Editions editions;
    private final RulePacks packs;
    private final JsonMapper json;

    Evaluations(ComplianceMapper mapper, Editions editions, RulePacks packs, JsonMapper json) {
        this.mapper = mapper;
        this.editions = editions;
        this.packs = packs;
        this.json = json;
    }

    /**
     * @param equal whether the same findings came of it
     * @param recordUnchanged whether the edition still has the hash that the evaluation names
     * @param version the pack's version by which it was run now
     * @param differing the rules of which other was found, in the order of their ids
     * @param failure why the pack said nothing now; null where it answered
     */
    record Again(
            EvaluationRow stored,
            boolean equal,
            boolean recordUnchanged,
            String version,
            String spiVersion,
            List<String> differing,
            @Nullable String failure) {}

    /** The newest first, without what was found. */
    @Transactional(readOnly = true)
    public List<EvaluationRow> list() {
        return mapper.evaluations(MOST_SHOWN);
    }

    /**
     * Runs an evaluation again: over the same record, for the same day, with what was attested then, by the pack as it is now.
     *
     * @throws ProblemException if there is no such evaluation, or its pack cannot be asked
     */
    @Transactional(readOnly = true)
    public Again again(int number, String plugin) {
        var stored = mapper.evaluation(number, plugin);
        var edition = editions.find(DistrictScope.current(), number).orElse(null);
        if (stored == null || edition == null) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
        var pack = packs.enabled().stream()
                .filter(each -> each.id().value().equals(plugin))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "pack-unavailable", plugin));
        var said = Judging.ask(pack, edition.record(), stored.asOf(), json.readValue(orNothing(stored.leftOut()), IDS));
        var now = said.failure() != null ? null : verdicts(said, edition, stored);
        var then = stored.findings() == null
                ? null
                : json.readValue(stored.findings(), BY_LANGUAGE).get(Locale.ENGLISH.toLanguageTag());
        var differing = differing(then, now);
        boolean recordUnchanged = edition.sha256().equals(stored.recordSha256());
        return new Again(
                stored,
                recordUnchanged && differing.isEmpty() && (then == null) == (now == null),
                recordUnchanged,
                pack.manifest().version(),
                SpiVersion.CURRENT,
                differing,
                said.failure());
    }

    private static String orNothing(@Nullable String list) {
        return list == null ? NOTHING : list;
    }

    private List<Verdict> verdicts(Said said, Edition edition, EvaluationRow stored) {
        var holding = json.readValue(orNothing(stored.attestations()), ATTESTATIONS);
        return FindingView.of(said, edition.record(), Locale.ENGLISH, holding).stream()
                .map(Verdict::of)
                .toList();
    }

    private static List<String> differing(@Nullable List<Verdict> then, @Nullable List<Verdict> now) {
        var before = byRule(then);
        var after = byRule(now);
        var rules = new TreeSet<>(before.keySet());
        rules.addAll(after.keySet());
        return rules.stream()
                .filter(rule -> !before.getOrDefault(rule, List.of()).equals(after.getOrDefault(rule, List.of())))
                .toList();
    }

    private static Map<String, List<Verdict>> byRule(@Nullable List<Verdict> verdicts) {
        return verdicts == null ? Map.of() : verdicts.stream().collect(Collectors.groupingBy(Verdict::rule));
    }

    /** What is compared: what an evaluation of any age holds. */
    private record Verdict(
            String rule,
            String status,
            String explanation,
            @Nullable String remedy,
            @Nullable LocalDate due,
            List<SubjectView> subjects) {
        static Verdict of(FindingView finding) {
            return new Verdict(
                    finding.rule(),
                    finding.status(),
                    finding.explanation(),
                    finding.remedy(),
                    finding.due(),
                    finding.subjects());
        }
    }
}
