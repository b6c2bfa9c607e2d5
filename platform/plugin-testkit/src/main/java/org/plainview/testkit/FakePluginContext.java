package org.plainview.testkit;

import java.util.Map;
import org.plainview.host.PlainJson;
import org.plainview.spi.PluginContext;
import org.plainview.spi.PluginJson;

/** A context for tests: settings as given, HTTP by script, the platform's own JSON. */
public record FakePluginContext(Map<String, String> configuration, ScriptedHttp http) implements PluginContext {
    public FakePluginContext {
        configuration = Map.copyOf(configuration);
    }

    @Override
    public PluginJson json() {
        return PlainJson.instance();
    }

    @Override
    public System.Logger log() {
        return System.getLogger(FakePluginContext.class.getName());
    }
}
