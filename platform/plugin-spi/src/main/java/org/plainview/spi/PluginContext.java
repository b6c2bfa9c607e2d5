package org.plainview.spi;

import java.util.Map;

/** All that the host hands a plugin: frozen, and the plugin's own. */
public interface PluginContext {
    /** The plugin's settings. */
    Map<String, String> configuration();

    /** HTTP, restricted to the hosts that the operator allowed this plugin. */
    PluginHttp http();

    /** JSON as plain Java: maps, lists, strings, numbers, booleans and null. */
    PluginJson json();

    /** The plugin's log. Never log personal data. */
    System.Logger log();
}
