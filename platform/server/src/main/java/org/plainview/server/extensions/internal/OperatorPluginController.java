package org.plainview.server.extensions.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.host.PluginKind;
import org.plainview.host.PluginRefused;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The operator installs, watches and removes plugins while the platform runs. */
@RestController
@RequestMapping("/api/operator/plugins")
class OperatorPluginController {
    private final Plugins plugins;
    private final PluginStore store;
    private final Words words;

    OperatorPluginController(Plugins plugins, PluginStore store, Words words) {
        this.plugins = plugins;
        this.store = store;
        this.words = words;
    }

    @GetMapping
    @RequiresPermission(Permission.OPERATE)
    PluginList listInstalledPlugins() {
        var uses = store.uses().stream().collect(Collectors.toMap(PluginStore.Use::plugin, PluginStore.Use::districts));
        return new PluginList(store.installed().stream()
                .map(row -> view(row, uses.getOrDefault(row.id(), 0L)))
                .toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.OPERATE)
    PluginView installPlugin(@RequestPart MultipartFile file, Principal operator) throws IOException {
        var jar = Files.createTempFile("upload", ".jar");
        try {
            file.transferTo(jar);
            return view(plugins.install(jar, operator.getName()).id().value());
        } catch (PluginRefused refused) {
            throw new ProblemException(
                            HttpStatus.UNPROCESSABLE_CONTENT, "plugin-refused", refused.message(words.asked()))
                    .with("reason", refused.reason().name());
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.OPERATE)
    void removePlugin(@PathVariable String id) {
        if (plugins.signsIn(id)) {
            throw new ProblemException(HttpStatus.CONFLICT, "sign-in-plugin-needed", id);
        }
        if (!plugins.remove(id)) {
            throw notFound(id);
        }
    }

    /** Lets a plugin out of quarantine; one that is not in quarantine stays as it is. */
    @PostMapping("/{id}/release")
    @RequiresPermission(Permission.OPERATE)
    PluginView releasePlugin(@PathVariable String id) {
        plugins.release(id);
        return view(id);
    }

    private PluginView view(String id) {
        var districts = store.uses().stream()
                .filter(use -> use.plugin().equals(id))
                .mapToLong(PluginStore.Use::districts)
                .sum();
        return view(store.find(id).orElseThrow(() -> notFound(id)), districts);
    }

    private PluginView view(PluginRow row, long districts) {
        var failure = store.failure(row);
        var language = words.asked();
        return new PluginView(
                row.id(),
                row.version(),
                PluginKind.valueOf(row.kind()).code(),
                plugins.find(row.id()).map(plugin -> plugin.title(language)).orElse(row.id()),
                row.publisher(),
                failure == null ? "active" : "quarantined",
                failure == null
                        ? null
                        : words.say(
                                language,
                                "extensions.quarantine."
                                        + failure.fault().name().toLowerCase(java.util.Locale.ROOT),
                                failure.call(),
                                failure.detail()),
                districts,
                plugins.signsIn(row.id()),
                row.installedAt(),
                row.installedBy().equals(Plugins.PLATFORM) ? null : row.installedBy());
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "plugin-not-found", id);
    }

    record PluginList(List<PluginView> plugins) {}

    /**
     * @param status active or quarantined
     * @param reason why it is in quarantine
     * @param districts how many have it switched on
     * @param usedByAll whether everybody signs in through it, so that it cannot be removed
     * @param installedBy the name of the operator; null where it came with the platform
     */
    record PluginView(
            String id,
            String version,
            String kind,
            String title,
            String publisher,
            String status,
            @Nullable String reason,
            long districts,
            boolean usedByAll,
            Instant installedAt,
            @Nullable String installedBy) {}
}
