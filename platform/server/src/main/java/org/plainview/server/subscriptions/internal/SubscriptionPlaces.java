package org.plainview.server.subscriptions.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.plainview.server.shared.SecretAddresses;
import org.plainview.server.shared.Words;
import org.springframework.stereotype.Component;

/** The addresses of subscriptions that hold a secret, by which a mail program stops letters for its reader. */
@Component
final class SubscriptionPlaces implements SecretAddresses {
    static final String STOP = "/subscribe/stop/";
    /** The whole address: no handler of anything else may be reached by one that only holds this. */
    private static final Pattern SECRET =
            Pattern.compile("(/d/[^/]+)?(/(" + Words.OTHERS_IN_PATH + "))?" + STOP + "[^/]+");

    @Override
    public boolean isHeldBy(HttpServletRequest request) {
        return SECRET.matcher(request.getRequestURI()).matches();
    }
}
