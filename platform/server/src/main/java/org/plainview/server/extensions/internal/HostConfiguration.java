package org.plainview.server.extensions.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plainview.host.PluginHost;
import org.plainview.host.TrustedPublishers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one plugin host of this node. */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {
    @Bean(destroyMethod = "close")
    PluginHost pluginHost(PluginProperties properties, PluginStore store, MeterRegistry metrics) throws IOException {
        return PluginHost.builder(properties.workOrTemporary())
                .trust(trusted(properties.trustedPublishers()))
                .listener(new PluginEvents(store, metrics))
                .build();
    }

    private static TrustedPublishers trusted(List<Path> places) throws IOException {
        var trusted = TrustedPublishers.none();
        for (var place : places) {
            if (Files.isDirectory(place)) {
                try (var files = Files.newDirectoryStream(place, "*.pem")) {
                    for (var file : files) {
                        trusted = trusted.and(TrustedPublishers.inPem(file));
                    }
                }
            } else {
                trusted = trusted.and(TrustedPublishers.inPem(place));
            }
        }
        return trusted;
    }
}
