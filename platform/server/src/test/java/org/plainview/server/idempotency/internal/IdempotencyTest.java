package org.plainview.server.idempotency.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Element;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Purpose;
import org.plainview.server.history.History;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes that are sent again, as a client does whose first answer was lost. */
class IdempotencyTest extends ServerTest {
    private static final Key BUS_CARD = Key.of("bus-card");

    @Autowired
    @Qualifier("sweepIdempotentAnswers")
    private RecurringTask<Void> sweep;

    @Autowired
    private Scheduler scheduler;

    private District district;
    private Browser steward;

    @BeforeEach
    void aSteward() {
        district = newDistrict("Repeats");
        steward = signIn(district, Role.STEWARD);
    }

    @Test
    void aWriteThatIsSentAgainIsDoneOnceAndAnsweredAsAtFirst() {
        var first = put("\"one\"", "Bus card");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);

        var again = put("one", "Bus card");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(read(again)).isEqualTo(read(first));
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void manyItemsAreChangedAndTakenBackAndRemovedOnceEach() {
        add();
        var edit = "{\"items\":[{\"key\":\"bus-card\",\"version\":1}],\"set\":{\"description\":\"Opens the bus\"}}";
        var undo = "{\"items\":[{\"key\":\"bus-card\",\"version\":2}]}";

        for (int i = 0; i < 2; i++) {
            assertThat(send("PATCH", "", "edit", edit).body())
                    .contains("\"version\":2")
                    .contains("\"left\":[]");
            assertThat(send("POST", "/undo", "undo", undo).body()).contains("\"version\":3");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(steward.api(
                                    "DELETE",
                                    path("/bus-card"),
                                    Map.of("Idempotency-Key", "gone", "If-Match", "\"3\""),
                                    Optional.empty())
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(changes()).isEqualTo(4);
    }

    @Test
    void aKeyStandsForOneRequestOfOnePerson() {
        put("one", "Bus card");

        assertThat(put("one", "Another card").statusCode()).isEqualTo(422);
        assertThat(send("POST", "/undo", "one", "{\"items\":[{\"key\":\"bus-card\",\"version\":1}]}")
                        .statusCode())
                .isEqualTo(422);
        var colleague = signIn(district, Role.STEWARD);
        assertThat(put(colleague, "one", "Bus card").statusCode())
                .as("a colleague's own request, which meets the item that is there")
                .isEqualTo(412);
    }

    @Test
    void whatWasRefusedIsTriedAgain() {
        var edit = "{\"items\":[{\"key\":\"bus-card\",\"version\":1}],\"add\":{\"purposes\":[\"rides\"]}}";
        add();
        assertThat(send("PATCH", "", "one", edit).statusCode()).isEqualTo(422);
        DistrictScope.run(
                district.id(),
                () -> history.as(
                        "test",
                        () -> workingRecord.put(Purpose.named(Key.of("rides"), "Rides"), OptionalLong.empty())));

        assertThat(send("PATCH", "", "one", edit).statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyOfAnotherFormIsRefused() {
        assertThat(put("two words", "Bus card").statusCode()).isEqualTo(400);
        assertThat(put("\"\"", "Bus card").statusCode()).isEqualTo(400);
    }

    /** The first is held up by a lock that the test holds, as it would be by any other writer of the district. */
    @Test
    void theSameWriteAtTheSameTimeIsToldToWait() throws Exception {
        var held = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var holder = threads.submit(() -> DistrictScope.run(
                    district.id(),
                    () -> transactions.executeWithoutResult(status -> {
                        workingRecord.hold();
                        held.countDown();
                        await(goOn);
                    })));
            await(held);
            var first = threads.submit(() -> put("one", "Bus card"));
            eventually(() -> !DATABASE.queryAsSuperuser("""
                            SELECT 1 FROM pg_stat_activity
                            WHERE datname = current_database() AND wait_event_type = 'Lock'
                              AND query LIKE 'UPDATE record_profile%'
                            """).isEmpty());

            assertThat(put("one", "Bus card").statusCode()).isEqualTo(409);

            goOn.countDown();
            assertThat(first.get().statusCode()).isEqualTo(201);
            holder.get();
        }
        assertThat(put("one", "Bus card").headers().firstValue("Idempotency-Replayed"))
                .contains("true");
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredIsForgottenAfterADay() {
        put("old", "Bus card");
        var edit = "{\"items\":[{\"key\":\"bus-card\",\"version\":1}],\"set\":{\"description\":\"Opens the bus\"}}";
        send("PATCH", "", "new", edit);
        DATABASE.asSuperuser(
                "UPDATE idempotent_answer SET answered_at = now() - interval '25 hours' WHERE key = 'old' AND district_id = '%s'"
                        .formatted(district.id()));

        var instance = sweep.instance("recurring");
        sweep.execute(
                instance,
                new ExecutionContext(
                        scheduler.getSchedulerState(), new Execution(Instant.now(), instance), scheduler, null));

        assertThat(DATABASE.queryAsSuperuser(
                        "SELECT key FROM idempotent_answer WHERE district_id = '%s'".formatted(district.id())))
                .containsExactly("new");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private void add() {
        DistrictScope.run(
                district.id(),
                () -> history.as(
                        "test", () -> workingRecord.put(Element.named(BUS_CARD, "Bus card"), OptionalLong.empty())));
    }

    private int changes() {
        return DistrictScope.call(
                        district.id(),
                        () -> history.list(History.Wanted.of(ItemKind.ELEMENT, BUS_CARD), Optional.empty(), 100))
                .size();
    }

    private HttpResponse<String> put(String key, String name) {
        return put(steward, key, name);
    }

    private HttpResponse<String> put(Browser browser, String key, String name) {
        return browser.api(
                "PUT",
                path("/bus-card"),
                Map.of("Content-Type", "application/json", "If-None-Match", "*", "Idempotency-Key", key),
                Optional.of("{\"key\":\"bus-card\",\"name\":\"" + name + "\"}"));
    }

    private HttpResponse<String> send(String method, String place, String key, String body) {
        return steward.api(
                method,
                path(place),
                Map.of("Content-Type", "application/json", "Idempotency-Key", key),
                Optional.of(body));
    }

    private String path(String place) {
        return "/api/districts/" + district.slug() + "/record/elements" + place;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
