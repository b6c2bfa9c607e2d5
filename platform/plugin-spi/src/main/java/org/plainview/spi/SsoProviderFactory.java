package org.plainview.spi;

/** How a sign-in plugin comes to life. Its implementation has a public constructor without parameters. */
public interface SsoProviderFactory {
    /** A JSON Schema (2020-12) of the plugin's settings, of type object with string properties. */
    String configurationSchema();

    /**
     * Makes the provider from settings that the host has checked against {@link #configurationSchema()}. Must not reach
     * for the network: the identity side may still be starting.
     */
    SsoProvider create(PluginContext context);
}
