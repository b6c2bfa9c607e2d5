package org.plainview.server.identity.internal;

import java.io.Serial;
import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Someone who has proven who they are and was let in; lives only until {@link SessionStore} has noted it. */
final class StaffUser extends DefaultOidcUser {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient SignedIn signedIn;

    StaffUser(OidcIdToken token, SignedIn signedIn) {
        super(List.of(), token);
        this.signedIn = signedIn;
    }

    SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof StaffUser that && that.signedIn.equals(signedIn) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
