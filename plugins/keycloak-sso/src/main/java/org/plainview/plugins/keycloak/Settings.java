package org.plainview.plugins.keycloak;

import java.util.Map;

/**
 * What {@link KeycloakSsoFactory#configurationSchema} asks for.
 *
 * @param issuer the realm as browsers and ID tokens know it
 * @param realm the same realm as the server reaches it
 * @param admin the administration of that realm
 */
record Settings(
        String issuer,
        String realm,
        String admin,
        String clientId,
        String clientSecret,
        String adminClientId,
        String adminClientSecret,
        String operatorRole) {

    static Settings of(Map<String, String> configuration) {
        var baseUrl = required(configuration, "baseUrl");
        var internalUrl = configuration.getOrDefault("internalUrl", baseUrl);
        var realm = required(configuration, "realm");
        return new Settings(
                baseUrl + "/realms/" + realm,
                internalUrl + "/realms/" + realm,
                internalUrl + "/admin/realms/" + realm,
                required(configuration, "clientId"),
                required(configuration, "clientSecret"),
                required(configuration, "adminClientId"),
                required(configuration, "adminClientSecret"),
                configuration.getOrDefault("operatorRole", "plainview-operator"));
    }

    private static String required(Map<String, String> configuration, String name) {
        var value = configuration.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the setting \"" + name + "\" is missing");
        }
        return value;
    }

    @Override
    public String toString() {
        // The generated one would carry the secrets into logs.
        return "Settings[" + issuer + "]";
    }
}
