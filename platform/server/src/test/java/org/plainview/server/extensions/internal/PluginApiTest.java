package org.plainview.server.extensions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.host.Workshop;
import org.plainview.host.Workshop.Recipe;
import org.plainview.server.shared.Role;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator installs a plugin while the server runs, a district's admin switches it on, and its findings show. */
class PluginApiTest extends ServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPERATOR = "/api/operator/plugins";

    @TempDir
    Path directory;

    @Autowired
    private Plugins plugins;

    @AfterEach
    void removePack() {
        plugins.remove("pack");
        plugins.remove("sign-in");
        plugins.remove("other-sign-in");
    }

    @Test
    void fromUploadToFindings() throws Exception {
        var operator = signInOperator();
        var district = newDistrict("Findings District");
        var base = "/api/districts/" + district.slug();
        var admin = signIn(district, Role.ADMIN);
        var steward = signIn(district, Role.STEWARD);

        var installed = upload(operator, Workshop.FINE);

        assertThat(installed.statusCode()).as(installed.body()).isEqualTo(201);
        assertThat(json(installed).get("kind").asString()).isEqualTo("state-rules");
        assertThat(steward.api("PUT", base + "/plugins/pack", Optional.of("{\"enabled\":true}"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(steward.api("GET", base + "/findings")).get("findings")).isEmpty();
        assertThat(admin.api("PUT", base + "/plugins/pack", Optional.of("{\"enabled\":true}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(admin.api("GET", base + "/plugins")).get("plugins").findValuesAsString("id"))
                .contains("pack");

        var findings = json(steward.api("GET", base + "/findings?on=2026-01-15"));

        assertThat(findings.get("asOf").asString()).isEqualTo("2026-01-15");
        assertThat(findings.get("packs").findValuesAsString("plugin")).containsExactly("pack");
        assertThat(findings.get("findings")).singleElement().satisfies(finding -> {
            assertThat(finding.get("citation").asString()).isEqualTo("Utah Code 1");
            assertThat(finding.get("status").asString()).isEqualTo("met");
            assertThat(finding.get("severity").asString()).isEqualTo("binding");
            assertThat(finding.get("explanation").asString()).isEqualTo("0 elements");
        });
        assertThat(json(admin.api("GET", base + "/history")).toString()).contains("plugin-enabled");
        var listed = json(operator.api("GET", OPERATOR)).get("plugins");
        assertThat(listed.findValuesAsString("id")).contains("pack");
        assertThat(listed(operator, "pack").get("installedBy").asString()).isEqualTo("Test operator");
        assertThat(operator.api("DELETE", OPERATOR + "/pack").statusCode()).isEqualTo(204);
        assertThat(operator.api("DELETE", OPERATOR + "/pack").statusCode()).isEqualTo(404);
        var without = json(steward.api("GET", base + "/findings"));
        assertThat(without.get("findings")).isEmpty();
        assertThat(without.get("unavailable").get(0).asString()).isEqualTo("pack");
    }

    @Test
    void theFieldsOfAPackAreDescribedCheckedAndKeptWhenItIsSwitchedOff() throws Exception {
        var operator = signInOperator();
        var district = newDistrict("Fields District");
        var base = "/api/districts/" + district.slug();
        var admin = signIn(district, Role.ADMIN);
        var jar = PUBLISHER.sign(Recipe.offering("""
                        public List<ExtraField> fields() {
                            return List.of(new ExtraField(
                                    org.plainview.record.ItemKind.POLICY, "ut.order", Message.of("rule"), Message.of("rule"),
                                    ExtraField.Type.DATE, List.of()));
                        }
                        """).pack(directory));
        assertThat(operator.upload(OPERATOR, "pack.jar", Files.readAllBytes(jar))
                        .statusCode())
                .isEqualTo(201);
        var place = "/$defs/policies/properties/extra/properties/ut.order";
        assertThat(json(admin.api("GET", base + "/record-schema")).at(place).isMissingNode())
                .isTrue();
        admin.api("PUT", base + "/plugins/pack", Optional.of("{\"enabled\":true}"));

        var described = json(admin.api("GET", base + "/record-schema")).at(place);

        assertThat(described.get("x-extra").asString()).isEqualTo("date");
        assertThat(described.get("x-jurisdiction").asString()).isEqualTo("UT");
        assertThat(described.get("title").asString()).isEqualTo("Rule");
        var refused = putPolicy(admin, base, "7/1/2026");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/field").asString()).isEqualTo("extra.ut.order");
        assertThat(json(refused).at("/errors/0/message").asString()).contains("2026-07-01");
        assertThat(putPolicy(admin, base, "2026-07-01").statusCode()).isEqualTo(201);
        admin.api("PUT", base + "/plugins/pack", Optional.of("{\"enabled\":false}"));
        assertThat(json(admin.api("GET", base + "/record/policies/plan"))
                        .at("/body/extra")
                        .get("ut.order")
                        .asString())
                .isEqualTo("2026-07-01");

        assertThat(putPolicy(admin, base, "1", "Summer").statusCode()).isEqualTo(200);
        admin.api("PUT", base + "/plugins/pack", Optional.of("{\"enabled\":true}"));
        assertThat(putPolicy(admin, base, "2", "Summer").statusCode())
                .as("what stands already does not hold up a write of something else")
                .isEqualTo(200);
        assertThat(putPolicy(admin, base, "3", "Autumn").statusCode()).isEqualTo(422);
        var together = admin.api(
                "PATCH",
                base + "/record/policies",
                Optional.of(
                        "{\"items\":[{\"key\":\"plan\",\"version\":3}],\"set\":{\"extra\":{\"ut.order\":\"Autumn\"}}}"));
        assertThat(together.statusCode()).isEqualTo(422);
        assertThat(json(together).at("/errors/0/field").asString()).isEqualTo("extra.ut.order");
        var imported = json(admin.upload(
                base + "/imports?target=policies",
                "policies.csv",
                "Key,Title,ut.order\nplan,Plan,7/1/2026\nother,Other,Autumn\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(imported.get("problems"))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.get("column").asString()).isEqualTo("C: ut.order"));
        assertThat(imported.get("fields").findValuesAsString("label")).contains("UT: Rule");
    }

    @Test
    void whatAPackAsksForIsOfferedAndTakenOnce() throws Exception {
        var operator = signInOperator();
        var district = newDistrict("Offered District");
        var base = "/api/districts/" + district.slug();
        var admin = signIn(district, Role.ADMIN);
        var jar = PUBLISHER.sign(Recipe.offering("""
                        public List<Clause> clauses() {
                            return List.of(new Clause("ut-audit", "Utah Code 2", Message.of("rule"), Message.of("rule")));
                        }
                        public List<org.plainview.record.Item> starter() {
                            return List.of(org.plainview.record.Notice.named(
                                    org.plainview.record.Key.of("collection"), "Collection notice"));
                        }
                        """).pack(directory));
        assertThat(operator.upload(OPERATOR, "pack.jar", Files.readAllBytes(jar))
                        .statusCode())
                .isEqualTo(201);
        assertThat(json(admin.api("GET", base + "/catalogue/starters")).get("packs"))
                .isEmpty();
        assertThat(admin.api("POST", base + "/catalogue/packs/pack").statusCode())
                .isEqualTo(404);

        admin.api("PUT", base + "/plugins/pack", Optional.of("{\"enabled\":true}"));

        var clause = json(admin.api("GET", base + "/record-schema"))
                .at("/$defs/agreements/properties/clauses/items/x-offered/0");
        assertThat(clause.get("code").asString()).isEqualTo("ut-audit");
        assertThat(clause.get("citation").asString()).isEqualTo("Utah Code 2");
        assertThat(clause.get("title").asString()).isEqualTo("Rule");
        var offered = json(admin.api("GET", base + "/catalogue/starters")).at("/packs/0");
        assertThat(offered.get("title").asString()).isEqualTo("Pack");
        assertThat(offered.at("/items/0/label").asString()).isEqualTo("Collection notice");
        assertThat(offered.at("/items/0/present").asBoolean()).isFalse();
        var taken = json(admin.api("POST", base + "/catalogue/packs/pack"));
        assertThat(taken.at("/added/0/key").asString()).isEqualTo("collection");
        assertThat(admin.api("GET", base + "/record/notices/collection").statusCode())
                .isEqualTo(200);
        var again = json(admin.api("POST", base + "/catalogue/packs/pack"));
        assertThat(again.get("added")).isEmpty();
        assertThat(again.get("kept").asInt()).isEqualTo(1);
    }

    private static HttpResponse<String> putPolicy(Browser admin, String base, String order) {
        return putPolicy(admin, base, Map.of("If-None-Match", "*", "Content-Type", "application/json"), "Plan", order);
    }

    private static HttpResponse<String> putPolicy(Browser admin, String base, String version, String order) {
        return putPolicy(
                admin,
                base,
                Map.of("If-Match", "\"" + version + "\"", "Content-Type", "application/json"),
                "Plan after " + version,
                order);
    }

    private static HttpResponse<String> putPolicy(
            Browser admin, String base, Map<String, String> headers, String title, String order) {
        return admin.api(
                "PUT",
                base + "/record/policies/plan",
                headers,
                Optional.of(
                        "{\"key\":\"plan\",\"title\":\"%s\",\"extra\":{\"ut.order\":\"%s\"}}".formatted(title, order)));
    }

    @Test
    void anUnsignedJarIsRefusedInWordsAndNotKept() throws Exception {
        var operator = signInOperator();
        var jar = Recipe.answering(Workshop.FINE).pack(directory);

        var refused = operator.upload(OPERATOR, "pack.jar", Files.readAllBytes(jar));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("reason").asString()).isEqualTo("UNSIGNED");
        assertThat(json(refused).get("detail").asString()).isNotBlank();
        assertThat(json(operator.api("GET", OPERATOR)).get("plugins").findValuesAsString("id"))
                .doesNotContain("pack");
    }

    @Test
    void aPackThatThrowsIsShownInQuarantineAndCanBeReleased() throws Exception {
        var operator = signInOperator();
        var district = newDistrict("Quarantine District");
        var base = "/api/districts/" + district.slug();
        var admin = signIn(district, Role.ADMIN);
        upload(operator, "throw new IllegalStateException(\"boom\");");
        admin.api("PUT", base + "/plugins/pack", Optional.of("{\"enabled\":true}"));

        var findings = json(admin.api("GET", base + "/findings"));

        assertThat(findings.get("findings")).isEmpty();
        assertThat(findings.get("unavailable").get(0).asString()).isEqualTo("pack");
        var shown = listed(operator, "pack");
        assertThat(shown.get("status").asString()).isEqualTo("quarantined");
        assertThat(shown.get("reason").asString())
                .contains("IllegalStateException at ")
                .doesNotContain("boom");
        // Districts of other tests may have switched it on too.
        assertThat(shown.get("districts").asInt()).isPositive();
        assertThat(json(operator.api("POST", OPERATOR + "/pack/release"))
                        .get("status")
                        .asString())
                .isEqualTo("active");
    }

    @Test
    void thePluginThroughWhichEverybodySignsInCannotBeRemovedBeforeItHasASuccessor() throws Exception {
        var operator = signInOperator();
        assertThat(uploadSignIn(operator, "sign-in").statusCode()).isEqualTo(201);

        var refused = operator.api("DELETE", OPERATOR + "/sign-in");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").asString()).contains("Without sign-in nobody could sign in");
        assertThat(listed(operator, "sign-in").get("usedByAll").asBoolean()).isTrue();
        uploadSignIn(operator, "other-sign-in");
        assertThat(listed(operator, "sign-in").get("usedByAll").asBoolean()).isFalse();
        assertThat(operator.api("DELETE", OPERATOR + "/sign-in").statusCode()).isEqualTo(204);
        assertThat(listed(operator, "other-sign-in").get("usedByAll").asBoolean())
                .isTrue();
    }

    @Test
    void thePlatformIsTheOperatorsAlone() {
        var admin = signIn(newDistrict("No operator"), Role.ADMIN);
        var nobody = new Browser(port);

        for (var path : new String[] {OPERATOR, "/api/operator/districts", "/api/operator/signups"}) {
            assertThat(admin.api("GET", path).statusCode()).as(path).isIn(401, 403, 404);
            assertThat(nobody.api("GET", path).statusCode()).as(path).isIn(401, 403, 404);
        }
    }

    @Test
    void theOperatorSeesDistrictsWithTheirCountsAndNothingOfTheirRecords() {
        var district = newDistrict("Counted District");
        signIn(district, Role.ADMIN);

        var list = json(signInOperator().api("GET", "/api/operator/districts?q=" + district.slug()))
                .get("districts");

        assertThat(list).singleElement().satisfies(each -> {
            assertThat(each.get("name").asString()).isEqualTo("Counted District");
            assertThat(each.get("status").asString()).isEqualTo("active");
            assertThat(each.get("editions").asInt()).isZero();
            assertThat(each.get("members").asInt()).isEqualTo(1);
        });
    }

    private HttpResponse<String> upload(Browser operator, String answer) throws Exception {
        var jar = PUBLISHER.sign(Recipe.answering(answer).pack(directory));
        return operator.upload(OPERATOR, "pack.jar", Files.readAllBytes(jar));
    }

    private HttpResponse<String> uploadSignIn(Browser operator, String id) throws Exception {
        var jar = PUBLISHER.sign(new Recipe()
                .manifest("Plugin-Id", id)
                .manifest("Plugin-Kind", "sso-provider")
                .without("META-INF/services/org.plainview.spi.StateRules")
                .text("META-INF/services/org.plainview.spi.SsoProviderFactory", "pack.Factory")
                .source("pack.Factory", """
                        package pack;
                        import org.plainview.spi.*;
                        public final class Factory implements SsoProviderFactory {
                            public String configurationSchema() { return "{\\"type\\":\\"object\\"}"; }
                            public SsoProvider create(PluginContext context) { throw new IllegalStateException(); }
                        }
                        """)
                .pack(directory));
        return operator.upload(OPERATOR, "sign-in.jar", Files.readAllBytes(jar));
    }

    private static JsonNode listed(Browser operator, String id) {
        for (var plugin : json(operator.api("GET", OPERATOR)).get("plugins")) {
            if (plugin.get("id").asString().equals(id)) {
                return plugin;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
