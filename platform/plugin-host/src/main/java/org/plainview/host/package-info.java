/**
 * The plugin host: verifies a plugin's JAR, loads it alone, bounds every call into it and lets go of it again.
 *
 * <p>{@link org.plainview.host.PluginHost} is the way in. What a pack of rules is refused for stands in
 * {@link org.plainview.host.ForbiddenUse}; what the limits on a running plugin can and cannot do stands in
 * {@link org.plainview.host.PluginLimits}. All public types may be used from several threads.
 */
@NullMarked
package org.plainview.host;

import org.jspecify.annotations.NullMarked;
