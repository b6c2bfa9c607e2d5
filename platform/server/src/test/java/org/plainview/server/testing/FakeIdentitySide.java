package org.plainview.server.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.plainview.server.extensions.SsoProviders;
import org.plainview.spi.Message;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoUnavailable;

/**
 * An identity side that speaks real OpenID Connect over HTTP (codes, proof keys, signed tokens), where a test says who sits
 * at the browser. It also plays the sign-in plugin: organizations are what the server had it make.
 */
public final class FakeIdentitySide implements SsoProviders, SsoProvider {
    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> organizations = new ConcurrentHashMap<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    /** The secrets of clients, and their districts. */
    private final Map<String, Map.Entry<String, String>> clients = new ConcurrentHashMap<>();

    private final AtomicReference<Runnable> duringRemoval = new AtomicReference<>(() -> {});
    private final List<String> removed = new CopyOnWriteArrayList<>();
    private volatile boolean down;
    private volatile boolean plain;
    private volatile Map<String, Object> forged = Map.of();
    private volatile @Nullable Person atTheBrowser;

    public FakeIdentitySide() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/auth", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/certs", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    /** Who signs in next. */
    public record Person(String subject, String email, String name, boolean operator) {}

    public void sits(Person person) {
        atTheBrowser = person;
    }

    /** From now on nothing answers, until it is told to again. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** From now on it is one that the platform does not administer, until it is told to be administered again. */
    public void plain(boolean isPlain) {
        plain = isPlain;
    }

    /** What stands in ID tokens from now on in place of what would. */
    public void forges(Map<String, Object> claims) {
        forged = claims;
    }

    /** Puts an account into a district's organization by hand, as the identity side's own administrator would. */
    public void join(String slug, String email) {
        organizations
                .computeIfAbsent(slug, any -> ConcurrentHashMap.newKeySet())
                .add(email);
    }

    public boolean knowsOrganization(String slug) {
        return organizations.containsKey(slug);
    }

    /** The addresses of everyone who was mailed how to finish their account. */
    public List<String> letters() {
        return List.copyOf(letters);
    }

    public boolean belongs(String slug, String email) {
        return organizations.getOrDefault(slug, Set.of()).contains(email);
    }

    /** What happens elsewhere while the next membership is being ended. */
    public void duringRemoval(Runnable work) {
        duringRemoval.set(work);
    }

    /** Everyone whose membership was ended: slug, address and subject. */
    public List<String> removed() {
        return List.copyOf(removed);
    }

    @Override
    public SsoProvider current() {
        return this;
    }

    @Override
    public String say(Message message, Locale language) {
        return "Your account does not belong to " + message.arguments().getFirst() + ".";
    }

    @Override
    public Set<Keeping> keeps() {
        return plain ? Set.of() : Set.of(Keeping.values());
    }

    @Override
    public OidcRegistration registration(Optional<DistrictRef> district) {
        var base = base();
        return new OidcRegistration(
                "plainview",
                "secret",
                base,
                base + "/auth",
                base + "/token",
                base + "/certs",
                base + "/userinfo",
                plain ? null : base + "/logout",
                List.of(
                        "openid",
                        "organization:" + district.map(DistrictRef::slug).orElse("none")),
                Map.of("kc_idp_hint", "test"));
    }

    @Override
    public SignIn accept(Optional<DistrictRef> district, Map<String, Object> claims) {
        var email = String.valueOf(claims.get("email"));
        var accepted = district.map(known ->
                        organizations.getOrDefault(known.slug(), Set.of()).contains(email))
                .orElseGet(() -> Boolean.TRUE.equals(claims.get("operator")));
        return accepted
                ? new SignIn.Accepted(String.valueOf(claims.get("sub")), email, String.valueOf(claims.get("name")))
                : new SignIn.Refused(
                        Message.of("other", district.map(DistrictRef::name).orElse("the platform")));
    }

    @Override
    public void districtCreated(DistrictRef district) {
        mustAnswer();
        organizations.computeIfAbsent(district.slug(), any -> ConcurrentHashMap.newKeySet());
    }

    @Override
    public void districtRemoved(DistrictRef district) {
        mustAnswer();
        organizations.remove(district.slug());
    }

    @Override
    public void invite(DistrictRef district, Invitee invitee) {
        mustAnswer();
        var organization = Objects.requireNonNull(organizations.get(district.slug()), "an organization");
        if (organization.add(invitee.email())) {
            letters.add(invitee.email());
        }
    }

    @Override
    public void memberRemoved(DistrictRef district, String email, Optional<String> subject) {
        mustAnswer();
        duringRemoval.getAndSet(() -> {}).run();
        organizations.getOrDefault(district.slug(), Set.of()).remove(email);
        removed.add(district.slug() + " " + email + " " + subject.orElse("nobody yet"));
    }

    @Override
    public ClientCredentials clientAdded(DistrictRef district, String client, String name) {
        mustAnswer();
        var made = clients.computeIfAbsent(
                client, any -> Map.entry(UUID.randomUUID().toString(), district.id()));
        return new ClientCredentials(client, made.getKey(), base() + "/token");
    }

    @Override
    public void clientRemoved(DistrictRef district, String client) {
        mustAnswer();
        clients.remove(client);
    }

    @Override
    public Optional<String> acceptClient(DistrictRef district, Map<String, Object> claims) {
        return claims.get("aud") instanceof List<?> audiences
                        && audiences.contains("plainview-api")
                        && district.id().equals(claims.get("district"))
                ? Optional.of(String.valueOf(claims.get("azp")))
                : Optional.empty();
    }

    public boolean knowsClient(String client) {
        return clients.containsKey(client);
    }

    /** An access token that this side signs, with {@code changed} claims in place of what they would be. */
    public String accessToken(String client, String district, Map<String, Object> changed) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(base())
                .audience("plainview-api")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("azp", client)
                .claim("district", district);
        changed.forEach(claims::claim);
        return signed(claims.build());
    }

    @Override
    public boolean available() {
        return !down;
    }

    private void mustAnswer() {
        if (plain) {
            throw new UnsupportedOperationException("nothing is kept here");
        }
        if (down) {
            throw new SsoUnavailable("the identity side is down");
        }
    }

    private String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var parameters = form(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, parameters);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        parameters.get("redirect_uri") + "?code=" + code + "&state=" + encoded(parameters, "state"));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("client_credentials".equals(form.get("grant_type"))) {
            clientToken(exchange, form);
            return;
        }
        var asked = codes.remove(String.valueOf(form.get("code")));
        if (asked == null
                || !challenge(String.valueOf(form.get("code_verifier"))).equals(asked.get("code_challenge"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"scope\":\"openid\",\"id_token\":\""
                        + idToken(String.valueOf(asked.get("nonce"))) + "\"}");
    }

    private void clientToken(HttpExchange exchange, Map<String, String> form) throws IOException {
        var client = String.valueOf(form.get("client_id"));
        var known = clients.get(client);
        if (known == null || !known.getKey().equals(form.get("client_secret"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                        .formatted(accessToken(client, known.getValue(), Map.of())));
    }

    private String idToken(String nonce) {
        var person = Objects.requireNonNull(atTheBrowser, "no one sits at the browser");
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(base())
                .audience("plainview")
                .subject(person.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("email", person.email())
                .claim("email_verified", true)
                .claim("name", person.name())
                .claim("operator", person.operator());
        forged.forEach(claims::claim);
        return signed(claims.build());
    }

    private String signed(JWTClaimsSet claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(Map<String, String> parameters, String name) {
        return java.net.URLEncoder.encode(String.valueOf(parameters.get(name)), StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String text) {
        var values = new HashMap<String, String>();
        for (var pair : text.split("&", -1)) {
            var parts = pair.split("=", 2);
            values.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
