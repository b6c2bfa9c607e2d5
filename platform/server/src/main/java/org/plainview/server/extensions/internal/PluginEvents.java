package org.plainview.server.extensions.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.PluginFailure;
import org.plainview.host.PluginListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the other nodes and the operator of a plugin that failed, and measures how long plugins take. */
final class PluginEvents implements PluginListener {
    private static final Logger LOG = LoggerFactory.getLogger(PluginEvents.class);

    private final PluginStore store;
    private final MeterRegistry metrics;

    PluginEvents(PluginStore store, MeterRegistry metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    @Override
    public void quarantined(LoadedPlugin plugin, PluginFailure failure) {
        LOG.error(
                "plugin {} is quarantined: {} {} at {}",
                plugin.id(),
                failure.fault(),
                failure.detail(),
                failure.call());
        store.changing().lock();
        try {
            store.quarantine(plugin.id().value(), plugin.manifest().sha256(), failure);
        } catch (RuntimeException unreachable) {
            // This node keeps it in quarantine until the next change; another finds out by itself when it calls it.
            LOG.error("the quarantine of plugin {} could not be stored", plugin.id(), unreachable);
        } finally {
            store.changing().unlock();
        }
    }

    @Override
    public void called(LoadedPlugin plugin, String call, Duration took) {
        Timer.builder("plainview.plugin.calls")
                .description("Time that calls into plugins take")
                .tag("plugin", plugin.id().value())
                .register(metrics)
                .record(took);
    }
}
