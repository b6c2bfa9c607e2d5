package org.plainview.server.extensions.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.PluginKind;
import org.plainview.server.history.History;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule packs that a district may switch on and off. */
@RestController
@RequestMapping("/api/districts/{slug}/plugins")
class DistrictPluginController {
    private final Plugins plugins;
    private final PluginStore store;
    private final PluginMapper mapper;
    private final History history;
    private final Words words;

    DistrictPluginController(Plugins plugins, PluginStore store, PluginMapper mapper, History history, Words words) {
        this.plugins = plugins;
        this.store = store;
        this.mapper = mapper;
        this.history = history;
        this.words = words;
    }

    @GetMapping
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public PluginList listPlugins() {
        var enabled = mapper.enabled();
        return new PluginList(mapper.installed().stream()
                .filter(row -> row.kind().equals(PluginKind.STATE_RULES.name()))
                .map(row -> view(row, enabled.contains(row.id())))
                .toList());
    }

    @PutMapping("/{id}")
    @RequiresPermission(Permission.MANAGE_PLUGINS)
    @Transactional
    public PluginView setPlugin(@PathVariable String id, @Valid @RequestBody Choice choice) {
        var row = mapper.installed().stream()
                .filter(each -> each.id().equals(id) && each.kind().equals(PluginKind.STATE_RULES.name()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "plugin-not-found", id));
        if (mapper.enabled().contains(id) != choice.enabled()) {
            mapper.choose(id, choice.enabled(), history.actor().name());
            history.append(new History.Entry(
                    choice.enabled() ? "plugin-enabled" : "plugin-disabled",
                    null,
                    null,
                    id,
                    null,
                    null,
                    row.version()));
        }
        return view(row, choice.enabled());
    }

    private PluginView view(PluginRow row, boolean enabled) {
        var title = plugins.find(row.id())
                .map((LoadedPlugin plugin) -> plugin.title(words.asked()))
                .orElse(row.id());
        var failure = store.failure(row);
        return new PluginView(
                row.id(),
                row.version(),
                PluginKind.valueOf(row.kind()).code(),
                title,
                row.publisher(),
                failure == null ? "active" : "quarantined",
                enabled);
    }

    record PluginList(List<PluginView> plugins) {}

    /** @param status active or quarantined */
    record PluginView(
            String id, String version, String kind, String title, String publisher, String status, boolean enabled) {}

    record Choice(@NotNull Boolean enabled) {}
}
