package org.plainview.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.plainview.local.KeycloakAdmin;
import org.plainview.local.LocalPlatform;
import tools.jackson.databind.JsonNode;

/** What Keycloak knows. */
final class IdentitySide {
    private static final String REALM = "/plainview";

    private final KeycloakAdmin admin;

    private IdentitySide(KeycloakAdmin admin) {
        this.admin = admin;
    }

    static IdentitySide of(LocalPlatform platform) {
        return new IdentitySide(platform.keycloak().admin());
    }

    /** Finishes an account as whoever reads its mail would, with this password. */
    void finish(String email, String password) {
        var account = REALM + account(email);
        admin.put(account, Map.of("emailVerified", true, "requiredActions", List.of()));
        admin.put(account + "/reset-password", Map.of("type", "password", "value", password, "temporary", false));
    }

    /** How many sessions the account has at Keycloak. */
    int sessions(String email) {
        return items(account(email) + "/sessions").size();
    }

    /** The addresses of those in the organization of the district. */
    List<String> members(String slug) {
        var organizations = items("/organizations?max=1000").stream()
                .filter(organization -> slug.equals(organization.path("alias").asString()))
                .toList();
        if (organizations.size() != 1) {
            throw new AssertionError(slug + " has " + organizations.size() + " organizations");
        }
        return items("/organizations/" + organizations.getFirst().get("id").asString() + "/members?max=1000").stream()
                .map(member -> member.get("email").asString())
                .toList();
    }

    private String account(String email) {
        var found = items("/users?exact=true&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8));
        return "/users/" + found.getFirst().get("id").asString();
    }

    private List<JsonNode> items(String path) {
        var array = admin.get(REALM + path).orElseThrow();
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
