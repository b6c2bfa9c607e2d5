package org.plainview.host;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.PluginContext;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoProviderFactory;
import org.plainview.spi.StateRules;

/**
 * The objects of a loaded plugin. Nothing else in the host refers to them, so that dropping this one object lets the
 * plugin's class loader be collected. What stands here is set while the plugin is loaded, on the threads that call it.
 */
final class Live {
    private final Isolation isolation;
    private volatile List<Rule> rules = List.of();
    private volatile List<Report> reports = List.of();
    private volatile @Nullable SsoProviderFactory factory;
    private final List<SsoProvider> providers = new ArrayList<>();

    Live(Isolation isolation) {
        this.isolation = isolation;
    }

    Isolation isolation() {
        return isolation;
    }

    void hold(StateRules pack) {
        rules = List.copyOf(Answers.required(pack.rules(), "rules()"));
        reports = List.copyOf(Answers.required(pack.reports(), "reports()"));
    }

    void hold(SsoProviderFactory made) {
        factory = made;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Report> reports() {
        return reports;
    }

    /** Makes a provider; the answer is its place among {@link #provider}s. */
    int add(PluginContext context) {
        var provider =
                Answers.required(Answers.required(factory, "SsoProviderFactory").create(context), "create()");
        synchronized (providers) {
            providers.add(provider);
            return providers.size() - 1;
        }
    }

    SsoProvider provider(int index) {
        synchronized (providers) {
            return providers.get(index);
        }
    }
}
