package org.plainview.host;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plainview.host.BoundedCall.BadAnswer;
import org.plainview.host.Flaw.Kind;
import org.plainview.host.GuardedRules.GuardedReport;
import org.plainview.host.GuardedRules.GuardedRule;
import org.plainview.host.Inspection.Inspected;
import org.plainview.host.PluginFailure.Fault;
import org.plainview.host.PluginRefused.Reason;
import org.plainview.record.Key;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.SsoProviderFactory;
import org.plainview.spi.StateRules;

/** Brings an inspected plugin to life, and sees that it keeps to the SPI before anybody relies on it. */
final class Loading {
    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}");
    private static final Pattern RULE_ID = Pattern.compile("[A-Z]{2}-[A-Za-z0-9][A-Za-z0-9.-]{0,59}");

    private static final String FEDERAL = "US-";

    private final PluginLimits limits;
    private final InstantSource clock;
    private final PluginListener listener;

    Loading(PluginLimits limits, InstantSource clock, PluginListener listener) {
        this.limits = limits;
        this.clock = clock;
        this.listener = listener;
    }

    /** @throws PluginRefused if the plugin throws, takes too long or breaks the contract while it is loaded */
    LoadedPlugin load(Path jar, Inspected inspected) throws PluginRefused {
        var kind = inspected.manifest().kind();
        var isolation = Isolation.of(jar, leashed(inspected.classes()));
        var plugin = new LoadedPlugin(
                inspected.manifest(), inspected.messages(), limits, clock, listener, new Live(isolation));
        try {
            switch (kind) {
                case STATE_RULES -> plugin.serveRules(plugin.callLoading(live -> rules(plugin, live)));
                case SSO_PROVIDER -> plugin.serveSettings(plugin.callLoading(Loading::settings));
            }
            return plugin;
        } catch (PluginFailed failed) {
            plugin.unload();
            throw new PluginRefused(Reason.BROKEN_CONTRACT, failed.flaw().orElseGet(() -> flaw(failed)));
        }
    }

    private static Flaw flaw(PluginFailed failed) {
        return failed.failure()
                .map(failure -> Flaw.of(
                        switch (failure.fault()) {
                            case TOO_SLOW -> Kind.TOO_SLOW;
                            case TOO_MUCH_MEMORY -> Kind.TOO_MUCH_MEMORY;
                            case THREW, TOO_MUCH_OUTPUT, BROKEN_ANSWER -> Kind.FAILED;
                        },
                        failure.detail()))
                .orElseGet(() -> Flaw.of(Kind.FAILED, String.valueOf(failed.getMessage())));
    }

    private static Map<String, byte[]> leashed(Map<String, byte[]> classes) throws PluginRefused {
        var leashing = new Leashing(classes, new Isolation.SpiOnly());
        var leashed = new TreeMap<String, byte[]>();
        for (var type : classes.entrySet()) {
            try {
                leashed.put(type.getKey(), leashing.apply(type.getValue()));
            } catch (IllegalArgumentException broken) {
                throw new PluginRefused(Reason.BROKEN_CLASS, type.getKey());
            }
        }
        return leashed;
    }

    private static <T> T service(Live live, Class<T> type) {
        var loader = live.isolation().classLoader();
        return ServiceLoader.load(type, loader).stream()
                .filter(provider -> loader.equals(provider.type().getClassLoader()))
                .findFirst()
                .orElseThrow(() -> broken(Kind.NO_IMPLEMENTATION, type.getSimpleName()))
                .get();
    }

    private static SettingsSchema settings(Live live) {
        var factory = service(live, SsoProviderFactory.class);
        live.hold(factory);
        try {
            return SettingsSchema.read(Answers.required(factory.configurationSchema(), "configurationSchema()"));
        } catch (Flawed flawed) {
            throw new BadAnswer(Fault.BROKEN_ANSWER, flawed.flaw());
        } catch (IllegalArgumentException unreadable) {
            throw broken(Kind.SETTINGS_UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private static GuardedRules rules(LoadedPlugin plugin, Live live) {
        var pack = service(live, StateRules.class);
        live.hold(pack);
        var jurisdiction = Answers.required(pack.jurisdiction(), "jurisdiction()");
        if (!JURISDICTION.matcher(jurisdiction).matches()) {
            throw broken(Kind.NO_JURISDICTION, jurisdiction);
        }
        if (live.rules().isEmpty() && live.reports().isEmpty()) {
            throw broken(Kind.NEITHER_RULES_NOR_REPORTS);
        }
        var terms = new HashMap<>(Answers.required(pack.terms(), "terms()"));
        terms.values().forEach(term -> plugin.answers().message(term));
        var offers = new Offers(plugin, pack, jurisdiction);
        return new GuardedRules(
                jurisdiction,
                guardedRules(plugin, live.rules(), jurisdiction),
                guardedReports(plugin, live.reports()),
                Map.copyOf(terms),
                offers.fields(),
                offers.clauses(),
                offers.starter());
    }

    private static List<Rule> guardedRules(LoadedPlugin plugin, List<Rule> given, String jurisdiction) {
        var ids = new HashSet<String>();
        var guarded = new ArrayList<Rule>();
        for (var rule : given) {
            var id = Answers.required(rule.id(), "Rule.id()");
            if (!RULE_ID.matcher(id).matches() || !id.startsWith(jurisdiction + "-")) {
                throw broken(Kind.RULE_ID, id, jurisdiction);
            }
            if (!ids.add(id)) {
                throw broken(Kind.RULE_ID_TWICE, id);
            }
            if (Answers.required(rule.citation(), id + " Rule.citation()").isBlank()) {
                throw broken(Kind.BLANK_CITATION, id);
            }
            var from = rule.inForceFrom();
            var until = rule.inForceUntil();
            if (from != null && until != null && until.isBefore(from)) {
                throw broken(Kind.ENDS_BEFORE_IT_BEGINS, id);
            }
            guarded.add(new GuardedRule(
                    plugin,
                    guarded.size(),
                    id,
                    rule.citation(),
                    said(plugin, rule.title()),
                    said(plugin, rule.duty()),
                    Answers.required(rule.severity(), id + " Rule.severity()"),
                    from,
                    until,
                    superseded(rule, id)));
        }
        return List.copyOf(guarded);
    }

    /** Only the base may be superseded: else two states' packs could each silence the other. */
    private static Set<String> superseded(Rule rule, String id) {
        var superseded = Set.copyOf(Answers.required(rule.supersedes(), id + " Rule.supersedes()"));
        superseded.stream()
                .filter(each -> !RULE_ID.matcher(each).matches() || !each.startsWith(FEDERAL) || each.equals(id))
                .findFirst()
                .ifPresent(each -> {
                    throw broken(Kind.SUPERSEDES, id, each);
                });
        return superseded;
    }

    private static List<Report> guardedReports(LoadedPlugin plugin, List<Report> given) {
        var ids = new HashSet<String>();
        var guarded = new ArrayList<Report>();
        for (var report : given) {
            var id = Answers.required(report.id(), "Report.id()");
            if (!Key.isValid(id)) {
                throw broken(Kind.REPORT_ID, id);
            }
            if (!ids.add(id)) {
                throw broken(Kind.REPORT_ID_TWICE, id);
            }
            guarded.add(new GuardedReport(plugin, guarded.size(), id, said(plugin, report.title())));
        }
        return List.copyOf(guarded);
    }

    private static Message said(LoadedPlugin plugin, Message message) {
        plugin.answers().message(message);
        return message;
    }

    private static BadAnswer broken(Kind kind, String... tokens) {
        return new BadAnswer(Fault.BROKEN_ANSWER, Flaw.of(kind, tokens));
    }
}
