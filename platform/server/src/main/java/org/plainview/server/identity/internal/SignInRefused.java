package org.plainview.server.identity.internal;

import java.io.Serial;
import org.plainview.server.shared.ProblemException;
import org.springframework.security.core.AuthenticationException;

/** A sign-in came to nothing, for a reason that the person can be told. */
final class SignInRefused extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient ProblemException problem;

    SignInRefused(ProblemException problem) {
        super(problem.code());
        this.problem = problem;
    }

    ProblemException problem() {
        return problem;
    }
}
