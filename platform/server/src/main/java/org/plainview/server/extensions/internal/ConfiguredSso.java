package org.plainview.server.extensions.internal;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.PluginHost;
import org.plainview.host.PluginKind;
import org.plainview.server.extensions.SsoProviders;
import org.plainview.server.shared.ProblemException;
import org.plainview.spi.Message;
import org.plainview.spi.SsoProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The active sign-in plugin with the settings of {@code plainview.sso.*}; made once for each loaded version. */
@Component
final class ConfiguredSso implements SsoProviders {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredSso.class);

    private final Plugins plugins;
    private final PluginHost host;
    private final Map<String, String> settings;
    private final Set<String> hosts;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made made;

    ConfiguredSso(Plugins plugins, PluginHost host, PluginProperties properties, Environment environment) {
        this.plugins = plugins;
        this.host = host;
        this.settings = Binder.get(environment)
                .bind("plainview.sso", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        this.hosts = new HashSet<>(properties.allowedHosts());
        // What the operator wrote down as an address is meant to be asked.
        settings.values().stream()
                .filter(value -> value.startsWith("http://") || value.startsWith("https://"))
                .forEach(value -> hosts.add(URI.create(value).getAuthority()));
    }

    @Override
    public SsoProvider current() {
        var plugin = plugin();
        var current = made;
        return current != null && current.plugin() == plugin ? current.provider() : make(plugin);
    }

    @Override
    public String say(Message message, Locale language) {
        return plugin().message(message, language);
    }

    private LoadedPlugin plugin() {
        var active = plugins.active(PluginKind.SSO_PROVIDER);
        if (active.size() != 1) {
            LOG.error("sign-in needs exactly one active sign-in plugin; there are {}", active.size());
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "no-sign-in-plugin");
        }
        return active.getFirst();
    }

    @SuppressWarnings("ReferenceEquality") // a reloaded plugin is another plugin, even of the same version
    private SsoProvider make(LoadedPlugin plugin) {
        making.lock();
        try {
            var current = made;
            if (current != null && current.plugin() == plugin) {
                return current.provider();
            }
            var provider = host.createSso(plugin.id(), settings, hosts);
            made = new Made(plugin, provider);
            return provider;
        } finally {
            making.unlock();
        }
    }

    private record Made(LoadedPlugin plugin, SsoProvider provider) {}
}
