package org.plainview.host;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plainview.host.BoundedCall.BadAnswer;
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
            throw new PluginRefused(
                    Reason.BROKEN_CONTRACT,
                    failed.failure().map(PluginFailure::detail).orElse(String.valueOf(failed.getMessage())));
        }
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
                .orElseThrow(() -> broken("it has no " + type.getSimpleName()))
                .get();
    }

    private static SettingsSchema settings(Live live) {
        var factory = service(live, SsoProviderFactory.class);
        live.hold(factory);
        try {
            return SettingsSchema.read(Answers.required(factory.configurationSchema(), "configurationSchema()"));
        } catch (IllegalArgumentException unreadable) {
            throw broken("its settings: " + unreadable.getMessage());
        }
    }

    private static GuardedRules rules(LoadedPlugin plugin, Live live) {
        var pack = service(live, StateRules.class);
        live.hold(pack);
        var jurisdiction = Answers.required(pack.jurisdiction(), "jurisdiction()");
        if (!JURISDICTION.matcher(jurisdiction).matches()) {
            throw broken("\"" + jurisdiction + "\" is not a jurisdiction");
        }
        if (live.rules().isEmpty() && live.reports().isEmpty()) {
            throw broken("it has neither rules nor reports");
        }
        var terms = new HashMap<>(Answers.required(pack.terms(), "terms()"));
        terms.values().forEach(term -> plugin.answers().message(term));
        return new GuardedRules(
                jurisdiction,
                guardedRules(plugin, live.rules(), jurisdiction),
                guardedReports(plugin, live.reports()),
                Map.copyOf(terms));
    }

    private static List<Rule> guardedRules(LoadedPlugin plugin, List<Rule> given, String jurisdiction) {
        var ids = new HashSet<String>();
        var guarded = new ArrayList<Rule>();
        for (var rule : given) {
            var id = Answers.required(rule.id(), "the id of a rule");
            if (!RULE_ID.matcher(id).matches() || !id.startsWith(jurisdiction + "-")) {
                throw broken("\"" + id + "\" is not the id of a rule of " + jurisdiction);
            }
            if (!ids.add(id)) {
                throw broken("two rules have the id " + id);
            }
            if (Answers.required(rule.citation(), "the citation of " + id).isBlank()) {
                throw broken("the citation of " + id + " is blank");
            }
            var from = rule.inForceFrom();
            var until = rule.inForceUntil();
            if (from != null && until != null && until.isBefore(from)) {
                throw broken(id + " ends before it begins");
            }
            guarded.add(new GuardedRule(
                    plugin,
                    guarded.size(),
                    id,
                    rule.citation(),
                    said(plugin, rule.title()),
                    said(plugin, rule.duty()),
                    Answers.required(rule.severity(), "the severity of " + id),
                    from,
                    until));
        }
        return List.copyOf(guarded);
    }

    private static List<Report> guardedReports(LoadedPlugin plugin, List<Report> given) {
        var ids = new HashSet<String>();
        var guarded = new ArrayList<Report>();
        for (var report : given) {
            var id = Answers.required(report.id(), "the id of a report");
            if (!Key.isValid(id)) {
                throw broken("\"" + id + "\" is not the id of a report");
            }
            if (!ids.add(id)) {
                throw broken("two reports have the id " + id);
            }
            guarded.add(new GuardedReport(plugin, guarded.size(), id, said(plugin, report.title())));
        }
        return List.copyOf(guarded);
    }

    private static Message said(LoadedPlugin plugin, Message message) {
        plugin.answers().message(message);
        return message;
    }

    private static BadAnswer broken(String what) {
        return new BadAnswer(Fault.BROKEN_ANSWER, what);
    }
}
