package org.plainview.server.identity.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.ProblemWriter;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in whoever shows a token of the district of the address ({@code Authorization: Bearer}, RFC 6750), made by its admins or
 * fetched from the identity side by one of its clients. Such a request never
 * falls back to a session, and so needs no proof that a page of ours sent it. A token of another district is unknown here, as
 * it is where there is no district.
 */
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer";
    private static final Pattern SHOWN = Pattern.compile(SCHEME + "(?: +(.*))?", Pattern.CASE_INSENSITIVE);

    private final Tokens tokens;
    private final AccessTokens accessTokens;
    private final ProblemWriter problems;

    TokenFilter(Tokens tokens, AccessTokens accessTokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.accessTokens = accessTokens;
        this.problems = problems;
    }

    static boolean showsToken(HttpServletRequest request) {
        return secret(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = secret(request);
        if (secret.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<PresentedToken> token;
        try {
            token = secret.filter(shown -> DistrictScope.isOpen()).flatMap(this::present);
        } catch (ProblemException nobodyCanTell) {
            problems.write(request, response, nobodyCanTell);
            return;
        }
        if (token.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME + " error=\"invalid_token\"");
            problems.write(request, response, new ProblemException(HttpStatus.UNAUTHORIZED, "token-refused"));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenAuthentication(token.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** One of ours, or one that a client of the district fetched from the identity side. */
    private Optional<PresentedToken> present(String shown) {
        return shown.startsWith(Tokens.PREFIX)
                ? tokens.present(shown)
                : accessTokens.claims(shown).flatMap(tokens::presentClient);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(SHOWN::matcher)
                .filter(Matcher::matches)
                .map(shown -> Objects.requireNonNullElse(shown.group(1), ""));
    }
}
