package org.plainview.host;

import java.time.Duration;

/** Hears of what happens to plugins, on the thread that called the plugin. Must be quick and must not throw. */
public interface PluginListener {
    /** The plugin failed and answers no more until it is released. */
    default void quarantined(LoadedPlugin plugin, PluginFailure failure) {}

    /** A call came back, with or without an answer. */
    default void called(LoadedPlugin plugin, String call, Duration took) {}
}
