package org.plainview.server.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps who signed in as one short JSON text in the session. Serialized objects of the security library would tie sessions
 * in the database to the versions of its classes.
 */
@Component
final class SessionStore implements SecurityContextRepository {
    static final String ATTRIBUTE = "plainview.signed-in";

    private static final String PRINCIPAL = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    /** However busy a session is, it ends after this: nobody stays signed in for days on a shared machine. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    SessionStore(JsonMapper json) {
        this.json = json;
    }

    /** Called lazily, when a request first asks who is signed in: public pages never read a session. */
    @Override
    @SuppressWarnings("deprecation") // The one abstract way in; the interface's deferred loading calls it.
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest())
                .<SecurityContext>map(signedIn -> new SecurityContextImpl(new StaffAuthentication(signedIn)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof StaffUser user) {
            var session = request.getSession();
            session.setAttribute(ATTRIBUTE, json.writeValueAsString(user.signedIn()));
            session.setAttribute(PRINCIPAL, principal(user.signedIn()));
            return;
        }
        var session = request.getSession(false);
        if (session != null && context.getAuthentication() == null) {
            session.removeAttribute(ATTRIBUTE);
            session.removeAttribute(PRINCIPAL);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return read(request).isPresent();
    }

    /** By what the sessions of a member are found in the database, on whichever node they began. */
    static String principal(UUID district, UUID member) {
        return district + "/" + member;
    }

    private static String principal(SignedIn signedIn) {
        var district = signedIn.district();
        return district == null
                ? SignedIn.OPERATOR
                : principal(district, Objects.requireNonNull(signedIn.member(), "a member of the district"));
    }

    private Optional<SignedIn> read(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(text, SignedIn.class))
                    .filter(signedIn -> signedIn.since().plus(LONGEST).isAfter(clock.instant()));
        } catch (JacksonException writtenByAnotherVersion) {
            return Optional.empty();
        }
    }
}
