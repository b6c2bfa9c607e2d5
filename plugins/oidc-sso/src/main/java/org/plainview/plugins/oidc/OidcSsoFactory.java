package org.plainview.plugins.oidc;

import org.plainview.spi.PluginContext;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoProviderFactory;

/** Brings sign-in with one OpenID Connect issuer to life. */
public final class OidcSsoFactory implements SsoProviderFactory {
    private static final String SETTINGS = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "additionalProperties": false,
              "required": ["issuer", "clientId", "clientSecret", "districtClaim"],
              "properties": {
                "issuer": {
                  "type": "string",
                  "format": "uri",
                  "pattern": "^(https://[^/?#@\\\\s]+|http://(localhost|127\\\\.0\\\\.0\\\\.1)(:[0-9]+)?)(/[^?#\\\\s]*)?$",
                  "description": "The issuer exactly as its ID tokens name it, such as https://accounts.google.com",
                  "examples": ["https://accounts.google.com", "https://login.microsoftonline.com/<tenant>/v2.0"]
                },
                "clientId": {"type": "string", "minLength": 1, "description": "The client with which people sign in"},
                "clientSecret": {"type": "string", "minLength": 1, "writeOnly": true},
                "scopes": {
                  "type": "string",
                  "pattern": "^openid( [!#-\\\\[\\\\]-~]+)*$",
                  "default": "openid email profile",
                  "description": "What to ask the issuer for, openid first, with a space between"
                },
                "districtClaim": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The claim that tells the district: one value or several",
                  "examples": ["hd", "tid", "district"]
                },
                "districts": {
                  "type": "string",
                  "pattern": "^[^=,\\\\s]+=[a-z0-9-]+( *, *[^=,\\\\s]+=[a-z0-9-]+)*$",
                  "description": "Which district each value of the claim means, by its slug; without it the values are slugs",
                  "examples": ["cedarbluff.example=cedar-bluff, juniper.example=juniper-flats"]
                },
                "groupsClaim": {
                  "type": "string",
                  "minLength": 1,
                  "default": "groups",
                  "description": "The claim that lists a person's groups"
                },
                "operatorGroup": {
                  "type": "string",
                  "minLength": 1,
                  "default": "plainview-operator",
                  "description": "The group of those who operate the platform"
                },
                "staffGroup": {
                  "type": "string",
                  "minLength": 1,
                  "description": "The group without which nobody comes in; without it the district's claim is enough"
                },
                "addresses": {
                  "type": "string",
                  "enum": ["verified", "trusted"],
                  "default": "verified",
                  "description": "trusted only if people cannot choose their own address at the issuer and it sends no email_verified"
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
        return new OidcSso(settings, new Discovery(settings.issuer(), context));
    }
}
