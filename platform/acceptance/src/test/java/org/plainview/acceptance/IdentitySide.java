package org.plainview.acceptance;

import java.util.List;
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

    private List<JsonNode> items(String path) {
        var array = admin.get(REALM + path).orElseThrow();
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
