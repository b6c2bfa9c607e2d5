package org.plainview.server.subscriptions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.Safeguard;
import org.plainview.server.mail.Refusal;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.Letters;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class SubscriptionTest extends ServerTest {
    private static final Pattern STOP = Pattern.compile("List-Unsubscribe: <http://localhost:8080(\\S+)>");
    private static final Pattern RETURN = Pattern.compile("returns\\+([a-z0-9]+)@mail\\.test");

    private final Letters letters = new Letters(MAIL);

    @Autowired
    private Publisher publisher;

    @Autowired
    private Rounds rounds;

    @Autowired
    private List<Task<?>> jobs;

    @Autowired
    private Scheduler scheduler;

    private District district;
    private Browser parent;
    private String email;
    private String form;

    @BeforeEach
    void aDistrictAndAParent() {
        district = newDistrict("Telling");
        parent = new Browser(port);
        email = "parent@" + district.slug() + ".example.org";
        form = "/d/" + district.slug() + "/subscribe";
        publish(Safeguard.builder(Key.of("lock"), "Locked cabinets").build());
    }

    private int publish(Item... items) {
        return DistrictScope.call(district.id(), () -> {
            history.as("Ana Ruiz", () -> workingRecord.putAll(List.of(items), "test"));
            var number = new int[1];
            history.as(
                    "Ana Ruiz",
                    () -> number[0] = publisher.publish("Reviewed.", null).number());
            return number[0];
        });
    }

    private HttpResponse<String> send(String address, String topics) {
        return parent.submit(parent.get(form), form, Map.of("email", address, "topics", topics));
    }

    private String link(String address) {
        eventually(() -> letters.link(address)
                .filter(path -> parent.get(path).statusCode() == 200)
                .isPresent());
        return letters.link(address).orElseThrow();
    }

    private void subscribe(String address, String topics) {
        assertThat(send(address, topics).statusCode()).isEqualTo(303);
        var link = link(address);
        assertThat(parent.submit(parent.get(link), link, Map.of()).statusCode()).isEqualTo(303);
    }

    private List<String> rows(String sql) {
        return DATABASE.queryAsSuperuser(sql.replace("DISTRICT", "district_id = '" + district.id() + "'"));
    }

    private List<String> addresses() {
        return rows("SELECT DISTINCT email FROM subscription WHERE DISTRICT ORDER BY email");
    }

    private void roundOver(int edition) {
        eventually(
                () -> !rows("SELECT 1 FROM subscription_round WHERE DISTRICT AND finished_at IS NOT NULL AND edition = "
                                + edition)
                        .isEmpty());
    }

    private Optional<MimeMessage> news(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(letter -> to(letter).contains(address) && whole(letter).contains("List-Unsubscribe"))
                .reduce((earlier, later) -> later);
    }

    private static String to(MimeMessage letter) {
        return GreenMailUtil.getHeaders(letter)
                .lines()
                .filter(line -> line.startsWith("To:"))
                .findFirst()
                .orElse("");
    }

    private static String whole(MimeMessage letter) {
        return GreenMailUtil.getWholeMessage(letter).replace("=\r\n", "").replace("\r\n ", " ");
    }

    private String found(Pattern pattern, String address) {
        var match = pattern.matcher(whole(news(address).orElseThrow()));
        assertThat(match.find()).as("in the letter to " + address).isTrue();
        return match.group(1);
    }

    @Test
    void theWholeWayFromTheFormToTheLastLetter() {
        assertThat(parent.get("/d/" + district.slug() + "/changes").body()).contains("href=\"" + form + "\"");
        var sent = send(email, "policies");
        assertThat(sent.headers().firstValue("Location")).contains(form + "/sent");
        var link = link(email);
        assertThat(parent.get(link).body()).contains("Policies and how the data is protected");
        var second = publish(Safeguard.builder(Key.of("alarm"), "An alarm").build());
        roundOver(second);
        assertThat(news(email))
                .as("whoever only looked at the link gets nothing")
                .isEmpty();

        assertThat(parent.submit(parent.get(link), link, Map.of()).headers().firstValue("Location"))
                .contains(form + "/confirmed");
        assertThat(parent.get(link).statusCode()).as("a link works once").isEqualTo(410);
        var third = publish(
                Safeguard.builder(Key.of("guard"), "A guard dog").build(),
                Product.builder(Key.of("reader"), "Star Reader").build());
        roundOver(third);

        var letter = whole(news(email).orElseThrow());
        assertThat(letter)
                .contains("A guard dog", "/safeguards#guard", "/editions/" + third, "Reviewed.")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .doesNotContain("Star Reader");
        var fourth = publish(Product.builder(Key.of("sums"), "Sums").build());
        roundOver(fourth);
        assertThat(rows("SELECT edition FROM subscription_letter WHERE DISTRICT"))
                .as("nothing of what was chosen changed")
                .containsExactly(String.valueOf(third));

        var stop = found(STOP, email);
        assertThat(parent.get(stop).body()).contains("Stop these letters?");
        assertThat(addresses()).as("whoever only looks is still there").containsExactly(email);
        assertThat(new Browser(port)
                        .postForm(stop, Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .as("a mail program has neither cookie nor token")
                .isEqualTo(200);
        assertThat(addresses()).isEmpty();
        assertThat(rows("SELECT 1 FROM subscription_letter WHERE DISTRICT")).isEmpty();
        assertThat(parent.get(stop).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).postForm(stop, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void noAnswerTellsWhetherAnAddressIsKnownAndANewChoiceTakesThePlaceOfTheOld() {
        subscribe(email, "everything");
        var again = send(email, "notices");
        var stranger = send("stranger@" + district.slug() + ".example.org", "notices");

        assertThat(again.statusCode()).isEqualTo(stranger.statusCode());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(stranger.headers().firstValue("Location"));
        eventually(() -> letters.subjects(email).size() == 2);
        var link = link(email);
        parent.submit(parent.get(link), link, Map.of());
        assertThat(rows("SELECT topics FROM subscription WHERE DISTRICT AND email = '" + email + "'"))
                .containsExactly("notices");
    }

    @Test
    void whoSaysNoIsErasedWithAllThatWasAskedForBefore() {
        subscribe(email, "everything");
        send(email, "data");
        eventually(() -> letters.subjects(email).size() == 2);
        var link = link(email);

        var refused = parent.submit(parent.get(link), link + "/refuse", Map.of());

        assertThat(refused.headers().firstValue("Location")).contains(form + "/stopped");
        assertThat(addresses()).isEmpty();
    }

    @Test
    void anEditionIsToldOfOnceHoweverOftenItsLettersAreAskedFor() {
        subscribe(email, "everything");
        var edition = publish(Safeguard.builder(Key.of("alarm"), "An alarm").build());
        roundOver(edition);

        run("send-edition-letters", district.id() + "/" + edition);
        DATABASE.asSuperuser(
                "UPDATE subscription_letter SET state = 'TAKEN' WHERE district_id = '" + district.id() + "'");
        run("send-edition-letters", district.id() + "/" + edition);

        assertThat(letters.subjects(email)).hasSize(2);
    }

    /** As when the server was ended between two letters. */
    @Test
    void aRoundThatWasLeftGoesOnWhereItWas() {
        subscribe(email, "everything");
        var edition = publish(Safeguard.builder(Key.of("alarm"), "An alarm").build());
        roundOver(edition);
        DATABASE.asSuperuser(
                "UPDATE subscription_letter SET state = 'WAITING' WHERE district_id = '" + district.id() + "'");

        run("send-edition-letters", district.id() + "/" + edition);

        assertThat(letters.subjects(email)).hasSize(3);
    }

    @Test
    void aLetterThatComesBackForWantOfAMailboxIsTheLast() throws Exception {
        var other = "other@" + district.slug() + ".example.org";
        subscribe(email, "everything");
        subscribe(other, "everything");
        var edition = publish(Safeguard.builder(Key.of("alarm"), "An alarm").build());
        roundOver(edition);
        var returnTo = found(RETURN, email);

        comesBack(returnTo, "delayed", "4.4.1");
        assertThat(addresses()).containsExactly(other, email);
        comesBack(returnTo, "failed", "5.1.1");

        assertThat(addresses()).containsExactly(other);
        assertThat(rows("SELECT refused FROM subscription_round WHERE DISTRICT AND edition = " + edition))
                .containsExactly("1");
        comesBack("a".repeat(45), "failed", "5.1.1");
        assertThat(addresses()).as("made up by somebody").containsExactly(other);
        assertThat(MAIL.getUserManager().getUserByEmail(RETURNS)).isNotNull();
    }

    private void comesBack(String returnTo, String action, String status) throws Exception {
        var report = """
                From: MAILER-DAEMON@mail.test
                To: returns+%s@mail.test
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mail.test

                Final-Recipient: rfc822; parent@example.org
                Action: %s
                Status: %s

                --part--
                """.formatted(returnTo, action, status).replace("\n", "\r\n");
        MAIL.getUserManager()
                .getUserByEmail(RETURNS)
                .deliver(new MimeMessage(
                        (jakarta.mail.Session) null,
                        new ByteArrayInputStream(report.getBytes(StandardCharsets.US_ASCII))));
        run("read-returned-letters", RecurringTask.INSTANCE);
    }

    @Test
    void threeLettersInARowThatAreRefusedAreEnoughAndOneThatArrivesBetweenIsForgiven() {
        subscribe(email, "everything");
        var id = UUID.fromString(
                rows("SELECT id FROM subscription WHERE DISTRICT").getFirst());

        for (var sent : List.of(false, false, true, false, false)) {
            var edition = nextRound();
            DistrictScope.run(district.id(), () -> {
                assertThat(rounds.take(edition)).isPresent();
                if (sent) {
                    rounds.sent(edition, id);
                } else {
                    rounds.notTaken(edition, id, Refusal.REFUSED);
                }
            });
        }
        assertThat(addresses()).containsExactly(email);
        var last = nextRound();
        DistrictScope.run(district.id(), () -> {
            assertThat(rounds.take(last)).isPresent();
            rounds.notTaken(last, id, Refusal.REFUSED);
        });

        assertThat(addresses()).isEmpty();
    }

    /** The letters of an edition made out, and none sent. */
    private int nextRound() {
        int edition = 1_000
                + Integer.parseInt(rows("SELECT count(*) FROM subscription_round WHERE DISTRICT")
                        .getFirst());
        DATABASE.asSuperuser("INSERT INTO subscription_round (district_id, edition) VALUES ('%s', %d)"
                .formatted(district.id(), edition));
        DATABASE.asSuperuser(
                "INSERT INTO subscription_letter (district_id, edition, subscription) SELECT district_id, %d, id FROM subscription WHERE district_id = '%s'"
                        .formatted(edition, district.id()));
        return edition;
    }

    @Test
    void aMailboxThatTakesNoneForNowIsAskedAgainLaterAndNotForEver() {
        subscribe(email, "everything");
        var id = UUID.fromString(
                rows("SELECT id FROM subscription WHERE DISTRICT").getFirst());
        int edition = nextRound();

        DistrictScope.run(district.id(), () -> {
            for (int time = 0; time < 6; time++) {
                assertThat(rounds.take(edition)).isPresent();
                rounds.notTaken(edition, id, Refusal.LATER);
                assertThat(rounds.take(edition)).as("not at once").isEmpty();
                DATABASE.asSuperuser(
                        "UPDATE subscription_letter SET due_at = now() WHERE district_id = '" + district.id() + "'");
            }
            assertThat(rounds.take(edition)).isEmpty();
            assertThat(rounds.nextDue(edition)).isNull();
        });
        assertThat(addresses()).containsExactly(email);
    }

    @Test
    void addressesThatNobodyProvedAreErasedAfterAWeek() {
        send(email, "data");
        send("other@" + district.slug() + ".example.org", "data");
        subscribe("proved@" + district.slug() + ".example.org", "data");
        DATABASE.asSuperuser(
                "UPDATE subscription SET started_at = now() - interval '8 days' WHERE email NOT LIKE 'other@%' AND district_id = '"
                        + district.id() + "'");

        run("forget-subscriptions", RecurringTask.INSTANCE);

        assertThat(addresses())
                .containsExactly(
                        "other@" + district.slug() + ".example.org", "proved@" + district.slug() + ".example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "'',data,Enter your e-mail address",
        "'a@b.org\r\nBcc: x@y.org',data,Enter an e-mail address",
        "a@gmail.com,sports,Choose at least one",
    })
    void badInputIsNamedAtItsField(String address, String topics, String message) {
        var page = send(address, topics);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(message);
    }

    @Test
    void machinesAndWhoAsksTooOftenAreHeldBack() {
        var fields = new HashMap<>(Map.of("email", email, "topics", "data", "nickname", "bot"));
        assertThat(parent.submit(parent.get(form), form, fields).statusCode()).isEqualTo(303);
        assertThat(addresses()).isEmpty();

        for (int time = 0; time < 4; time++) {
            assertThat(send(email, "data").statusCode()).isEqualTo(303);
        }
        assertThat(send(email, "data").statusCode()).isEqualTo(429);
        assertThat(parent.postForm(form, Map.of("email", "b@" + district.slug() + ".example.org", "topics", "data"))
                        .statusCode())
                .as("a form without its token")
                .isEqualTo(403);
    }

    @Test
    void itSpeaksSpanishAndStandsInNoOtherPlace() {
        assertThat(parent.get("/d/" + district.slug() + "/es/subscribe").body())
                .contains("<html lang=\"es\"", "Recibir los cambios");
        assertThat(parent.get("/subscribe").statusCode()).isEqualTo(404);
        var elsewhere = newDistrict("Elsewhere");
        subscribe(email, "everything");
        roundOver(publish(Safeguard.builder(Key.of("alarm"), "An alarm").build()));
        var stop = found(STOP, email).replace(district.slug(), elsewhere.slug());
        assertThat(parent.get(stop).statusCode()).isEqualTo(404);
        new Browser(port).postForm(stop, Map.of());
        assertThat(addresses()).as("the way out of another district").containsExactly(email);
    }

    @SuppressWarnings("unchecked")
    private void run(String name, String instance) {
        var job = (Task<Object>) jobs.stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        var execution = new Execution(Instant.now(), job.instance(instance));
        job.execute(
                job.instance(instance),
                new ExecutionContext(scheduler.getSchedulerState(), execution, scheduler, null));
    }
}
