package org.plainview.server.identity.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.Member;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The member of the current session or token, as the database knows it now. Looked up once a request. */
@Component
final class SessionMember implements CurrentMember {
    private static final String FOUND = SessionMember.class.getName();

    private final Members members;

    SessionMember(Members members) {
        this.members = members;
    }

    static Optional<SignedIn> signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication staff
                ? Optional.of(staff.signedIn())
                : Optional.empty();
    }

    /** The token that the current request shows instead of a session. */
    static Optional<PresentedToken> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication shown
                ? Optional.of(shown.token())
                : Optional.empty();
    }

    /** Empty where the session is another district's, however valid it is. */
    @Override
    public Optional<Member> find() {
        return token().filter(token -> isHere(token.district().value()))
                .flatMap(token -> member(token.member()).map(token::inPlaceOf))
                .or(this::ofSession);
    }

    private Optional<Member> ofSession() {
        return signedIn()
                .filter(signedIn -> !signedIn.operator() && isHere(signedIn.district()))
                .flatMap(signedIn -> member(Objects.requireNonNull(signedIn.member())));
    }

    private static boolean isHere(@Nullable UUID district) {
        return DistrictScope.isOpen() && DistrictScope.current().value().equals(district);
    }

    private Optional<Member> member(UUID id) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return members.find(id);
        }
        if (request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST) instanceof Member known
                && known.id().equals(id)) {
            return Optional.of(known);
        }
        var member = members.find(id);
        member.ifPresent(found -> request.setAttribute(FOUND, found, RequestAttributes.SCOPE_REQUEST));
        return member;
    }
}
