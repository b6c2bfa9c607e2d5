package org.plainview.server.identity.internal;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The authentication of a request that shows a token; it lives as long as the request. The {@link Door} finds out what it permits. */
final class TokenAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient PresentedToken token;

    TokenAuthentication(PresentedToken token) {
        super(List.of());
        this.token = token;
        setAuthenticated(true);
    }

    PresentedToken token() {
        return token;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return token.id().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAuthentication that && that.token.equals(token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
