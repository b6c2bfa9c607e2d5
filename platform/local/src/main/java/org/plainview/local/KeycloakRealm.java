package org.plainview.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The realm in which all districts' staff sign in. Every method may be repeated: it makes what is missing and brings what is
 * there up to date.
 */
final class KeycloakRealm {
    static final String NAME = "plainview";
    /** The client with which people sign in. */
    static final String SIGN_IN_CLIENT = "plainview";
    /** The client with which the platform keeps organizations and accounts. */
    static final String ADMIN_CLIENT = "plainview-admin";

    /** The realm role of those who operate the platform. */
    static final String OPERATOR_ROLE = "plainview-operator";

    private static final Set<String> ADMIN_ROLES = Set.of(
            "manage-realm",
            "view-realm",
            "manage-users",
            "view-users",
            "query-users",
            "manage-clients",
            "view-clients",
            "query-clients",
            "manage-identity-providers",
            "view-identity-providers",
            "manage-organizations",
            "view-organizations");

    private final KeycloakAdmin admin;

    KeycloakRealm(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /**
     * @param publicUrl where the platform answers, without a slash at its end
     * @param smtpPort where this machine takes mail
     */
    void ensure(String publicUrl, int smtpPort, String signInSecret, String adminSecret) {
        ensureRealm(smtpPort);
        ensureClient(
                SIGN_IN_CLIENT,
                Map.of(
                        "clientId",
                        SIGN_IN_CLIENT,
                        "name",
                        "Plainview",
                        "secret",
                        signInSecret,
                        "baseUrl",
                        publicUrl,
                        "rootUrl",
                        publicUrl,
                        "standardFlowEnabled",
                        true,
                        "directAccessGrantsEnabled",
                        false,
                        "serviceAccountsEnabled",
                        false,
                        "redirectUris",
                        List.of(publicUrl + "/login/oauth2/code/*"),
                        "attributes",
                        Map.of("post.logout.redirect.uris", publicUrl + "/*", "pkce.code.challenge.method", "S256")));
        ensureClient(
                ADMIN_CLIENT,
                Map.of(
                        "clientId",
                        ADMIN_CLIENT,
                        "name",
                        "Plainview (administration)",
                        "secret",
                        adminSecret,
                        "standardFlowEnabled",
                        false,
                        "directAccessGrantsEnabled",
                        false,
                        "serviceAccountsEnabled",
                        true));
        grantAdminRoles();
        if (admin.get("/" + NAME + "/roles/" + OPERATOR_ROLE).isEmpty()) {
            admin.post("/" + NAME + "/roles", Map.of("name", OPERATOR_ROLE));
        }
    }

    void ensureOperator(String account) {
        admin.post(
                "/" + NAME + "/users/" + account + "/role-mappings/realm",
                List.of(admin.get("/" + NAME + "/roles/" + OPERATOR_ROLE).orElseThrow()));
    }

    /** An organization for a district, known by its slug. */
    String ensureOrganization(String slug, String name) {
        var found = organization(slug);
        if (found == null) {
            admin.post(
                    "/" + NAME + "/organizations",
                    Map.of(
                            // As the sign-in plugin names them: names of organizations are unique, those of districts
                            // are not.
                            "name",
                            name + " (" + slug + ")",
                            "alias",
                            slug,
                            "enabled",
                            true,
                            "domains",
                            List.of(Map.of("name", slug + ".example.org", "verified", true))));
            found = organization(slug);
        }
        if (found == null) {
            throw new IllegalStateException(
                    "Keycloak does not show the organization " + slug + " that it has just made");
        }
        return found;
    }

    /** An account that can sign in with {@code password} at once; returns its id. */
    String ensureAccount(String email, String givenName, String familyName, String password) {
        var query = "/" + NAME + "/users?exact=true&email=" + KeycloakAdmin.encoded(email);
        var account = Map.of(
                "username", email,
                "email", email,
                "emailVerified", true,
                "enabled", true,
                "firstName", givenName,
                "lastName", familyName,
                "requiredActions", List.of());
        if (first(query) == null) {
            admin.post("/" + NAME + "/users", account);
        }
        var found = first(query);
        if (found == null) {
            throw new IllegalStateException("Keycloak does not show the account " + email + " that it has just made");
        }
        var id = found.get("id").asString();
        admin.put("/" + NAME + "/users/" + id, account);
        admin.put(
                "/" + NAME + "/users/" + id + "/reset-password",
                Map.of("type", "password", "value", password, "temporary", false));
        return id;
    }

    void ensureMembership(String organization, String account) {
        var members = admin.get("/" + NAME + "/organizations/" + organization + "/members?max=1000")
                .orElseThrow();
        if (items(members).stream()
                .noneMatch(member -> member.get("id").asString().equals(account))) {
            admin.post("/" + NAME + "/organizations/" + organization + "/members", account);
        }
    }

    private void ensureRealm(int smtpPort) {
        var realm = Map.ofEntries(
                Map.entry("realm", NAME),
                Map.entry("displayName", "Plainview"),
                Map.entry("loginTheme", "plainview"),
                Map.entry("enabled", true),
                Map.entry("organizationsEnabled", true),
                Map.entry("registrationAllowed", false),
                Map.entry("loginWithEmailAllowed", true),
                Map.entry("duplicateEmailsAllowed", false),
                Map.entry("resetPasswordAllowed", true),
                Map.entry("verifyEmail", true),
                Map.entry("bruteForceProtected", true),
                Map.entry("sslRequired", "external"),
                Map.entry("internationalizationEnabled", true),
                Map.entry("supportedLocales", List.of("en", "es")),
                Map.entry("defaultLocale", "en"),
                Map.entry(
                        "smtpServer",
                        Map.of(
                                "host", "127.0.0.1",
                                "port", Integer.toString(smtpPort),
                                "from", "sign-in@plainview.example.org",
                                "fromDisplayName", "Plainview")));
        if (admin.get("/" + NAME).isEmpty()) {
            admin.post("", realm);
        } else {
            admin.put("/" + NAME, realm);
        }
    }

    private void ensureClient(String clientId, Map<String, Object> client) {
        var found = first("/" + NAME + "/clients?clientId=" + clientId);
        if (found == null) {
            admin.post("/" + NAME + "/clients", client);
        } else {
            admin.put("/" + NAME + "/clients/" + found.get("id").asString(), client);
        }
    }

    private void grantAdminRoles() {
        var client = required("/" + NAME + "/clients?clientId=" + ADMIN_CLIENT);
        var management = required("/" + NAME + "/clients?clientId=realm-management");
        var account = admin.get("/" + NAME + "/clients/" + client + "/service-account-user")
                .orElseThrow()
                .get("id")
                .asString();
        var granted = items(admin.get("/" + NAME + "/clients/" + management + "/roles")
                        .orElseThrow())
                .stream()
                .filter(role -> ADMIN_ROLES.contains(role.get("name").asString()))
                .toList();
        admin.post("/" + NAME + "/users/" + account + "/role-mappings/clients/" + management, granted);
    }

    private @Nullable String organization(String slug) {
        return items(admin.get("/" + NAME + "/organizations?max=1000").orElseThrow()).stream()
                .filter(organization -> organization.path("alias").asString().equals(slug))
                .map(organization -> organization.get("id").asString())
                .findFirst()
                .orElse(null);
    }

    private String required(String query) {
        var found = first(query);
        if (found == null) {
            throw new IllegalStateException("Keycloak has nothing at " + query);
        }
        return found.get("id").asString();
    }

    private @Nullable JsonNode first(String query) {
        return items(admin.get(query).orElseThrow()).stream().findFirst().orElse(null);
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
