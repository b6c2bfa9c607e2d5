package org.plainview.server.extensions;

import org.plainview.spi.SsoProvider;

/** The sign-in plugin. Exactly one is active on a platform. */
public interface SsoProviders {
    /**
     * The provider, set up with {@code plainview.sso.*}. Ask each time: after an upgrade of the plugin it is another one.
     *
     * @throws org.plainview.server.shared.ProblemException if no sign-in plugin, or more than one, is active
     */
    SsoProvider current();
}
