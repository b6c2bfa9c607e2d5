package org.plainview.plugins.oidc;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@link OidcSsoFactory#configurationSchema} asks for.
 *
 * @param districts the slugs for which each value of the claim stands; empty where the values are slugs themselves
 * @param staffGroup without which nobody comes in; empty if the district's claim is enough
 * @param provenByIssuer whether an address counts as proven of which the issuer says nothing
 */
record Settings(
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        String districtClaim,
        Map<String, Set<String>> districts,
        String groupsClaim,
        String operatorGroup,
        Optional<String> staffGroup,
        boolean provenByIssuer) {

    static Settings of(Map<String, String> configuration) {
        return new Settings(
                required(configuration, "issuer"),
                required(configuration, "clientId"),
                required(configuration, "clientSecret"),
                List.of(configuration
                        .getOrDefault("scopes", "openid email profile")
                        .split(" ")),
                required(configuration, "districtClaim"),
                districts(configuration.getOrDefault("districts", "")),
                configuration.getOrDefault("groupsClaim", "groups"),
                configuration.getOrDefault("operatorGroup", "plainview-operator"),
                Optional.ofNullable(configuration.get("staffGroup")),
                configuration.getOrDefault("addresses", "verified").equals("trusted"));
    }

    /** Whether a person in whose claim stands {@code value} is of the district with this slug. */
    boolean means(String value, String slug) {
        return districts.isEmpty()
                ? value.equals(slug)
                : districts.getOrDefault(value, Set.of()).contains(slug);
    }

    private static Map<String, Set<String>> districts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toUnmodifiableSet())));
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
        // The generated one would carry the secret into logs.
        return "Settings[" + issuer + "]";
    }
}
