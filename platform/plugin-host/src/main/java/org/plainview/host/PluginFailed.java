package org.plainview.host;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plugin could not answer: it failed just now, it is in quarantine, or it was unloaded. It carries no exception of the
 * plugin's as its cause, because that would keep the plugin's classes alive.
 */
public final class PluginFailed extends RuntimeException {
    private final transient PluginId plugin;
    private final transient @Nullable PluginFailure failure;
    private final transient @Nullable Flaw flaw;

    PluginFailed(PluginId plugin, PluginFailure failure) {
        this(plugin, failure, null);
    }

    PluginFailed(PluginId plugin, PluginFailure failure, @Nullable Flaw flaw) {
        super(plugin + " failed at " + failure.call() + ": " + failure.fault() + ", " + failure.detail());
        this.plugin = plugin;
        this.failure = failure;
        this.flaw = flaw;
    }

    PluginFailed(PluginId plugin, String why) {
        super(plugin + " " + why);
        this.plugin = plugin;
        this.failure = null;
        this.flaw = null;
    }

    public PluginId plugin() {
        return plugin;
    }

    /** How it failed; empty if it was unloaded, or its caller was interrupted. */
    public Optional<PluginFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** What the failure's detail says in English; empty if it was anything else than an answer that is not allowed. */
    Optional<Flaw> flaw() {
        return Optional.ofNullable(flaw);
    }
}
