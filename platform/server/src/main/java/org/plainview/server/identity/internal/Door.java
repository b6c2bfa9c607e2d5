package org.plainview.server.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.AnyMember;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The door that every request passes on its way to a handler. A handler says whom it serves by exactly one annotation; one
 * that says nothing serves no one. The district is that of the address, and must be the session's: to everyone else it does
 * not exist.
 */
@Component
final class Door implements HandlerInterceptor {
    /** Handlers of libraries, which cannot carry our annotations, and which show nothing of any district. */
    static final Set<String> LIBRARY_HANDLERS = Set.of("org.springdoc.webmvc.api.OpenApiWebMvcResource");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final CurrentMember currentMember;

    Door(CurrentMember currentMember) {
        this.currentMember = currentMember;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            check(method, request);
            return true;
        }
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        throw forbidden();
    }

    private void check(HandlerMethod method, HttpServletRequest request) {
        var open = method.hasMethodAnnotation(PublicEndpoint.class);
        var staff = method.hasMethodAnnotation(AnyMember.class);
        var permission = method.getMethodAnnotation(RequiresPermission.class);
        if (Stream.of(open, staff, permission != null).filter(said -> said).count() != 1) {
            if (LIBRARY_HANDLERS.contains(method.getBeanType().getName())) {
                return;
            }
            throw forbidden();
        }
        if (open) {
            return;
        }
        if (permission != null && permission.value() == Permission.OPERATE) {
            checkOperator();
        } else {
            checkMember(permission);
            SessionMember.token().ifPresent(token -> checkScope(token, permission, request));
        }
    }

    private static void checkOperator() {
        var signedIn = SessionMember.signedIn().orElseThrow(Door::signedOut);
        if (!signedIn.operator()) {
            throw forbidden();
        }
    }

    private void checkMember(@Nullable RequiresPermission permission) {
        if (SessionMember.token().isEmpty()) {
            checkDistrict(SessionMember.signedIn().orElseThrow(Door::signedOut));
        }
        // A member who was removed since is signed out by it.
        var member = currentMember.find().orElseThrow(Door::signedOut);
        if (permission != null && !member.role().may(permission.value())) {
            throw forbidden();
        }
    }

    private static void checkDistrict(SignedIn signedIn) {
        if (!DistrictScope.isOpen() || !DistrictScope.current().value().equals(signedIn.district())) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    /** What serves every member is for people. To read is to change nothing, a member's own views neither. */
    private static void checkScope(
            PresentedToken token, @Nullable RequiresPermission permission, HttpServletRequest request) {
        var opens = permission != null
                && token.scopes().contains(permission.value())
                && (permission.value() != Permission.READ_RECORD || READING.contains(request.getMethod()));
        if (!opens) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "token-scope");
        }
    }

    private static ProblemException signedOut() {
        return new ProblemException(HttpStatus.UNAUTHORIZED, "signed-out");
    }

    private static ProblemException forbidden() {
        return new ProblemException(HttpStatus.FORBIDDEN, "forbidden");
    }
}
