package org.plainview.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.server.history.Change;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

class TeamTest extends ServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private District district;
    private Browser admin;
    private String base;

    @BeforeEach
    void aDistrictWithAnAdmin() {
        district = newDistrict("Team District");
        admin = signIn(district, Role.ADMIN);
        base = "/api/districts/" + district.slug() + "/team";
    }

    @AfterEach
    void theIdentitySideIsUp() {
        identitySide.down(false);
    }

    @Test
    void anInvitedPersonIsMailedByTheIdentitySideAndCanThenSignIn() {
        var email = "new-" + UUID.randomUUID() + "@example.org";

        var answer = admin.api("POST", base, invitation(email, "New Steward", "STEWARD"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(answer.body()).get("status").asString()).isEqualTo("invited");
        eventually(() -> identitySide.letters().contains(email));
    }

    @Test
    void anInvitationMadeWhileTheIdentitySideIsDownGoesOutWhenItIsBack() {
        var email = "later-" + UUID.randomUUID() + "@example.org";
        identitySide.down(true);

        assertThat(admin.api("POST", base, invitation(email, "Later", "VIEWER")).statusCode())
                .isEqualTo(201);
        identitySide.down(false);

        eventually(() -> identitySide.letters().contains(email));
    }

    @Test
    void badInvitationsNameTheField() {
        var answer = admin.api("POST", base, invitation("not an address", "", "VIEWER"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"email\"", "\"field\":\"name\"");
    }

    @Test
    void noOneIsOnTheTeamTwice() {
        var email = "twice-" + UUID.randomUUID() + "@example.org";
        admin.api("POST", base, invitation(email, "Twice", "VIEWER"));

        var answer = admin.api("POST", base, invitation(email.toUpperCase(java.util.Locale.ROOT), "Twice", "VIEWER"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("member-exists");
    }

    @Test
    void theLastAdminStays() {
        var self = id(admin);

        assertThat(admin.api("DELETE", base + "/" + self).statusCode()).isEqualTo(409);
        assertThat(admin.api("PUT", base + "/" + self, Optional.of("{\"role\":\"VIEWER\"}"))
                        .statusCode())
                .isEqualTo(409);

        signIn(district, Role.ADMIN);
        assertThat(admin.api("DELETE", base + "/" + self).statusCode()).isEqualTo(204);
        assertThat(admin.session().get("member").isNull()).isTrue();
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnce() {
        var steward = signIn(district, Role.STEWARD);

        admin.api("PUT", base + "/" + id(steward), Optional.of("{\"role\":\"VIEWER\"}"));

        assertThat(steward.session().get("permissions").toString()).doesNotContain("EDIT_RECORD");
    }

    @Test
    void everyChangeStandsInTheHistory() {
        var email = "h-" + UUID.randomUUID() + "@example.org";
        admin.api("POST", base, invitation(email, "Hal", "VIEWER"));
        var id = JSON.readTree(admin.api("GET", base).body())
                .get("members")
                .valueStream()
                .filter(member -> member.get("email").asString().equals(email))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        admin.api("PUT", base + "/" + id, Optional.of("{\"role\":\"STEWARD\"}"));
        admin.api("DELETE", base + "/" + id);

        var changes = DistrictScope.call(
                district.id(), () -> history.list(Optional.empty(), Optional.empty(), Optional.empty(), 3));

        assertThat(changes)
                .extracting(Change::action)
                .containsExactly("member-removed", "member-role-changed", "member-invited");
        assertThat(changes).allMatch(change -> change.who().equals("Test ADMIN"));
    }

    @Test
    void theTeamOfAnotherDistrictDoesNotExist() {
        var other = newDistrict("Elsewhere");

        assertThat(admin.api("GET", "/api/districts/" + other.slug() + "/team").statusCode())
                .isEqualTo(404);
        assertThat(admin.api(
                                "POST",
                                "/api/districts/" + other.slug() + "/team",
                                invitation("a@example.org", "A", "ADMIN"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAdminsKeepTheTeam(Role role) {
        var browser = signIn(district, role);

        var seen = browser.api("GET", base).statusCode();
        var invited = browser.api("POST", base, invitation("r-" + UUID.randomUUID() + "@example.org", "R", "VIEWER"))
                .statusCode();

        assertThat(seen).isEqualTo(200);
        assertThat(invited).isEqualTo(role == Role.ADMIN ? 201 : 403);
    }

    private String id(Browser browser) {
        var email = browser.session().at("/member/email").asString();
        return JSON.readTree(admin.api("GET", base).body())
                .get("members")
                .valueStream()
                .filter(member -> member.get("email").asString().equals(email))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static Optional<String> invitation(String email, String name, String role) {
        return Optional.of(JSON.writeValueAsString(java.util.Map.of("email", email, "name", name, "role", role)));
    }
}
