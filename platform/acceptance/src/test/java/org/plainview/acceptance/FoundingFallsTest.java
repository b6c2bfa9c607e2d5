package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.local.LocalPlatform;

/**
 * The server is killed in the middle of founding a district, at every step that there is, and started again: the district is
 * absent or complete, and never twice.
 */
@ExtendWith(Platform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundingFallsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LocalPlatform platform;
    private ServerProcess server;

    /** The steps of founding, each by what is being written when the server falls. */
    enum Fall {
        WHILE_THE_ADDRESS_IS_PROVEN("Ash Hollow", "BEFORE UPDATE", "signup"),
        BEFORE_THE_DISTRICT_IS_ADDED("Birch Landing", "BEFORE INSERT", "district"),
        BEFORE_ITS_RECORD_BEGINS("Elder Springs", "BEFORE INSERT", "record_profile"),
        WHILE_THE_IDENTITY_SIDE_MAKES_THE_ACCOUNT("Fern Prairie", "BEFORE INSERT", "user_entity"),
        BEFORE_IT_IS_NOTED_THAT_THE_ADMIN_IS_INVITED("Gale Crossing", "BEFORE UPDATE", "member");

        private final String district;
        private final String event;
        private final String table;

        Fall(String district, String event, String table) {
            this.district = district;
            this.event = event;
            this.table = table;
        }

        private String slug() {
            return district.toLowerCase(Locale.ROOT).replace(' ', '-');
        }

        private String email() {
            return "admin@" + slug() + ".example.org";
        }

        private Gate gate(LocalPlatform platform) throws SQLException {
            Connection keeper = this == WHILE_THE_IDENTITY_SIDE_MAKES_THE_ACCOUNT
                    ? platform.database().asSuperuserOfKeycloak()
                    : platform.database().asSuperuser();
            return Gate.at(keeper, event, table);
        }

        private boolean leavesNothing() {
            return compareTo(BEFORE_ITS_RECORD_BEGINS) < 0;
        }
    }

    @BeforeAll
    void letTheOtherServerWorkAlone(LocalPlatform given) throws Exception {
        platform = given;
        platform.bean(Scheduler.class).pause();
        server = ServerProcess.of(platform);
    }

    @AfterAll
    void goOn() throws InterruptedException {
        server.close();
        platform.bean(Scheduler.class).resume();
    }

    @ParameterizedTest
    @EnumSource
    void afterAFallTheDistrictIsAbsentOrComplete(Fall fall, Browser browser) throws Exception {
        server.start();
        try (var person = browser.desktop()) {
            var link = signUp(person, fall);
            person.open(link);
            var status = fall(person, fall);

            assertThat(count("district WHERE slug = '" + fall.slug() + "'")).isEqualTo(fall.leavesNothing() ? 0 : 1);
            // Whoever comes by at the other server sees a district that has published nothing, or none.
            assertThat(get(platform.url() + "/d/" + fall.slug() + "/")).isIn(200, 404);

            server.start();
            if (fall == Fall.WHILE_THE_ADDRESS_IS_PROVEN) {
                person.open(link);
                setUp(person).click();
                status = person.page().url();
            }
            person.open(status);

            assertThat(person.heading(fall.district + " School District is on Plainview"))
                    .isVisible();
            assertComplete(fall);
        }
    }

    private String signUp(Visitor person, Fall fall) throws InterruptedException {
        person.open(server.url() + "/signup/new");
        person.field("Name of the district").fill(fall.district + " School District");
        person.field("State or territory").selectOption("WI");
        person.field("Web address of the district").fill("www." + fall.slug() + ".example.org");
        person.field("Your name").fill("Sam Ode");
        person.field("Your office").fill("Records");
        person.field("Name in your address here").fill(fall.slug());
        person.field("Your e-mail address at the district").fill(fall.email());
        person.button("Send the link").click();
        assertThat(person.heading("Open the link in your mail")).isVisible();
        return Mails.link(platform, fall.email(), "/signup/confirm/");
    }

    /** Proves the address, and kills the server when it has come as far as {@code fall}. */
    private String fall(Visitor person, Fall fall) throws Exception {
        try (var gate = fall.gate(platform)) {
            // An ordinary click would wait for the page that never comes.
            setUp(person).dispatchEvent("click");
            gate.awaitSomebody();
            if (fall != Fall.WHILE_THE_ADDRESS_IS_PROVEN) {
                person.page().waitForURL(Pattern.compile(".*/signup/status/.*"));
            }
            server.kill();
        }
        return person.page().url();
    }

    private void assertComplete(Fall fall) throws Exception {
        var own = "WHERE district_id = (SELECT id FROM district WHERE slug = '" + fall.slug() + "')";
        assertThat(count("district WHERE slug = '" + fall.slug() + "'")).isEqualTo(1);
        assertThat(count("record_profile " + own)).isEqualTo(1);
        assertThat(count("member " + own + " AND role = 'ADMIN' AND reached_at IS NOT NULL"))
                .isEqualTo(1);
        assertThat(count("change " + own + " AND action = 'signed-up'")).isEqualTo(1);
        assertThat(count("change " + own + " AND action = 'member-invited'")).isEqualTo(1);
        assertThat(IdentitySide.of(platform).members(fall.slug())).containsExactly(fall.email());
        Mails.link(platform, fall.email(), "/realms/plainview/");
        platform.mail()
                .await(
                        fall.email(),
                        mail -> mail.subject().equals(fall.district + " School District is on Plainview"),
                        PATIENCE);
    }

    private static Locator setUp(Visitor person) {
        return person.button("Set it up");
    }

    private int count(String from) throws SQLException {
        try (var connection = platform.database().asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int get(String url) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
