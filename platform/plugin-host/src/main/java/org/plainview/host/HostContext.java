package org.plainview.host;

import java.util.Map;
import org.plainview.spi.PluginContext;
import org.plainview.spi.PluginHttp;
import org.plainview.spi.PluginJson;

/** What the host hands one plugin. */
record HostContext(Map<String, String> configuration, PluginHttp http, PluginJson json, System.Logger log)
        implements PluginContext {
    HostContext {
        configuration = Map.copyOf(configuration);
    }
}
