package org.plainview.server.extensions.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code plainview.plugins.*}.
 *
 * @param folder whose JARs are installed when the server starts; none by default
 * @param trustedPublishers files of certificates in PEM, or folders of such files ({@code *.pem})
 * @param work where JARs are unpacked while the server runs; by default among the files that the system throws away
 * @param allowedHosts the hosts that sign-in plugins may ask, besides those in {@code plainview.sso.*}
 */
@ConfigurationProperties("plainview.plugins")
record PluginProperties(
        @Nullable Path folder,
        @DefaultValue List<Path> trustedPublishers,
        @Nullable Path work,
        @DefaultValue Set<String> allowedHosts) {
    Path workOrTemporary() {
        return work == null ? Path.of(System.getProperty("java.io.tmpdir"), "plainview-plugins") : work;
    }
}
