package org.plainview.server.extensions.internal;

import java.util.List;
import java.util.function.Predicate;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.PluginKind;
import org.plainview.server.extensions.RulePacks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class DistrictPacks implements RulePacks {
    private final Plugins plugins;
    private final PluginMapper mapper;

    DistrictPacks(Plugins plugins, PluginMapper mapper) {
        this.plugins = plugins;
        this.mapper = mapper;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoadedPlugin> enabled() {
        var enabled = mapper.enabled();
        return plugins.active(PluginKind.STATE_RULES).stream()
                .filter(plugin -> enabled.contains(plugin.id().value()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> unavailable() {
        var active = plugins.active(PluginKind.STATE_RULES).stream()
                .map(plugin -> plugin.id().value())
                .toList();
        return mapper.enabled().stream().filter(Predicate.not(active::contains)).toList();
    }
}
