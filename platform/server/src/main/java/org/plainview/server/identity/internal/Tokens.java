package org.plainview.server.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plainview.server.history.History;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The API tokens of the district in scope. Making and ending one stands in the district's history. */
@Component
@Transactional
class Tokens {
    /** By it a token is known for one wherever it turns up, such as in a search for secrets in code. */
    static final String PREFIX = "pv_";

    /** What a token may be made for. The team, plugins and settings are for people. */
    static final Set<Permission> OFFERED =
            Set.of(Permission.READ_RECORD, Permission.EDIT_RECORD, Permission.IMPORT, Permission.APPROVE);

    private static final int BYTES = 32;
    private static final int MOST_YEARS = 1;

    private final TokenMapper mapper;
    private final History history;
    private final CurrentMember current;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    Tokens(TokenMapper mapper, History history, CurrentMember current) {
        this.mapper = mapper;
        this.history = history;
        this.current = current;
    }

    /** @param secret what its holder shows; known here and now only */
    record Made(TokenRow row, String secret) {}

    @Transactional(readOnly = true)
    public List<TokenRow> all() {
        return mapper.all();
    }

    /** @throws ProblemException if the scopes or the last day are none that the current member may give */
    public Made make(String name, Set<Permission> scopes, LocalDate expiresOn) {
        var maker = current.require();
        requireGivable(scopes, maker);
        requireSoon(expiresOn);
        var id = UUID.randomUUID();
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
        var named = scopes.stream().sorted().map(Permission::name).collect(Collectors.joining(","));
        if (mapper.add(id, name, hash(secret), named, maker.id(), expiresOn) == 0) {
            throw new ProblemException(HttpStatus.CONFLICT, "token-exists").field("name", "token-exists");
        }
        history.append(History.Entry.of("token-made", name + " · " + named.replace(",", ", ") + " · " + expiresOn));
        return new Made(Objects.requireNonNull(mapper.byId(id), "a token that was just added"), secret);
    }

    public void revoke(UUID id) {
        var row = mapper.byId(id);
        if (row == null || mapper.delete(id) == 0) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
        history.append(History.Entry.of("token-revoked", row.name()));
    }

    /** The token that is shown, if the district in scope has it and it has not expired. Notes the day of its use. */
    public Optional<PresentedToken> present(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var row = mapper.valid(hash(secret), today());
        if (row == null) {
            return Optional.empty();
        }
        if (!today().equals(row.lastUsedOn())) {
            mapper.used(row.id(), today());
        }
        return Optional.of(
                new PresentedToken(DistrictScope.current(), row.id(), row.name(), row.memberId(), row.permissions()));
    }

    private static void requireGivable(Set<Permission> scopes, Member maker) {
        var givable = scopes.stream()
                .allMatch(scope -> OFFERED.contains(scope) && maker.role().may(scope));
        if (scopes.isEmpty() || !givable) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").field("scopes", "invalid");
        }
    }

    private void requireSoon(LocalDate expiresOn) {
        var last = today().plusYears(MOST_YEARS);
        if (!expiresOn.isAfter(today()) || expiresOn.isAfter(last)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                    .field("expiresOn", "token-expiry", last.toString());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private byte[] bytes() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Quick, because what is hashed cannot be guessed. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
