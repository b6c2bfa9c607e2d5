package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.PluginFailed;
import org.plainview.host.PluginId;
import org.plainview.host.RuleFindings;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Rule;

/**
 * What packs say of a record on a day, each rule of the federal base giving way to the rules of a state that supersede it. A
 * pack that fails supersedes nothing: a duty must not vanish because what asks for more is broken.
 */
final class Judging {
    private static final String FEDERAL = "US";

    private Judging() {}

    /**
     * @param said what each pack says, in the order in which they were given
     * @param leftOut the rules of the base that were not asked
     */
    record Judgement(List<Said> said, List<LeftOut> leftOut) {
        /** The rules of {@code pack} that were not asked. */
        List<LeftOut> leftOut(LoadedPlugin pack) {
            return leftOut.stream().filter(each -> each.pack().equals(pack)).toList();
        }
    }

    /** @param failure why it says nothing; null where it answered */
    record Said(
            LoadedPlugin pack,
            List<RuleFindings> results,
            @Nullable String failure) {}

    /** @param by the rule that supersedes it */
    record LeftOut(LoadedPlugin pack, Rule rule, String by) {}

    static Judgement judge(List<LoadedPlugin> packs, DistrictRecord record, LocalDate day) {
        var superseding = new TreeMap<String, String>();
        var said = new HashMap<PluginId, Said>();
        packs.stream().filter(pack -> !isBase(pack)).forEach(pack -> {
            var answer = ask(pack, record, day, Set.of());
            said.put(pack.id(), answer);
            if (answer.failure() == null) {
                inForce(pack, day)
                        .forEach(rule -> rule.supersedes().forEach(each -> superseding.putIfAbsent(each, rule.id())));
            }
        });
        packs.stream()
                .filter(Judging::isBase)
                .forEach(pack -> said.put(pack.id(), ask(pack, record, day, superseding.keySet())));
        return new Judgement(
                packs.stream()
                        .map(pack -> Objects.requireNonNull(said.get(pack.id())))
                        .toList(),
                packs.stream()
                        .filter(Judging::isBase)
                        .flatMap(pack -> leftOut(pack, day, superseding))
                        .toList());
    }

    /** What {@code pack} says, its rules {@code without} not asked. */
    static Said ask(LoadedPlugin pack, DistrictRecord record, LocalDate day, Set<String> without) {
        try {
            var results = inForce(pack, day)
                    .filter(rule -> !without.contains(rule.id()))
                    .map(rule -> new RuleFindings(rule, rule.evaluate(record, day)))
                    .toList();
            return new Said(pack, results, null);
        } catch (PluginFailed failed) {
            // The host has put it into quarantine and told the operator; the other packs go on.
            return new Said(pack, List.of(), String.valueOf(failed.getMessage()));
        }
    }

    private static Stream<LeftOut> leftOut(LoadedPlugin pack, LocalDate day, Map<String, String> superseding) {
        return inForce(pack, day)
                .filter(rule -> superseding.containsKey(rule.id()))
                .map(rule -> new LeftOut(pack, rule, Objects.requireNonNull(superseding.get(rule.id()))));
    }

    private static Stream<Rule> inForce(LoadedPlugin pack, LocalDate day) {
        return pack.stateRules().rules().stream().filter(rule -> rule.inForceOn(day));
    }

    private static boolean isBase(LoadedPlugin pack) {
        return pack.stateRules().jurisdiction().equals(FEDERAL);
    }
}
