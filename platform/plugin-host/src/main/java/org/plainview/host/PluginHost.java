package org.plainview.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.plainview.spi.SsoProvider;

/**
 * Finds out whether a JAR may be trusted, loads it, and lets go of it again, while the server runs. One host a process;
 * all methods may be called from several threads at once.
 */
public final class PluginHost implements AutoCloseable {
    private final Path directory;
    private final TrustedPublishers trusted;
    private final PluginLimits limits;
    private final InstantSource clock;
    private final PluginListener listener;
    private final HttpClient http;
    private final ConcurrentSkipListMap<PluginId, LoadedPlugin> loaded = new ConcurrentSkipListMap<>();

    private PluginHost(Builder builder) throws IOException {
        Files.createDirectories(builder.directory);
        directory = Files.createTempDirectory(builder.directory, "plugins");
        trusted = builder.trusted;
        limits = builder.limits;
        clock = builder.clock;
        listener = builder.listener;
        http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    /** @param directory where the host may keep copies of what it loads; made if it does not exist, and left empty by {@link #close} */
    public static Builder builder(Path directory) {
        return new Builder(directory);
    }

    /**
     * Verifies a JAR without running anything in it: size, names, signature of every entry, publisher, manifest, SPI range,
     * messages, and what its classes refer to.
     *
     * @throws IOException if the file cannot be read
     */
    public PluginManifest inspect(Path jar) throws PluginRefused, IOException {
        return inspection().inspect(jar, clock.instant()).manifest();
    }

    /** As {@link #load(Path, Instant)}, for a plugin that is being installed now. */
    public LoadedPlugin load(Path jar) throws PluginRefused, IOException {
        return load(jar, clock.instant());
    }

    /**
     * Verifies a JAR as {@link #inspect} does, loads it and checks that it keeps to the SPI. A plugin of the same id is
     * replaced once all that has succeeded, and stays if it has not. The file may be deleted afterwards.
     *
     * @param installedAt when the operator installed it: the publisher's certificate must have been valid then, so that a
     *     certificate which runs out does not take an installed plugin away at the next start
     * @throws IOException if the file cannot be read
     */
    public LoadedPlugin load(Path jar, Instant installedAt) throws PluginRefused, IOException {
        var copy = Files.createTempFile(directory, "plugin", ".jar");
        try {
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
            var inspected = inspection().inspect(copy, installedAt);
            var plugin = new Loading(limits, clock, listener).load(copy, inspected);
            var before = loaded.put(plugin.id(), plugin);
            if (before != null) {
                before.unload();
            }
            return plugin;
        } catch (PluginRefused | IOException | RuntimeException refused) {
            Files.deleteIfExists(copy);
            throw refused;
        }
    }

    private Inspection inspection() {
        return new Inspection(new JarVerification(limits, trusted));
    }

    public Optional<LoadedPlugin> find(PluginId id) {
        return Optional.ofNullable(loaded.get(id));
    }

    /** All that is loaded, in the order of ids. */
    public List<LoadedPlugin> loaded() {
        return List.copyOf(loaded.values());
    }

    /** Lets go of a plugin, if it is loaded. Its classes are collected once nobody holds its findings' rules any more. */
    public void unload(PluginId id) {
        var plugin = loaded.remove(id);
        if (plugin != null) {
            plugin.unload();
        }
    }

    /** Keeps a plugin from answering, as another node or an earlier run found reason to. The listener is not told. */
    public void quarantine(PluginId id, PluginFailure failure) {
        find(id).ifPresent(plugin -> plugin.quarantine(failure));
    }

    /** Lets a plugin answer again. */
    public void release(PluginId id) {
        find(id).ifPresent(LoadedPlugin::release);
    }

    /**
     * Brings a sign-in plugin to life.
     *
     * @param allowedHosts the hosts that it may ask, each with or without a port; without one, any port of that host
     * @throws IllegalStateException if no sign-in plugin of this id is loaded
     * @throws IllegalSettings if the plugin's own schema does not allow the settings
     * @throws PluginFailed if the plugin fails at it
     */
    public SsoProvider createSso(PluginId id, Map<String, String> settings, Set<String> allowedHosts) {
        var plugin = find(id).orElseThrow(() -> new IllegalStateException("there is no plugin " + id));
        var complete = plugin.settingsSchema().complete(id, settings);
        var context = new HostContext(
                complete,
                new RestrictedHttp(http, allowedHosts),
                PlainJson.INSTANCE,
                System.getLogger("org.plainview.plugin." + id));
        int index = plugin.callSso("create", live -> live.add(context));
        return new GuardedSso(plugin, index);
    }

    @Override
    public void close() {
        List.copyOf(loaded.keySet()).forEach(this::unload);
        http.close();
        try {
            Files.deleteIfExists(directory);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /** Sets up a host. Without any setting it trusts nobody. */
    public static final class Builder {
        private final Path directory;
        private TrustedPublishers trusted = TrustedPublishers.none();
        private PluginLimits limits = PluginLimits.standard();
        private InstantSource clock = InstantSource.system();
        private PluginListener listener = new PluginListener() {};

        private Builder(Path directory) {
            this.directory = directory;
        }

        public Builder trust(TrustedPublishers publishers) {
            this.trusted = publishers;
            return this;
        }

        public Builder limits(PluginLimits standing) {
            this.limits = standing;
            return this;
        }

        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        public Builder listener(PluginListener ear) {
            this.listener = ear;
            return this;
        }

        /** @throws IOException if the directory cannot be made */
        public PluginHost build() throws IOException {
            return new PluginHost(this);
        }
    }
}
