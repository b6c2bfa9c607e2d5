package org.plainview.server.extensions.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.host.PluginId;

/**
 * A row of {@code plugin} without its JAR.
 *
 * @param failure as JSON, if the plugin is in quarantine
 */
record PluginRow(
        String id,
        String version,
        String kind,
        String publisher,
        String publisherFingerprint,
        String sha256,
        String status,
        @Nullable String failure,
        Instant installedAt,
        String installedBy) {
    PluginId pluginId() {
        return new PluginId(id);
    }
}
