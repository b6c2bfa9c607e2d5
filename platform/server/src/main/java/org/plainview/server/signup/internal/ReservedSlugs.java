package org.plainview.server.signup.internal;

import java.util.Set;

/** Names that no district's address may have: those that mean the platform, and those that would mislead. */
final class ReservedSlugs {
    private static final Set<String> RESERVED = Set.of(
            "about", "abuse", "account", "accounts", "actuator", "admin", "administrator", "api", "app", "apps", "assets", "auth", "autoconfig",
            "billing", "blog", "cdn", "console", "contact", "d", "data", "dev", "district", "districts", "dns", "docs", "en", "error", "es", "example",
            "favicon", "ftp", "help", "host", "hostmaster", "id", "imap", "info", "internal", "keycloak", "legal", "localhost", "login", "logout",
            "mail", "metrics", "news", "no-reply", "noreply", "ns1", "ns2", "null", "oauth", "oauth2", "official", "openapi", "operator", "plainview",
            "plugins", "policies", "pop", "postmaster", "preview", "privacy", "public", "root", "school", "schools", "search", "security", "signin",
            "sign-in", "signup", "sign-up", "site", "smtp", "sso", "staging", "state", "static", "status", "support", "system", "team", "terms", "test",
            "undefined", "us", "usa", "user", "users", "webmaster", "well-known", "wpad", "www");

    private ReservedSlugs() {}

    static boolean contains(String slug) {
        return RESERVED.contains(slug) || slug.startsWith("xn--");
    }
}
