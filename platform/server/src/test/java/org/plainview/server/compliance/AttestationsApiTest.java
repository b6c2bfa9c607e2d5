package org.plainview.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.host.Workshop;
import org.plainview.host.Workshop.Recipe;
import org.plainview.record.Key;
import org.plainview.record.School;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What no record shows is met by a person's word, until its last day or until it is withdrawn; an evaluation keeps what was
 * said; a state's rule takes the place of the base's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttestationsApiTest extends ServerTest {
    private static final String PACK = "attested-pack";
    private static final String BASE = "base-pack";
    private static final String TRAINING = "\"plugin\":\"attested-pack\",\"rule\":\"UT-1\",\"point\":\"found\"";

    /** Asks one thing of the whole and one of each school, and what is due in a hundred days. */
    private static final String ANSWER = """
            var none = List.<Finding.Subject>of();
            var schools = Finding.Subject.all(record.schools().stream().toList());
            var whole = new Finding(Finding.Status.NEEDS_ATTESTATION, none, Message.of("found", record.schools().size()), Message.of("rule"), null);
            if (schools.isEmpty()) {
                return List.of(whole);
            }
            var signs = new Finding(Finding.Status.NOT_ASSESSED, schools, Message.of("rule"), null, null);
            var late = day.isAfter(LocalDate.of(2090, 1, 1));
            return List.of(whole, signs, new Finding(late ? Finding.Status.NOT_MET : Finding.Status.DUE, none, Message.of("rule"), null, LocalDate.of(2090, 1, 1)));
            """;

    private final JsonMapper json = JsonMapper.shared();

    @BeforeAll
    void installPacks(@TempDir Path folder) throws Exception {
        var state = Workshop.PACK
                .replace("ANSWER", ANSWER)
                .replace(
                        "public Severity severity()",
                        "public java.util.Set<String> supersedes() { return java.util.Set.of(\"US-1\"); } public Severity severity()");
        install(folder, PACK, state);
        install(
                folder,
                BASE,
                Workshop.PACK
                        .replace("ANSWER", Workshop.FINE)
                        .replace("\"UT\"", "\"US\"")
                        .replace("UT-1", "US-1"));
    }

    private void install(Path folder, String id, String source) throws Exception {
        var jar = PUBLISHER.sign(new Recipe()
                .manifest("Plugin-Id", id)
                .source("pack.Pack", source)
                .pack(Files.createTempDirectory(folder, id)));
        var installed = signInOperator().upload("/api/operator/plugins", id + ".jar", Files.readAllBytes(jar));
        assertThat(installed.statusCode()).as(installed.body()).isEqualTo(201);
    }

    @AfterAll
    void removePacks() {
        List.of(PACK, BASE).forEach(pack -> signInOperator().api("DELETE", "/api/operator/plugins/" + pack));
    }

    private Browser admin(District district, String... packs) {
        var admin = signIn(district, Role.ADMIN);
        for (var pack : packs) {
            ok(admin.api("PUT", api(district, "/plugins/" + pack), Optional.of("{\"enabled\":true}")));
        }
        return admin;
    }

    private static String api(District district, String rest) {
        return "/api/districts/" + district.slug() + rest;
    }

    private JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
    }

    private JsonNode findings(Browser staff, District district, String on) {
        return ok(staff.api("GET", api(district, "/findings" + (on.isEmpty() ? "" : "?on=" + on))));
    }

    private static List<String> statuses(JsonNode answer) {
        return answer.get("findings").values().stream()
                .map(finding -> finding.get("rule").asString() + " "
                        + finding.get("status").asString())
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Denver"));
    }

    private HttpResponse<String> attest(
            Browser staff, District district, String what, String subjects, LocalDate on, LocalDate until) {
        return staff.api(
                "POST",
                api(district, "/attestations"),
                Optional.of(
                        "{%s,\"subjects\":%s,\"saidBy\":\"Dr. Lee\",\"saidOn\":\"%s\",\"validUntil\":\"%s\",\"words\":\"Held in August.\"}"
                                .formatted(what, subjects, on, until)));
    }

    private void write(District district, String school) {
        DistrictScope.run(
                district.id(),
                () -> history.as(
                        "test",
                        () -> workingRecord.putAll(
                                List.of(School.builder(Key.of(school), school).build()), "test")));
    }

    @Test
    void aDutyIsMetByAPersonsWordUntilItsLastDay() {
        var district = newDistrict("Attesting");
        var admin = admin(district, PACK);
        var until = today().plusDays(40);
        assertThat(statuses(findings(admin, district, ""))).containsExactly("UT-1 needs-attestation");

        ok(attest(admin, district, TRAINING, "[]", today().minusDays(3), until));

        var met = findings(admin, district, "").get("findings").get(0);
        assertThat(met.get("status").asString()).isEqualTo("met");
        assertThat(met.get("attestable").asBoolean()).isFalse();
        var attested = met.get("attestations").get(0);
        assertThat(attested.get("saidBy").asString()).isEqualTo("Dr. Lee");
        assertThat(attested.get("enteredBy").asString()).isEqualTo("Test ADMIN");
        assertThat(statuses(findings(admin, district, until.toString()))).containsExactly("UT-1 met");
        var after = findings(admin, district, until.plusDays(1).toString());
        assertThat(statuses(after)).containsExactly("UT-1 needs-attestation");
        assertThat(after.get("findings").get(0).get("before").asString()).isEqualTo("met");
        assertThat(statuses(findings(admin, district, today().minusDays(4).toString())))
                .as("on a day before it was said")
                .containsExactly("UT-1 needs-attestation");
        // Nothing is asked any more, so nothing more is kept.
        assertThat(attest(admin, district, TRAINING, "[]", today(), until).statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatIsWithdrawnHoldsNoLongerAndStaysInTheHistory() {
        var district = newDistrict("Withdrawing");
        var admin = admin(district, PACK);
        var made = ok(attest(admin, district, TRAINING, "[]", today().minusDays(9), today().plusDays(9)));
        var id = made.get("attestations").get(0).get("id").asString();
        var withdrawal = withdrawal(id, "Only half the staff came.");

        ok(admin.api("POST", api(district, "/attestations/withdrawals"), withdrawal));

        assertThat(statuses(findings(admin, district, ""))).containsExactly("UT-1 needs-attestation");
        assertThat(statuses(findings(admin, district, today().minusDays(1).toString())))
                .as("yesterday it still held")
                .containsExactly("UT-1 met");
        assertThat(admin.api("POST", api(district, "/attestations/withdrawals"), withdrawal)
                        .statusCode())
                .isEqualTo(409);
        var said = ok(admin.api("GET", api(district, "/attestations?plugin=" + PACK + "&rule=UT-1")))
                .get("attestations")
                .get(0);
        assertThat(said.get("reason").asString()).isEqualTo("Only half the staff came.");
        assertThat(said.get("words").asString()).isEqualTo("Held in August.");
    }

    @Test
    void eachItemOfAFindingNeedsItsOwnWord() {
        var district = newDistrict("Signs");
        write(district, "east");
        write(district, "west");
        var admin = admin(district, PACK);
        var signs = "\"plugin\":\"attested-pack\",\"rule\":\"UT-1\",\"point\":\"rule\"";

        ok(attest(admin, district, signs, "[{\"kind\":\"schools\",\"key\":\"east\"}]", today(), today().plusDays(9)));
        assertThat(statuses(findings(admin, district, "")).get(1)).isEqualTo("UT-1 not-assessed");
        ok(attest(admin, district, signs, "[{\"kind\":\"schools\",\"key\":\"west\"}]", today(), today().plusDays(9)));
        assertThat(statuses(findings(admin, district, "")).get(1)).isEqualTo("UT-1 met");
        write(district, "north");

        assertThat(statuses(findings(admin, district, "")).get(1))
                .as("with a school of which nobody said it")
                .isEqualTo("UT-1 not-assessed");
        assertThat(attest(
                                admin,
                                district,
                                signs,
                                "[{\"kind\":\"schools\",\"key\":\"south\"}]",
                                today(),
                                today().plusDays(9))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aDayToComeSaysWhatWillFailThatDoesNotFailToday() {
        var district = newDistrict("Looking ahead");
        write(district, "east");
        var admin = admin(district, PACK);

        var then = findings(admin, district, "2090-01-02");

        assertThat(statuses(then)).contains("UT-1 not-met");
        assertThat(then.get("findings").values().stream()
                        .filter(finding -> finding.hasNonNull("before"))
                        .map(finding -> finding.get("status").asString()))
                .containsExactly("not-met");
    }

    @Test
    void onlyWhoPublishesMaySaySoAndOnlyWithinReason() {
        var district = newDistrict("Limits");
        admin(district, PACK);
        var approver = signIn(district, Role.APPROVER);

        assertThat(attest(signIn(district, Role.STEWARD), district, TRAINING, "[]", today(), today())
                        .statusCode())
                .isEqualTo(403);
        assertThat(attest(approver, district, TRAINING, "[]", today().plusDays(2), today().plusDays(3))
                        .statusCode())
                .isEqualTo(422);
        assertThat(attest(approver, district, TRAINING, "[]", today(), today().plusYears(4))
                        .statusCode())
                .isEqualTo(422);
        assertThat(attest(approver, district, TRAINING, "[{\"kind\":\"schools\",\"key\":\"x\"}]", today(), today())
                        .statusCode())
                .isEqualTo(409);
        ok(attest(approver, district, TRAINING, "[]", today(), today()));
    }

    @Test
    void aStatesRuleTakesThePlaceOfTheBases() {
        var district = newDistrict("Superseding");
        var admin = admin(district, BASE);
        assertThat(statuses(findings(admin, district, ""))).containsExactly("US-1 met");

        admin(district, PACK);

        var both = findings(admin, district, "");
        assertThat(statuses(both)).containsExactly("UT-1 needs-attestation");
        var out = both.get("leftOut").get(0);
        assertThat(out.get("rule").asString()).isEqualTo("US-1");
        assertThat(out.get("by").asString()).isEqualTo("UT-1");
    }

    @Test
    void anEvaluationKeepsWhatWasSaidAndComesToTheSameAgain() {
        var district = newDistrict("Again");
        var admin = admin(district, PACK, BASE);
        var made = ok(attest(admin, district, TRAINING, "[]", today(), today().plusDays(9)));
        write(district, "east");
        var review = ok(admin.api("GET", api(district, "/review")));
        ok(admin.api(
                "POST",
                api(district, "/editions"),
                Optional.of("{\"note\":\"first\",\"revision\":" + review.get("revision") + "}")));
        var id = made.get("attestations").get(0).get("id").asString();
        ok(admin.api("POST", api(district, "/attestations/withdrawals"), withdrawal(id, "no")));
        write(district, "west");

        var stored = ok(admin.api("GET", api(district, "/evaluations"))).get("evaluations");
        assertThat(stored.size()).isEqualTo(2);
        for (var pack : List.of(PACK, BASE)) {
            var again = ok(admin.api("POST", api(district, "/evaluations/1/" + pack + "/again")));
            assertThat(again.get("equal").asBoolean()).as(again.toString()).isTrue();
        }
        // As if the pack had said something else at the time.
        DATABASE.asSuperuser(
                "UPDATE evaluation SET findings = replace(findings::text, 'needs-attestation', 'met')::jsonb, "
                        + "attestations = '[]' WHERE plugin = '" + PACK + "' AND district_id = '" + district.id()
                        + "'");
        var again = ok(admin.api("POST", api(district, "/evaluations/1/" + PACK + "/again")));
        assertThat(again.get("equal").asBoolean()).isFalse();
        assertThat(again.get("differing").toString()).isEqualTo("[\"UT-1\"]");
    }

    private static Optional<String> withdrawal(String id, String reason) {
        return Optional.of("{\"ids\":[\"%s\"],\"reason\":\"%s\"}".formatted(id, reason));
    }
}
