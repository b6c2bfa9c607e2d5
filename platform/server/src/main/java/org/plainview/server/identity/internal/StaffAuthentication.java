package org.plainview.server.identity.internal;

import java.io.Serial;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The authentication of every request of a signed-in session. What it permits the {@link Door} finds out. */
final class StaffAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient SignedIn signedIn;

    StaffAuthentication(SignedIn signedIn) {
        super(List.of());
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return signedIn.operator()
                ? SignedIn.OPERATOR
                : Objects.requireNonNull(signedIn.member()).toString();
    }

    /** What people call the person; what identifies them is {@link #getPrincipal}. */
    @Override
    public String getName() {
        return signedIn.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffAuthentication that && that.signedIn.equals(signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
