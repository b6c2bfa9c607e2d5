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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.server.extensions.SsoProviders;
import org.plainview.server.history.History;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import org.plainview.spi.SsoProvider.ClientCredentials;
import org.plainview.spi.SsoProvider.Keeping;
import org.plainview.spi.SsoUnavailable;
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

    private static final String CLIENT = "plainview-";
    private static final Pattern CLIENT_ID =
            Pattern.compile(CLIENT + "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    private static final int BYTES = 32;
    private static final int MOST_YEARS = 1;

    private final TokenMapper mapper;
    private final History history;
    private final CurrentMember current;
    private final SsoProviders sso;
    private final Districts districts;
    private final TokenEnds ends;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    Tokens(
            TokenMapper mapper,
            History history,
            CurrentMember current,
            SsoProviders sso,
            Districts districts,
            TokenEnds ends) {
        this.mapper = mapper;
        this.history = history;
        this.current = current;
        this.sso = sso;
        this.districts = districts;
        this.ends = ends;
    }

    /**
     * @param secret what its holder shows, here or, of a client, to the identity side; known here and now only
     * @param client empty of a token that is shown as it is
     */
    record Made(TokenRow row, String secret, Optional<ClientCredentials> client) {}

    @Transactional(readOnly = true)
    public List<TokenRow> all() {
        return mapper.all();
    }

    /** @throws ProblemException if the scopes or the last day are none that the current member may give */
    public Made make(String name, Set<Permission> scopes, LocalDate expiresOn) {
        var id = UUID.randomUUID();
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
        add(id, name, hash(secret), scopes, expiresOn, false);
        return new Made(required(id), secret, Optional.empty());
    }

    /**
     * Makes a client of the identity side, whose software fetches short-lived access tokens there (RFC 6749, section 4.4) and
     * shows them here.
     *
     * @throws ProblemException as {@link #make}, or if the identity side keeps no clients or does not answer; then nothing is made
     */
    public Made makeClient(String name, Set<Permission> scopes, LocalDate expiresOn) {
        if (!sso.current().keeps().contains(Keeping.CLIENTS)) {
            throw new ProblemException(HttpStatus.CONFLICT, "no-clients");
        }
        var id = UUID.randomUUID();
        add(id, name, bytes(), scopes, expiresOn, true);
        var district = districts.byId(DistrictScope.current()).orElseThrow();
        try {
            // Last, so that there is seldom a client at the identity side whose row was not kept; nobody knows its
            // secret.
            var client = sso.current().clientAdded(Registrations.ref(district), clientId(id), name);
            return new Made(required(id), client.clientSecret(), Optional.of(client));
        } catch (SsoUnavailable silent) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable");
        }
    }

    private void add(UUID id, String name, byte[] hash, Set<Permission> scopes, LocalDate expiresOn, boolean isClient) {
        var maker = current.require();
        requireGivable(scopes, maker);
        requireSoon(expiresOn);
        var named = scopes.stream().sorted().map(Permission::name).collect(Collectors.joining(","));
        if (mapper.add(id, name, hash, named, maker.id(), expiresOn, isClient) == 0) {
            throw new ProblemException(HttpStatus.CONFLICT, "token-exists").field("name", "token-exists");
        }
        history.append(History.Entry.of("token-made", name + " · " + named.replace(",", ", ") + " · " + expiresOn));
    }

    private TokenRow required(UUID id) {
        return Objects.requireNonNull(mapper.byId(id), "a token that was just added");
    }

    /** By which the identity side knows the client. */
    static String clientId(UUID id) {
        return CLIENT + id;
    }

    public void revoke(UUID id) {
        var row = mapper.byId(id);
        if (row == null || mapper.delete(id) == 0) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
        ends.note(row);
    }

    /** The token that is shown, if the district in scope has it and it has not expired. Notes the day of its use. */
    public Optional<PresentedToken> present(String secret) {
        return presented(mapper.valid(hash(secret), today()));
    }

    /** The same for a client of the district in scope, by the claims of an access token that was proven to be valid. */
    public Optional<PresentedToken> presentClient(Map<String, Object> claims) {
        var district = districts.byId(DistrictScope.current()).orElseThrow();
        return sso.current()
                .acceptClient(Registrations.ref(district), claims)
                .flatMap(Tokens::idOf)
                .flatMap(id -> presented(mapper.validClient(id, today())));
    }

    private Optional<PresentedToken> presented(@Nullable TokenRow row) {
        if (row == null) {
            return Optional.empty();
        }
        if (!today().equals(row.lastUsedOn())) {
            mapper.used(row.id(), today());
        }
        return Optional.of(
                new PresentedToken(DistrictScope.current(), row.id(), row.name(), row.memberId(), row.permissions()));
    }

    private static Optional<UUID> idOf(String clientId) {
        var id = CLIENT_ID.matcher(clientId);
        return id.matches() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
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
