package org.plainview.server.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person goes after signing in. Only addresses of the console or the operator's view of this very server: whoever
 * sends a link to a sign-in page must not be able to have it end somewhere else.
 */
final class ReturnPath {
    private static final String ATTRIBUTE = "plainview.return";
    /** Neither two slashes nor a backslash nor an encoded one: browsers read each as the begin of another host. */
    private static final Pattern LOCAL =
            Pattern.compile("/(?:console|operator)(?:/[A-Za-z0-9._~-]+)*/?(?:\\?[A-Za-z0-9._~=&%+,:-]*)?");

    private ReturnPath() {}

    static void note(HttpServletRequest request, String registration) {
        var asked = request.getParameter("return");
        request.getSession().setAttribute(ATTRIBUTE, asked != null && isLocal(asked) ? asked : home(registration));
    }

    static String take(HttpServletRequest request, String registration) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String noted)) {
            return home(registration);
        }
        session.removeAttribute(ATTRIBUTE);
        return belongs(noted, registration) ? noted : home(registration);
    }

    static boolean isLocal(@Nullable String path) {
        return path != null
                && path.length() <= 500
                && LOCAL.matcher(path).matches()
                && !path.contains("/../")
                && !path.endsWith("/..");
    }

    /** A session of one district has no business in the console of another. */
    private static boolean belongs(String path, String registration) {
        var home = home(registration);
        return path.equals(home) || path.startsWith(home + "/") || path.startsWith(home + "?");
    }

    private static String home(String registration) {
        return registration.equals(SignedIn.OPERATOR) ? "/operator" : "/console/" + registration;
    }
}
