package org.plainview.server.signup;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.FakeIdentitySide.Person;
import org.plainview.server.testing.Letters;
import org.plainview.server.testing.ServerTest;

class SignupTest extends ServerTest {
    private final Letters letters = new Letters(MAIL);

    private Browser browser;
    private String unique;

    @BeforeEach
    void someone() {
        browser = new Browser(port);
        unique = UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void theIdentitySideIsUp() {
        identitySide.down(false);
    }

    @Test
    void aDistrictOfTexasIsFoundByPartOfItsNameAndFillsTheForm() {
        var found = browser.get("/signup?q=cayug");

        assertThat(found.body()).contains("Cayuga ISD", "from=tx-001902");
        assertThat(browser.get("/signup/new?from=tx-001902").body())
                .contains("value=\"Cayuga ISD\"", "value=\"www.cayugaisd.com\"", "value=\"cayuga-isd\"");
        assertThat(browser.get("/es/signup?q=cayug").body()).contains("Un distrito coincide");
    }

    @Test
    void theWholeWayFromTheFormToTheConsole() {
        var status = submit(district());
        assertThat(browser.get(status).body())
                .contains("Open the link in your mail")
                .doesNotContain(email());

        var page = browser.get(link());
        assertThat(page.body()).contains("You are about to put");
        assertThat(districts.bySlug(slug()))
                .as("looking at the link does nothing")
                .isEmpty();
        browser.submit(page, page.uri().getPath(), Map.of());

        eventually(() -> browser.get(status).body().contains("is on Plainview"));
        var founded = districts.bySlug(slug()).orElseThrow();
        assertThat(identitySide.knowsOrganization(slug())).isTrue();
        assertThat(identitySide.letters()).contains(email());
        DistrictScope.run(founded.id(), () -> {
            assertThat(workingRecord.profile().value().name()).isEqualTo("Test District " + unique);
            assertThat(history.list(History.Wanted.all(), Optional.empty(), 20))
                    .extracting(Change::action)
                    .contains("signed-up", "member-invited");
        });
        eventually(() -> letters.subjects(email()).stream().anyMatch(subject -> subject.contains("is on Plainview")));
        identitySide.sits(new Person("subject-" + unique, email(), "Pat Doe", false));
        var staff = new Browser(port);
        staff.visit("/login/" + slug());
        assertThat(staff.session().at("/member/role").asString()).isEqualTo("ADMIN");
    }

    @ParameterizedTest
    @CsvSource({
        "name,'',Enter the name of the district",
        "state,ZZ,Choose the state",
        "ncesId,123,Enter the 7 digits",
        "ncesId,0612345,belongs to another state",
        "website,not a site,Enter the web address",
        "website,https://user:pw@x.org,Enter the web address",
        "website,javascript:alert(1),Enter the web address",
        "slug,Not OK,Use 3 to 63",
        "slug,admin,reserved for the platform",
        "slug,login,reserved for the platform",
        "person,'',Enter your name",
        "office,'',Enter your office",
        "email,nonsense,Enter an e-mail address",
        "email,a@gmail.com,Use your address at the district",
        "email,'a@b.org\r\nBcc: x@y.org',Enter an e-mail address",
    })
    void badInputIsNamedAtItsField(String field, String value, String message) {
        var fields = district();
        fields.put(field, value);

        var page = browser.submit(browser.get("/signup/new"), "/signup/new", fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(message, "id=\"" + field + "-error\"")
                .contains(field.equals("name") ? "value=\"TX\" selected" : "value=\"Test District " + unique);
    }

    @Test
    void whatIsTypedIsTextAndNothingElse() {
        var fields = district();
        fields.put("name", "<script>alert(1)</script>");
        fields.put("state", "");

        var page = browser.submit(browser.get("/signup/new"), "/signup/new", fields);

        assertThat(page.body()).doesNotContain("<script>alert");
    }

    @Test
    void theSameDistrictTwiceIsSaidClearly() {
        confirm(district());
        var sameName = district();
        sameName.put("name", "TEST DISTRICT " + unique + " school district");
        sameName.put("slug", "other-" + unique);
        var sameId = district();
        sameId.put("name", "Another name " + unique);
        sameId.put("slug", "another-" + unique);
        var sameSlug = district();
        sameSlug.put("name", "Third name " + unique);
        sameSlug.put("ncesId", "");

        assertThat(refused(sameName)).contains("This district is on Plainview already");
        assertThat(refused(sameId)).contains("A district with this NCES id is on Plainview already");
        assertThat(refused(sameSlug)).contains("Another district has this name in its address");
    }

    @Test
    void ofTwoWhoSignTheSameDistrictUpTheFirstToProveTheirAddressHasIt() {
        submit(district());
        var slow = link();
        purge();
        submit(district());
        var fast = link();

        press(fast);
        var overtaken = press(slow);

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("This district is on Plainview already");
    }

    @Test
    void aLinkWorksOnce() {
        submit(district());
        var link = link();

        assertThat(press(link).statusCode()).isEqualTo(303);
        assertThat(browser.get(link).body()).contains("This link has been used");
        assertThat(press(link).statusCode()).isEqualTo(410);
    }

    @Test
    void aLinkEndsAfterADay() {
        submit(district());
        var link = link();
        DATABASE.asSuperuser(
                "UPDATE signup SET token_expires_at = now() - interval '1 second' WHERE slug = '" + slug() + "'");

        assertThat(browser.get(link).body()).contains("This link has expired");
        assertThat(press(link).statusCode()).isEqualTo(410);
        assertThat(districts.bySlug(slug())).isEmpty();
    }

    @Test
    void aGuessedLinkOpensNothing() {
        assertThat(browser.get("/signup/confirm/guess").statusCode()).isEqualTo(404);
    }

    @Test
    void theSecretOfALinkStandsInTheLetterAlone() {
        submit(district());
        var token = link().replaceFirst(".*/", "");

        var stored = Objects.requireNonNull(transactions.execute(status -> jdbc.sql(
                        "SELECT count(*) FROM signup WHERE encode(token_hash, 'escape') LIKE ? OR signup::text LIKE ?")
                .params("%" + token + "%", "%" + token + "%")
                .query(Integer.class)
                .single()));

        assertThat(stored).isZero();
    }

    @Test
    void whileTheIdentitySideIsDownTheDistrictWaitsForItAndIsThenComplete() {
        identitySide.down(true);
        var status = submit(district());
        press(link());
        eventually(() -> browser.get(status).body().contains("your sign-in is on its way"));
        assertThat(districts.bySlug(slug())).isPresent();

        identitySide.down(false);

        eventually(() -> browser.get(status).body().contains("is on Plainview"));
    }

    @Test
    void aFallBetweenTheStepsIsMendedByTheJob() {
        submit(district());
        var link = link();
        // What a server leaves behind that died right after the address was proven: the decision and its job.
        DATABASE.asSuperuser(
                "UPDATE signup SET status = 'CONFIRMED', confirmed_at = now() WHERE slug = '" + slug() + "'");
        DATABASE.asSuperuser("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
                + "SELECT 'found-district', id::text, now(), false, 1 FROM signup WHERE slug = '" + slug() + "'");

        eventually(() -> identitySide.letters().contains(email()));
        assertThat(browser.get(link).body()).contains("This link has been used");
    }

    @Test
    void aFallAfterTheDistrictWasAddedIsMendedByTheJobToo() {
        submit(district());
        link();
        DATABASE.asSuperuser(
                "UPDATE signup SET status = 'CONFIRMED', confirmed_at = now() WHERE slug = '" + slug() + "'");
        DATABASE.asSuperuser("INSERT INTO district (id, slug, name, state, nces_id) "
                + "SELECT founds, slug, name, state, nces_id FROM signup WHERE slug = '" + slug() + "'");
        DATABASE.asSuperuser("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
                + "SELECT 'found-district', id::text, now(), false, 1 FROM signup WHERE slug = '" + slug() + "'");

        eventually(() -> identitySide.letters().contains(email()));
    }

    @Test
    void nobodysMailboxIsFlooded() {
        for (int i = 0; i < 5; i++) {
            submit(district());
        }

        var sixth = browser.submit(browser.get("/signup/new"), "/signup/new", district());

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("Nothing was sent");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(browser.postForm("/signup/new", district()).statusCode()).isEqualTo(403);
    }

    @Test
    void theLetterIsInTheLanguageOfThePage() {
        var answer = browser.submit(browser.get("/es/signup/new"), "/es/signup/new", district());

        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/es/signup/status/");
        eventually(
                () -> letters.subjects(email()).stream().anyMatch(subject -> subject.startsWith("Cree Test District")));
    }

    @Test
    void theOperatorSeesWhoIsSigningUpAndNobodyElseDoes() {
        submit(district());

        assertThat(signInOperator().api("GET", "/api/operator/signups").body()).contains("Test District " + unique);
        assertThat(browser.api("GET", "/api/operator/signups").statusCode()).isEqualTo(401);
    }

    private Map<String, String> district() {
        return new HashMap<>(Map.of(
                "name",
                "Test District " + unique,
                "state",
                "TX",
                "ncesId",
                "48" + String.format("%05d", Math.floorMod(unique.hashCode(), 100_000)),
                "website",
                "www.test-" + unique + ".example.org",
                "slug",
                slug(),
                "person",
                "Pat Doe",
                "office",
                "Technology",
                "email",
                email()));
    }

    private String slug() {
        return "test-" + unique;
    }

    private String email() {
        return "pat@test-" + unique + ".example.org";
    }

    private String submit(Map<String, String> fields) {
        var answer = browser.submit(browser.get("/signup/new"), "/signup/new", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String refused(Map<String, String> fields) {
        var page = browser.submit(browser.get("/signup/new"), "/signup/new", fields);
        assertThat(page.statusCode()).isEqualTo(422);
        return page.body();
    }

    private void confirm(Map<String, String> fields) {
        var status = submit(fields);
        press(link());
        eventually(() -> browser.get(status).body().contains("is on Plainview"));
    }

    private HttpResponse<String> press(String link) {
        return browser.submit(browser.get("/signup/new"), link, Map.of());
    }

    /** The path of the link in the last letter to this test's person. */
    private String link() {
        eventually(() -> letters.link(email()).isPresent());
        return letters.link(email()).orElseThrow();
    }

    private static void purge() {
        try {
            MAIL.purgeEmailFromAllMailboxes();
        } catch (FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
