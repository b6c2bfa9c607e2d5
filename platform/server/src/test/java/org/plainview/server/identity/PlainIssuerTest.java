package org.plainview.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.FakeIdentitySide.Person;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

/** An identity side that the platform does not administer: it keeps no districts, no accounts and no clients. */
class PlainIssuerTest extends ServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private District district;
    private Browser admin;

    @BeforeEach
    void anAdmin() {
        identitySide.plain(true);
        district = newDistrict("Plain District");
        admin = signIn(district, Role.ADMIN);
    }

    @AfterEach
    void theIdentitySideIsAdministered() {
        identitySide.plain(false);
    }

    @Test
    void whoIsInvitedSignsInWithTheAccountTheyHaveAndWhoIsRemovedNoMore() {
        var email = "plain-" + UUID.randomUUID() + "@example.org";
        var invited = admin.api(
                "POST",
                path("/team"),
                Optional.of("{\"email\":\"%s\",\"name\":\"P\",\"role\":\"VIEWER\"}".formatted(email)));
        var id = JSON.readTree(invited.body()).get("id").asString();
        eventually(() -> has("member WHERE id = '" + id + "' AND reached_at IS NOT NULL"));
        assertThat(identitySide.letters()).doesNotContain(email);
        identitySide.join(district.slug(), email);
        identitySide.sits(new Person("subject-of-" + email, email, "P", false));
        var browser = new Browser(port);
        browser.visit("/login/" + district.slug());
        assertThat(browser.session().at("/member/role").asString()).isEqualTo("VIEWER");

        admin.api("DELETE", path("/team/" + id));

        eventually(() -> has("departed_member WHERE id = '" + id + "' AND settled_at IS NOT NULL"));
        assertThat(identitySide.belongs(district.slug(), email))
                .as("the account is the issuer's, and stays")
                .isTrue();
        assertThat(new Browser(port).visit("/login/" + district.slug()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void noClientIsMadeAndTheReasonIsSaid() {
        var refused = make("Nightly sync", true);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("keeps no clients for software");
        assertThat(has("api_token WHERE district_id = '" + district.id() + "'")).isFalse();
        assertThat(make("Nightly sync", false).statusCode()).isEqualTo(201);
    }

    @Test
    void whereTheIdentitySideEndsNoSessionsSignOutEndsOurs() {
        var csrf = admin.session().get("csrf");

        var response =
                admin.postForm("/logout", Map.of("_csrf", csrf.get("token").asString()));

        assertThat(response.headers().firstValue("Refresh").orElseThrow()).isEqualTo("0; url=http://localhost:8080/");
        assertThat(admin.session().get("member").isNull()).isTrue();
    }

    private java.net.http.HttpResponse<String> make(String name, boolean isClient) {
        return admin.api(
                "POST",
                path("/tokens"),
                Optional.of("{\"name\":\"%s\",\"scopes\":[\"READ_RECORD\"],\"expiresOn\":\"%s\",\"client\":%s}"
                        .formatted(name, LocalDate.now(ZoneOffset.UTC).plusDays(1), isClient)));
    }

    private static boolean has(String what) {
        return DATABASE.queryAsSuperuser("SELECT count(*)::text FROM " + what).equals(java.util.List.of("1"));
    }

    private String path(String rest) {
        return "/api/districts/" + district.slug() + rest;
    }
}
