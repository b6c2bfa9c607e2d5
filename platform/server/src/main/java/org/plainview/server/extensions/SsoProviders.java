package org.plainview.server.extensions;

import java.util.Locale;
import org.plainview.spi.Message;
import org.plainview.spi.SsoProvider;

/** The sign-in plugin. Exactly one is active on a platform. */
public interface SsoProviders {
    /**
     * The provider, set up with {@code plainview.sso.*}. Ask each time: after an upgrade of the plugin it is another one.
     *
     * @throws org.plainview.server.shared.ProblemException if no sign-in plugin, or more than one, is active
     */
    SsoProvider current();

    /** What the plugin wants to tell a person, such as why a sign-in was refused, from the plugin's own message files. */
    String say(Message message, Locale language);
}
