package org.plainview.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.FakeIdentitySide.Person;
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
    void whoIsRemovedIsSignedOutAtOnceAndNeverComesBackIn() {
        var steward = signIn(district, Role.STEWARD);
        var email = email(steward);
        var id = id(steward);
        assertThat(sessions(id)).containsExactly("1");
        identitySide.down(true);

        assertThat(remove(steward).statusCode()).isEqualTo(204);

        assertThat(sessions(id)).containsExactly("0");
        assertThat(steward.api("GET", base).statusCode()).isEqualTo(401);
        assertThat(steward.session().get("member").isNull()).isTrue();
        assertThat(identitySide.belongs(district.slug(), email)).isTrue();
        identitySide.down(false);
        eventually(() -> !identitySide.belongs(district.slug(), email));
        assertThat(identitySide.removed()).contains(district.slug() + " " + email + " subject-of-" + email);
        identitySide.sits(new Person("subject-of-" + email, email, "Back again", false));
        assertThat(new Browser(port).visit("/login/" + district.slug()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoHasComeBackBeforeTheIdentitySideHeardOfItStaysThere() {
        var steward = signIn(district, Role.STEWARD);
        var email = email(steward);
        eventually(() -> open().isEmpty());
        identitySide.down(true);
        remove(steward);

        assertThat(admin.api("POST", base, invitation(email, "Back", "VIEWER")).statusCode())
                .isEqualTo(201);
        identitySide.down(false);

        eventually(() -> open().isEmpty());
        assertThat(identitySide.belongs(district.slug(), email)).isTrue();
        assertThat(identitySide.removed()).noneMatch(removed -> removed.contains(email));
        identitySide.sits(new Person("subject-of-" + email, email, "Back", false));
        var browser = new Browser(port);
        browser.visit("/login/" + district.slug());
        assertThat(browser.session().at("/member/role").asString()).isEqualTo("VIEWER");
    }

    @Test
    void whoComesBackJustWhileTheIdentitySideHearsOfItStaysThere() {
        var steward = signIn(district, Role.STEWARD);
        var email = email(steward);
        eventually(() -> open().isEmpty());
        identitySide.duringRemoval(() -> {
            admin.api("POST", base, invitation(email, "Back", "VIEWER"));
            eventually(() -> waiting() || reached(email));
        });

        remove(steward);

        eventually(() -> reached(email));
        assertThat(identitySide.removed()).anyMatch(removed -> removed.contains(email));
        assertThat(identitySide.belongs(district.slug(), email)).isTrue();
    }

    @Test
    void whoIsOnTheTeamOfAnotherDistrictStaysThere() {
        var other = newDistrict("The other one");
        var email = "both-" + UUID.randomUUID() + "@example.org";
        var here = signIn(district, Role.STEWARD, email);
        var there = signIn(other, Role.STEWARD, email);

        remove(here);

        eventually(() -> !identitySide.belongs(district.slug(), email));
        assertThat(identitySide.belongs(other.slug(), email)).isTrue();
        assertThat(here.session().get("member").isNull()).isTrue();
        assertThat(there.session().at("/district/slug").asString()).isEqualTo(other.slug());
    }

    @Test
    void whoNeverSignedInIsTakenOutByTheAddress() {
        var email = "never-" + UUID.randomUUID() + "@example.org";
        var invited = admin.api("POST", base, invitation(email, "Never", "VIEWER"));
        eventually(() -> identitySide.belongs(district.slug(), email));

        admin.api("DELETE", base + "/" + JSON.readTree(invited.body()).get("id").asString());

        eventually(() -> identitySide.removed().contains(district.slug() + " " + email + " nobody yet"));
        eventually(() -> open().isEmpty());
        assertThat(DATABASE.queryAsSuperuser(
                        "SELECT coalesce(email, subject, 'nothing') FROM departed_member WHERE district_id = '%s'"
                                .formatted(district.id())))
                .as("what is kept of whoever has left")
                .containsExactly("nothing");
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

        var changes = DistrictScope.call(district.id(), () -> history.list(History.Wanted.all(), Optional.empty(), 3));

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

    /** Whether a job stands still until another has done with the same person. */
    private static boolean waiting() {
        return !DATABASE.queryAsSuperuser("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .isEmpty();
    }

    private boolean reached(String email) {
        return !DATABASE.queryAsSuperuser(
                        "SELECT 1 FROM member WHERE district_id = '%s' AND email = '%s' AND reached_at IS NOT NULL"
                                .formatted(district.id(), email))
                .isEmpty();
    }

    private java.net.http.HttpResponse<String> remove(Browser browser) {
        return admin.api("DELETE", base + "/" + id(browser));
    }

    /** How many sessions the database holds of the member, for any node. */
    private List<String> sessions(String member) {
        return DATABASE.queryAsSuperuser(
                "SELECT count(*) FROM spring_session WHERE principal_name = '%s/%s'".formatted(district.id(), member));
    }

    /** Jobs of the district that wait or run. */
    private List<String> open() {
        return DATABASE.queryAsSuperuser(
                "SELECT task_name FROM scheduled_tasks WHERE task_instance LIKE '%s%%'".formatted(district.id()));
    }

    private static String email(Browser browser) {
        return browser.session().at("/member/email").asString();
    }

    private String id(Browser browser) {
        var email = email(browser);
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
