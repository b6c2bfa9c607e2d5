package org.plainview.server.extensions.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.PluginHost;
import org.plainview.host.PluginId;
import org.plainview.host.PluginKind;
import org.plainview.host.PluginRefused;
import org.plainview.host.PluginStatus;
import org.plainview.server.tenancy.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps what this node has loaded in step with what is installed: at the start, and whenever a node announces a change. A
 * plugin that cannot be loaded is logged and left out; everything else goes on.
 */
@Component
final class Plugins implements SmartLifecycle, Notifications.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);
    /** Who installed what stood in the folder; no operator. */
    static final String PLATFORM = "platform";

    /** After the node listens to the others, and before it serves anyone. */
    private static final int PHASE = 100;

    private final PluginHost host;
    private final PluginStore store;
    private final PluginProperties properties;
    private final ReentrantLock changing;
    private volatile boolean running;

    Plugins(
            PluginHost host,
            PluginStore store,
            PluginProperties properties,
            Notifications notifications,
            MeterRegistry metrics) {
        this.host = host;
        this.store = store;
        this.changing = store.changing();
        this.properties = properties;
        notifications.on(PluginStore.CHANNEL, this);
        for (var status : List.of(PluginStatus.ACTIVE, PluginStatus.QUARANTINED)) {
            Gauge.builder("plainview.plugins", host, each -> count(each, status))
                    .description("Plugins that this node has loaded")
                    .tag("status", status.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
    }

    private static double count(PluginHost host, PluginStatus status) {
        return host.loaded().stream()
                .filter(plugin -> plugin.status() == status)
                .count();
    }

    @Override
    public void start() {
        if (properties.folder() != null) {
            installFrom(properties.folder());
        }
        synchronize();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public void received(String payload) {
        synchronize();
    }

    @Override
    public void resumed() {
        synchronize();
    }

    /** Verifies, loads and stores a JAR; it serves on every node from then on. In place of one with the same id. */
    LoadedPlugin install(Path jar, String by) throws PluginRefused {
        changing.lock();
        try {
            var plugin = host.load(jar);
            store.put(plugin.manifest(), Files.readAllBytes(jar), by);
            return plugin;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            // Also after a failure: a plugin that is loaded but could not be stored goes again.
            synchronize();
            changing.unlock();
        }
    }

    boolean remove(String id) {
        var removed = store.remove(id);
        synchronize();
        return removed;
    }

    boolean release(String id) {
        var released = store.release(id);
        synchronize();
        return released;
    }

    /** The plugin of that id, whatever its status, if this node has it. */
    Optional<LoadedPlugin> find(String id) {
        return PluginId.isValid(id) ? host.find(new PluginId(id)) : Optional.empty();
    }

    List<LoadedPlugin> active(PluginKind kind) {
        return host.loaded().stream()
                .filter(plugin -> plugin.manifest().kind() == kind && plugin.status() == PluginStatus.ACTIVE)
                .toList();
    }

    /** Whether people sign in through this plugin and through no other. */
    boolean signsIn(String id) {
        var active = active(PluginKind.SSO_PROVIDER);
        return active.size() == 1 && active.getFirst().id().value().equals(id);
    }

    private void synchronize() {
        changing.lock();
        try {
            var installed = store.installed();
            var wanted = new HashSet<PluginId>();
            for (var row : installed) {
                wanted.add(row.pluginId());
                try {
                    synchronize(row);
                } catch (PluginRefused refused) {
                    LOG.error("plugin {} is installed, but refused: {}", row.id(), refused.message(Locale.ENGLISH));
                }
            }
            host.loaded().stream()
                    .map(LoadedPlugin::id)
                    .filter(id -> !wanted.contains(id))
                    .forEach(host::unload);
        } finally {
            changing.unlock();
        }
    }

    private void synchronize(PluginRow row) throws PluginRefused {
        var loaded = host.find(row.pluginId());
        if (loaded.isEmpty() || !loaded.get().manifest().sha256().equals(row.sha256())) {
            var jar = store.jar(row);
            if (jar.isEmpty()) {
                return;
            }
            load(row, jar.get());
            LOG.info("loaded plugin {} {}", row.id(), row.version());
        }
        var failure = store.failure(row);
        if (failure == null) {
            host.release(row.pluginId());
        } else {
            host.quarantine(row.pluginId(), failure);
        }
    }

    private void load(PluginRow row, byte[] bytes) throws PluginRefused {
        try {
            var file = Files.createTempFile(row.id(), ".jar");
            try {
                Files.write(file, bytes);
                host.load(file, row.installedAt());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void installFrom(Path folder) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (var jar : jars) {
                installIfNewer(jar);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "plainview.plugins.folder is " + folder
                            + ", which cannot be read: mend the setting or make the folder",
                    unreadable);
        }
    }

    private void installIfNewer(Path jar) throws IOException {
        try {
            var manifest = host.inspect(jar);
            var stored = store.find(manifest.id().value());
            if (stored.isEmpty()
                    || (!stored.get().sha256().equals(manifest.sha256())
                            && Versions.compare(manifest.version(), stored.get().version()) >= 0)) {
                install(jar, PLATFORM);
            }
        } catch (PluginRefused refused) {
            LOG.error("{} is not installed: {}", jar, refused.message(Locale.ENGLISH));
        }
    }
}
