package org.plainview.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.record.Key;
import org.plainview.record.Question;
import org.plainview.record.Recipient;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.Letters;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParentRequestTest extends ServerTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Letters letters = new Letters(MAIL);

    @Autowired
    @Qualifier("forgetRequests")
    private RecurringTask<Void> forgetRequests;

    @Autowired
    @Qualifier("forgetProductRequests")
    private RecurringTask<Void> forgetProductRequests;

    @Autowired
    private Scheduler scheduler;

    private District district;
    private Browser parent;
    private Browser officer;
    private String email;
    private String site;
    private String form;
    private String inbox;

    @BeforeEach
    void aParentAndAnOfficer() {
        district = newDistrict("Answering");
        parent = new Browser(port);
        officer = signIn(district, Role.RECORDS_OFFICER);
        email = "ximena@" + district.slug() + ".example.org";
        site = "/d/" + district.slug();
        form = site + "/requests/new";
        inbox = "/api/districts/" + district.slug() + "/requests";
    }

    private Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "kind", "inspect",
                "message", "I want to see the zeppelin file.",
                "asker", "parent",
                "name", "Ximena Quiroga",
                "mail", email,
                "school", "Juniper Hollow Elementary"));
    }

    private HttpResponse<String> send(Map<String, String> fields) {
        return parent.submit(parent.get(form), form, fields);
    }

    /** The address of the page of a new request. */
    private String asked(Map<String, String> fields) {
        var sent = send(fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow().replace("/receipt", "");
    }

    private JsonNode list(String query) {
        return JSON.readTree(officer.api("GET", inbox + query).body());
    }

    private String newest() {
        var id = list("").at("/requests/0/id").asString();
        assertThat(id).isNotEmpty();
        return id;
    }

    private HttpResponse<String> post(String path, String body) {
        return officer.api("POST", inbox + path, Optional.of(body));
    }

    private static void run(RecurringTask<Void> job, Scheduler scheduler) {
        var instance = job.instance(RecurringTask.INSTANCE);
        job.execute(
                instance,
                new ExecutionContext(
                        scheduler.getSchedulerState(), new Execution(Instant.now(), instance), scheduler, null));
    }

    @Test
    void thoseWhoAnswerAreToldOnceThatRequestsWait() {
        var mailbox = "officer@" + district.slug() + ".example.org";
        signIn(district, Role.RECORDS_OFFICER, mailbox);
        asked(fields());
        asked(fields());

        scheduler.reschedule(
                new TaskInstance<>("tell-of-requests", district.id() + "/" + district.id()), Instant.now());

        eventually(() -> !letters.subjects(mailbox).isEmpty());
        assertThat(letters.subjects(mailbox)).containsExactly("Answering: 2 requests wait");
        assertThat(letters.all())
                .filteredOn(letter -> letter.startsWith("Answering: 2"))
                .allMatch(letter -> letter.contains("/console/" + district.slug() + "/requests"))
                .noneMatch(letter -> letter.contains("zeppelin") || letter.contains("Ximena"));
    }

    @Test
    void theWholeWayFromTheFormToTheAnswer() {
        var page = asked(fields());
        var receipt = parent.get(page + "/receipt");
        var code = page.substring(page.lastIndexOf('/') + 1);
        assertThat(receipt.body()).contains(code, "The district has your request", "makes sure that it is you");
        assertThat(receipt.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(receipt.headers().firstValue("X-Robots-Tag")).contains("noindex");
        eventually(() -> !letters.subjects(email).isEmpty());
        assertThat(letters.all())
                .anyMatch(letter -> letter.contains(code))
                .noneMatch(letter -> letter.contains("zeppelin"));

        var id = newest();
        var request = JSON.readTree(officer.api("GET", inbox + "/" + id).body());
        assertThat(request.toString()).contains("Ximena Quiroga", "zeppelin", email, "Juniper Hollow");
        assertThat(post("/" + id + "/replies", "{\"text\":\"Come by.\",\"outcome\":\"answered\"}")
                        .body())
                .as("before anybody made sure who asks")
                .contains("request-unverified");
        assertThat(post("/" + id + "/verification", "{\"how\":\"called-back\"}").body())
                .contains("in-progress", "called-back");
        assertThat(post("/" + id + "/notes", "{\"text\":\"An inner okapi.\"}").statusCode())
                .isEqualTo(200);
        assertThat(post("/" + id + "/replies", "{\"text\":\"Come by on Monday.\",\"outcome\":\"answered\"}")
                        .statusCode())
                .isEqualTo(200);

        var answered = parent.get(page).body();
        assertThat(answered)
                .contains("Come by on Monday.", "zeppelin", "Answered")
                .doesNotContain("okapi");
        eventually(() -> letters.subjects(email).size() > 1);
        assertThat(letters.all()).anyMatch(letter -> letter.contains("Come by on Monday."));
        assertThat(list("").get("waiting").asInt()).isZero();

        parent.submit(parent.get(page), page + "/messages", Map.of("message", "May I bring a copy card?"));
        assertThat(list("").at("/requests/0/state").asString()).as("goes on").isEqualTo("in-progress");
        parent.submit(parent.get(page), page + "/withdraw", Map.of());
        assertThat(parent.get(page).body()).contains("Taken back").doesNotContain("/messages\"");
        var steps = JSON.readTree(officer.api("GET", inbox + "/" + id).body()).get("steps");
        assertThat(steps.valueStream().map(step -> step.get("kind").asString()))
                .startsWith("received", "verified", "state-changed", "noted", "replied")
                .endsWith("message-added", "state-changed", "state-changed");
    }

    @Test
    void noWordOfAnybodyStandsInTheDatabaseInTheClear() {
        var page = asked(fields());
        eventually(() -> !letters.subjects(email).isEmpty());
        parent.submit(parent.get(page), page + "/messages", Map.of("message", "A second zeppelin."));
        var id = newest();
        post("/" + id + "/notes", "{\"text\":\"An inner okapi.\"}");
        post("/" + id + "/replies", "{\"text\":\"A reply about a pangolin.\"}");
        officer.api("GET", inbox + "/" + id);

        var everything = everyRow();

        for (var word : List.of(
                "zeppelin",
                "Ximena",
                "Quiroga",
                email,
                "Juniper Hollow",
                "okapi",
                "pangolin",
                page.substring(page.lastIndexOf('/') + 1),
                page.substring(page.lastIndexOf('/') + 1).replace("-", ""))) {
            assertThat(everything)
                    .as(word)
                    .noneMatch(row -> row.contains(word)
                            || row.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(everything).as("else nothing was looked at").anyMatch(row -> row.contains(id));
    }

    /** Each row of each table that there is. */
    private static List<String> everyRow() {
        return DATABASE
                .queryAsSuperuser(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
                .stream()
                .flatMap(table -> DATABASE.queryAsSuperuser("SELECT t::text FROM " + table + " t").stream())
                .toList();
    }

    @Test
    void whoAsksForAnAppIsSealedTooAlsoWhereAnOlderVersionWroteIt() {
        var id = UUID.randomUUID();
        DATABASE.queryAsSuperuser("""
                INSERT INTO product_request (district_id, id, status, app, purpose, classes, person, email, language)
                VALUES ('%s', '%s', 'OPEN', 'Star', 'Reading', 'Grade 2', 'Ondine Vasseur', 'ondine@example.org', 'en')
                RETURNING app
                """.formatted(district.id(), id));

        run(forgetProductRequests, scheduler);

        assertThat(everyRow()).noneMatch(row -> row.contains("Ondine") || row.contains("ondine@"));
        assertThat(signIn(district, Role.STEWARD)
                        .api("GET", "/api/districts/" + district.slug() + "/product-requests")
                        .body())
                .contains("Ondine Vasseur", "ondine@example.org");
    }

    @Test
    void aCodeOpensOneRequestInOneDistrict() {
        var page = asked(fields());
        var other = newDistrict("Elsewhere");

        var elsewhere = parent.get(page.replace(district.slug(), other.slug()));
        var unknown = parent.get(site + "/requests/0000-0000-0000-0000-0000-0000");

        assertThat(elsewhere.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(elsewhere.body()).contains("This code opens nothing").doesNotContain("zeppelin");
        assertThat(unknown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(signIn(other, Role.ADMIN)
                        .api("GET", "/api/districts/" + other.slug() + "/requests/" + newest())
                        .statusCode())
                .isEqualTo(404);
        var found = parent.submit(
                parent.get(site + "/requests"),
                site + "/requests",
                Map.of(
                        "code",
                        page.substring(page.lastIndexOf('/') + 1)
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('-', ' ')));
        assertThat(found.headers().firstValue("Location")).contains(page);
        assertThat(parent.submit(parent.get(site + "/requests"), site + "/requests", Map.of("code", "nothing"))
                        .body())
                .contains("id=\"code-error\"");
    }

    @ParameterizedTest
    @CsvSource({
        "kind,'',Choose what you ask for",
        "message,' ',Say what you ask for",
        "asker,,Say who you are",
        "name,'',Enter your name",
        "mail,not-an-address,Enter an e-mail address",
        "school,'a\nb',on one line",
    })
    void badInputIsNamedAtItsFieldAndTheRestIsKept(String field, String value, String message) {
        var fields = fields();
        fields.put(field, value == null ? "" : value.replace("\\n", "\n"));

        var page = send(fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(message, "id=\"" + field + "-error\"", "href=\"#" + field + "\"");
        fields.remove(field);
        if (!field.equals("message")) {
            assertThat(page.body()).contains("zeppelin");
        }
        if (!field.equals("kind")) {
            assertThat(page.body()).contains("value=\"inspect\" checked");
        }
    }

    @Test
    void whoComplainsNeedNotSayWhoTheyAre() {
        var fields = fields();
        fields.putAll(Map.of("kind", "complain", "name", "", "mail", "", "school", ""));

        assertThat(parent.get(asked(fields) + "/receipt").body()).contains("the code is the only way there");
    }

    @Test
    void theFormNamesWhatItIsAboutWhereThePublicKnowsIt() {
        var admin = signIn(district, Role.ADMIN);
        var api = "/api/districts/" + district.slug();
        DistrictScope.run(
                district.id(),
                () -> history.as(
                        "a test",
                        () -> workingRecord.putAll(
                                List.of(Recipient.builder(Key.of("bus-line"), "Bus Line Inc.")
                                        .build()),
                                "test")));
        var revision = JSON.readTree(admin.api("GET", api + "/review").body())
                .get("revision")
                .asLong();
        assertThat(admin.api("POST", api + "/editions", Optional.of("{\"note\":\"One\",\"revision\":" + revision + "}"))
                        .statusCode())
                .isLessThan(300);

        eventually(() -> parent.get(form + "?kind=limit&about=recipients/bus-line")
                .body()
                .contains("Bus Line Inc."));
        assertThat(parent.get(form + "?kind=limit&about=recipients/bus-line").body())
                .contains("value=\"limit\" checked");
        assertThat(parent.get(form + "?about=recipients/nobody").body()).doesNotContain("name=\"about\"");
        var fields = fields();
        fields.put("about", "recipients/bus-line");
        asked(fields);
        assertThat(list("").at("/requests/0/about").asString()).isEqualTo("Bus Line Inc.");
    }

    @Test
    void aRequestIsDueWhenLawOrTheDistrictSaysByTheClocksOfTheDistrict() {
        var admin = signIn(district, Role.ADMIN);
        var settings = "/api/districts/" + district.slug() + "/request-settings";
        var today = LocalDate.now(ZoneId.of("America/Denver"));
        asked(fields());
        assertThat(list("").at("/requests/0/dueOn").asString())
                .isEqualTo(today.plusDays(45).toString());

        assertThat(admin.api("PUT", settings, Optional.of("{\"periods\":{\"inspect\":46}}"))
                        .statusCode())
                .as("longer than the law allows")
                .isEqualTo(422);
        assertThat(admin.api("PUT", settings, Optional.of("{\"periods\":{\"inspect\":5}}"))
                        .statusCode())
                .isEqualTo(200);
        asked(fields());

        assertThat(list("?limit=1").at("/requests/0/dueOn").asString())
                .isEqualTo(today.plusDays(5).toString());
        var second = list("?limit=1&after=" + list("?limit=1").get("next").asString());
        assertThat(second.at("/requests/0/dueOn").asString())
                .as("the next page")
                .isEqualTo(today.plusDays(45).toString());
    }

    @Test
    void whenItsTimeIsOverNothingOfItIsLeftButTheAudit() {
        var page = asked(fields());
        var id = newest();
        post("/" + id + "/notes", "{\"text\":\"An inner okapi.\"}");
        post("/" + id + "/state", "{\"from\":\"open\",\"to\":\"withdrawn\"}");
        run(forgetRequests, scheduler);
        assertThat(parent.get(page).statusCode()).as("before its time").isEqualTo(200);
        DATABASE.queryAsSuperuser(
                "UPDATE parent_request SET closed_at = now() - interval '37 months' WHERE id = '%s' RETURNING id"
                        .formatted(id));

        run(forgetRequests, scheduler);

        assertThat(parent.get(page).statusCode()).isEqualTo(404);
        var left = JSON.readTree(officer.api("GET", inbox + "/" + id).body());
        assertThat(left.get("entries").size()).isZero();
        assertThat(left.toString())
                .doesNotContain("Ximena", "zeppelin", email, "okapi")
                .contains("forgotten");
        assertThat(DATABASE.queryAsSuperuser(
                        "SELECT num_nonnulls(code_hash, sealed_code, sealed_person, sealed_email, sealed_school, sealed_message)::text FROM parent_request WHERE id = '%s'"
                                .formatted(id)))
                .containsExactly("0");
        assertThat(post("/" + id + "/notes", "{\"text\":\"More\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void stateMovesOnlyWhereItMayAndFromWhereItWasSeen() {
        asked(fields());
        var id = newest();

        assertThat(post("/" + id + "/state", "{\"from\":\"in-progress\",\"to\":\"verifying\"}")
                        .statusCode())
                .as("seen elsewhere")
                .isEqualTo(409);
        assertThat(post("/" + id + "/state", "{\"from\":\"open\",\"to\":\"declined\"}")
                        .body())
                .as("without a reason")
                .contains("request-words-missing");
        assertThat(post("/" + id + "/replies", "{\"text\":\" \",\"outcome\":\"declined\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/" + id + "/replies", "{\"text\":\"No such file.\",\"outcome\":\"declined\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/" + id + "/verification", "{\"how\":\"saw-id\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aRequestIsHandedOverToWhoMayHandleIt() {
        asked(fields());
        var id = newest();
        var handlers = JSON.readTree(officer.api("GET", "/api/districts/" + district.slug() + "/request-handlers")
                        .body())
                .get("handlers");
        signIn(district, Role.VIEWER);

        assertThat(handlers.size()).isEqualTo(1);
        assertThat(post("/" + id + "/handler", "{\"member\":\"" + UUID.randomUUID() + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(
                                "/" + id + "/handler",
                                "{\"member\":\"" + handlers.at("/0/id").asString() + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(list("?mine=true").get("requests").size()).isEqualTo(1);
    }

    @Test
    void aQuestionForEveryoneTellsNothingOfWhoAsked() {
        asked(fields());
        var id = newest();
        var named = post("/" + id + "/question", "{\"question\":\"What did Ximena ask?\",\"answer\":\"Nothing.\"}");
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.body()).contains("Ximena", "\"question\"");

        var drafted = post(
                "/" + id + "/question", "{\"question\":\"Can I see a file?\",\"answer\":\"Yes, within 45 days.\"}");

        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(200);
        var key = JSON.readTree(drafted.body()).get("key").asString();
        assertThat(DistrictScope.call(district.id(), workingRecord::load)
                        .questions()
                        .find(Key.of(key)))
                .map(Question::answer)
                .contains("Yes, within 45 days.");
    }

    @Test
    void smallNumbersAreNotTold() {
        var fields = fields();
        fields.putAll(Map.of("kind", "ask", "mail", ""));
        IntStream.range(0, 10).forEach(time -> asked(fields));
        fields.put("kind", "complain");
        asked(fields);

        var counts = JSON.readTree(officer.api("GET", "/api/districts/" + district.slug() + "/request-statistics")
                        .body())
                .at("/quarters/0/counts");

        assertThat(counts.valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder("{\"kind\":\"ask\",\"count\":10}", "{\"kind\":\"complain\",\"count\":null}");
    }

    @Test
    void whoAsksTooOftenIsHeldBackAndKeepsWhatWasTyped() {
        var answers = IntStream.range(0, 6).mapToObj(time -> send(fields())).toList();

        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(answers.getLast().body()).contains("zeppelin", "Nothing was sent");
        assertThat(parent.postForm(form, fields()).statusCode())
                .as("without its token")
                .isEqualTo(403);
    }

    @Test
    void aMachineThatFillsWhatNobodySeesIsThankedAndForgotten() {
        var fields = fields();
        fields.put("nickname", "bot");

        assertThat(send(fields).statusCode()).isEqualTo(303);

        assertThat(list("").get("waiting").asInt()).isZero();
    }

    @Test
    void itSpeaksSpanishToTheEnd() {
        var spanish = site + "/es/requests/new";
        var sent = parent.submit(parent.get(spanish), spanish, fields());

        assertThat(parent.get(spanish).body()).contains("<html lang=\"es\"", "Preguntar al distrito");
        assertThat(parent.get(sent.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("El distrito tiene su solicitud");
        eventually(() -> letters.subjects(email).stream().anyMatch(subject -> subject.contains("su solicitud")));
    }

    @Test
    void whoMayNotHandleRequestsSeesNoneOfThem() {
        assertThat(signIn(district, Role.STEWARD).api("GET", inbox).statusCode())
                .isEqualTo(403);
        assertThat(signIn(district, Role.ADMIN).api("GET", inbox).statusCode()).isEqualTo(200);
    }
}
