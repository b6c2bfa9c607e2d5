package org.plainview.plugins.keycloak;

import org.plainview.spi.PluginContext;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoProviderFactory;

/** Brings sign-in with Keycloak to life. */
public final class KeycloakSsoFactory implements SsoProviderFactory {
    private static final String SETTINGS = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "additionalProperties": false,
              "required": ["baseUrl", "realm", "clientId", "clientSecret", "adminClientId", "adminClientSecret"],
              "properties": {
                "baseUrl": {
                  "type": "string",
                  "format": "uri",
                  "pattern": "^https?://[^?#]*[^/?#]$",
                  "description": "Where browsers reach Keycloak, without a slash at its end, such as https://id.example.org"
                },
                "internalUrl": {
                  "type": "string",
                  "format": "uri",
                  "pattern": "^https?://[^?#]*[^/?#]$",
                  "description": "Where the server reaches Keycloak, if not at baseUrl"
                },
                "realm": {"type": "string", "pattern": "^[A-Za-z0-9_.-]+$"},
                "clientId": {"type": "string", "minLength": 1, "description": "The client with which people sign in"},
                "clientSecret": {"type": "string", "minLength": 1, "writeOnly": true},
                "adminClientId": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The client whose service account keeps organizations and accounts"
                },
                "adminClientSecret": {"type": "string", "minLength": 1, "writeOnly": true},
                "operatorRole": {
                  "type": "string",
                  "minLength": 1,
                  "default": "plainview-operator",
                  "description": "The realm role of those who operate the platform"
                }
              }
            }
            """;

    @Override
    public String configurationSchema() {
        return SETTINGS;
    }

    @Override
    public SsoProvider create(PluginContext context) {
        var settings = Settings.of(context.configuration());
        return new KeycloakSso(settings, new AdminApi(settings, context.http(), context.json()), context);
    }
}
