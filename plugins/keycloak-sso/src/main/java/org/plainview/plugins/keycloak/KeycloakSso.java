package org.plainview.plugins.keycloak;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.spi.Message;
import org.plainview.spi.PluginContext;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoUnavailable;

/**
 * One realm, one organization for each district (its alias is the district's slug). The scope {@code organization:<alias>}
 * takes people past the page that asks for their address to their own district's identity provider, and puts the claim
 * {@code organization} into the ID token only for those who are members. Keycloak lets others through without the claim, so
 * {@link #accept} decides.
 */
final class KeycloakSso implements SsoProvider {
    private static final List<String> FINISH_ACCOUNT = List.of("UPDATE_PASSWORD", "VERIFY_EMAIL");
    private static final String WEEK = "604800";
    private static final String TOKENS = "/protocol/openid-connect/token";
    private static final String DISTRICT = "plainview.district";
    private static final String DISTRICT_CLAIM = "plainview_district";
    /** Seconds. Software fetches a new one when it has run out. */
    private static final String LIFESPAN = "300";

    private final Settings settings;
    private final AdminApi admin;
    private final System.Logger log;

    KeycloakSso(Settings settings, AdminApi admin, PluginContext context) {
        this.settings = settings;
        this.admin = admin;
        this.log = context.log();
    }

    @Override
    public OidcRegistration registration(Optional<DistrictRef> district) {
        var scopes = Stream.concat(
                        Stream.of("openid", "email", "profile"),
                        district.map(known -> "organization:" + known.slug()).stream())
                .toList();
        return new OidcRegistration(
                settings.clientId(),
                settings.clientSecret(),
                settings.issuer(),
                settings.issuer() + "/protocol/openid-connect/auth",
                settings.realm() + TOKENS,
                settings.realm() + "/protocol/openid-connect/certs",
                settings.realm() + "/protocol/openid-connect/userinfo",
                settings.issuer() + "/protocol/openid-connect/logout",
                scopes,
                Map.of());
    }

    @Override
    public SignIn accept(Optional<DistrictRef> district, Map<String, Object> claims) {
        if (!(claims.get("sub") instanceof String subject) || !(claims.get("email") instanceof String email)) {
            return new SignIn.Refused(Message.of("refused.no-email"));
        }
        if (!Boolean.TRUE.equals(claims.get("email_verified"))) {
            return new SignIn.Refused(Message.of("refused.email-unverified"));
        }
        if (district.isPresent()
                && !organizations(claims).contains(district.get().slug())) {
            return new SignIn.Refused(
                    Message.of("refused.other-organization", district.get().name()));
        }
        if (district.isEmpty() && !operates(subject)) {
            return new SignIn.Refused(Message.of("refused.no-operator"));
        }
        var name = claims.get("name") instanceof String given && !given.isBlank() ? given : email;
        return new SignIn.Accepted(subject, email, name);
    }

    @Override
    public void districtCreated(DistrictRef district) {
        if (organizationId(district).isPresent()) {
            return;
        }
        // Keycloak wants names of organizations to be unique, and several districts of the country are called
        // Washington.
        var organization = Map.of(
                "name",
                district.name() + " (" + district.slug() + ")",
                "alias",
                district.slug(),
                "enabled",
                true,
                "attributes",
                Map.of(DISTRICT, List.of(district.id())));
        admin.send("POST", "/organizations", organization, 201, 409);
        if (organizationId(district).isEmpty()) {
            throw new SsoUnavailable("Keycloak does not show the organization that it was asked to make");
        }
    }

    @Override
    public void districtRemoved(DistrictRef district) {
        items(admin.get("/clients?q=" + AdminApi.encoded(DISTRICT + ":" + district.id())))
                .filter(client -> client.get("attributes") instanceof Map<?, ?> attributes
                        && district.id().equals(attributes.get(DISTRICT)))
                .forEach(client -> admin.send("DELETE", "/clients/" + text(client, "id"), null, 204, 404));
        organizationId(district).ifPresent(id -> admin.send("DELETE", "/organizations/" + id, null, 204, 404));
    }

    @Override
    public void invite(DistrictRef district, Invitee invitee) {
        var organization = organizationId(district)
                .orElseThrow(() -> new SsoUnavailable("Keycloak does not know the district's organization yet"));
        var account = account(invitee.email()).orElseGet(() -> newAccount(invitee));
        var id = Objects.requireNonNull(text(account, "id"), "an account's id");
        admin.send("POST", "/organizations/" + organization + "/members", id, 201, 204, 409);
        // Whoever has a password and a proven address can sign in already; a second letter would only puzzle them.
        if (account.get("requiredActions") instanceof Collection<?> open && open.contains(FINISH_ACCOUNT.getFirst())) {
            admin.send(
                    "PUT",
                    "/users/" + id + "/execute-actions-email?lifespan=" + WEEK + "&client_id="
                            + AdminApi.encoded(settings.clientId()),
                    FINISH_ACCOUNT,
                    200,
                    204);
        }
    }

    /**
     * Sessions at Keycloak end too, unless the person is in another district as well: there it would sign them out. Someone
     * in several districts whose account one district's identity provider manages stays in that district's organization; our
     * own table refuses them all the same.
     */
    @Override
    public void memberRemoved(DistrictRef district, String email, Optional<String> subject) {
        organizationId(district).ifPresent(organization -> {
            withdrawInvitations(organization, email);
            subject.or(() -> account(email).map(found -> Objects.requireNonNull(text(found, "id"))))
                    .map(AdminApi::encoded)
                    .ifPresent(account -> endMembership(organization, account));
        });
    }

    /** A client with a service account and nothing else, whose access tokens name the platform and the district. */
    @Override
    public ClientCredentials clientAdded(DistrictRef district, String client, String name) {
        admin.send(
                "POST",
                "/clients",
                Map.ofEntries(
                        Map.entry("clientId", client),
                        Map.entry("name", district.slug() + ": " + name),
                        Map.entry("protocol", "openid-connect"),
                        Map.entry("publicClient", false),
                        Map.entry("serviceAccountsEnabled", true),
                        Map.entry("standardFlowEnabled", false),
                        Map.entry("implicitFlowEnabled", false),
                        Map.entry("directAccessGrantsEnabled", false),
                        Map.entry("fullScopeAllowed", false),
                        Map.entry("attributes", Map.of(DISTRICT, district.id(), "access.token.lifespan", LIFESPAN)),
                        Map.entry(
                                "protocolMappers",
                                List.of(
                                        mapper(
                                                "audience",
                                                "oidc-audience-mapper",
                                                "included.custom.audience",
                                                audience()),
                                        mapper(
                                                "district",
                                                "oidc-hardcoded-claim-mapper",
                                                "claim.value",
                                                district.id())))),
                201,
                409);
        var id = clientKey(client)
                .orElseThrow(() -> new SsoUnavailable("Keycloak does not show the client that it was asked to make"));
        if (admin.get("/clients/" + id + "/client-secret") instanceof Map<?, ?> found
                && found.get("value") instanceof String secret) {
            return new ClientCredentials(client, secret, settings.issuer() + TOKENS);
        }
        throw new SsoUnavailable("Keycloak shows no secret of the client that it was asked to make");
    }

    @Override
    public void clientRemoved(DistrictRef district, String client) {
        clientKey(client).ifPresent(id -> admin.send("DELETE", "/clients/" + id, null, 204, 404));
    }

    @Override
    public Optional<String> acceptClient(DistrictRef district, Map<String, Object> claims) {
        var audiences = claims.get("aud") instanceof Collection<?> several
                ? several
                : List.of(String.valueOf(claims.get("aud")));
        var isMeant = audiences.contains(audience()) && district.id().equals(claims.get(DISTRICT_CLAIM));
        return isMeant && claims.get("azp") instanceof String client ? Optional.of(client) : Optional.empty();
    }

    @Override
    public boolean available() {
        return admin.answers();
    }

    private String audience() {
        return settings.clientId() + "-api";
    }

    private static Map<String, Object> mapper(String name, String kind, String key, String value) {
        return Map.of(
                "name",
                name,
                "protocol",
                "openid-connect",
                "protocolMapper",
                kind,
                "config",
                Map.of(
                        key,
                        value,
                        "claim.name",
                        DISTRICT_CLAIM,
                        "jsonType.label",
                        "String",
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "false"));
    }

    /** By which Keycloak's administration knows the client. */
    private Optional<String> clientKey(String client) {
        return items(admin.get("/clients?clientId=" + AdminApi.encoded(client)))
                .filter(found -> client.equals(text(found, "clientId")))
                .map(found -> Objects.requireNonNull(text(found, "id")))
                .findFirst();
    }

    /** Invitations of ours are memberships; these were made by hand, in Keycloak itself. */
    private void withdrawInvitations(String organization, String email) {
        var invitations = "/organizations/" + organization + "/invitations";
        items(admin.find(invitations + "?email=" + AdminApi.encoded(email)))
                .filter(invitation -> email.equalsIgnoreCase(text(invitation, "email")))
                .forEach(
                        invitation -> admin.send("DELETE", invitations + "/" + text(invitation, "id"), null, 204, 404));
    }

    private void endMembership(String organization, String account) {
        var membership = "/organizations/" + organization + "/members/" + account;
        var elsewhere = items(admin.find("/organizations/members/" + account + "/organizations"))
                .anyMatch(other -> !organization.equals(text(other, "id")));
        if (elsewhere && isManaged(membership)) {
            log.log(
                    System.Logger.Level.INFO,
                    "an account stays in the organization whose identity provider manages it: another one needs it");
            return;
        }
        admin.send("DELETE", membership, null, 204, 404);
        if (!elsewhere) {
            endSessions(account);
        }
    }

    /** Keycloak deletes the account together with such a membership, and so would end those in other districts too. */
    private boolean isManaged(String membership) {
        return admin.find(membership) instanceof Map<?, ?> member && "MANAGED".equals(text(member, "membershipType"));
    }

    private void endSessions(String account) {
        items(admin.find("/users/" + account + "/sessions"))
                .filter(session -> session.get("clients") instanceof Map<?, ?> clients
                        && clients.containsValue(settings.clientId()))
                .forEach(session -> admin.send("DELETE", "/sessions/" + text(session, "id"), null, 204, 404));
    }

    private boolean operates(String subject) {
        return items(admin.get("/users/" + AdminApi.encoded(subject) + "/role-mappings/realm/composite"))
                .anyMatch(role -> settings.operatorRole().equals(text(role, "name")));
    }

    private Optional<String> organizationId(DistrictRef district) {
        return items(admin.get("/organizations?q=" + AdminApi.encoded("alias:" + district.slug())))
                .filter(organization -> district.slug().equals(text(organization, "alias")))
                .map(organization -> text(organization, "id"))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    private Optional<Map<?, ?>> account(String email) {
        return items(admin.get("/users?exact=true&email=" + AdminApi.encoded(email)))
                .filter(account -> email.equalsIgnoreCase(text(account, "email")))
                .findFirst();
    }

    private Map<?, ?> newAccount(Invitee invitee) {
        var account = Map.of(
                "username", invitee.email(),
                "email", invitee.email(),
                "firstName", invitee.givenName(),
                "lastName", invitee.familyName(),
                "enabled", true,
                "emailVerified", false,
                "requiredActions", FINISH_ACCOUNT);
        admin.send("POST", "/users", account, 201, 409);
        return account(invitee.email())
                .orElseThrow(() -> new SsoUnavailable("Keycloak does not show the account that it was asked to make"));
    }

    /** The aliases in the claim {@code organization}: a list, or a map by alias where the mapper adds attributes. */
    private static Collection<?> organizations(Map<String, Object> claims) {
        return switch (claims.get("organization")) {
            case Map<?, ?> byAlias -> byAlias.keySet();
            case Collection<?> aliases -> aliases;
            case String alias -> List.of(alias);
            case null, default -> List.of();
        };
    }

    private static Stream<Map<?, ?>> items(@Nullable Object array) {
        return array instanceof Collection<?> items
                ? items.stream().filter(item -> item instanceof Map<?, ?>).map(item -> (Map<?, ?>) item)
                : Stream.empty();
    }

    private static @Nullable String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String value ? value : null;
    }
}
