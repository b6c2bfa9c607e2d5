package org.plainview.server.requests.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class ParentRequestsTest extends ServerTest {
    private static final String WAITING =
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private static final ValidParentRequest FORM =
            new ValidParentRequest(RequestKind.INSPECT, Asker.PARENT, null, "What do you keep?", null, null, null);

    @Autowired
    private ParentRequests requests;

    /** Both make the same job necessary, and neither may fail for it. */
    @Test
    void twoFamiliesAskAtTheSameMoment() throws InterruptedException {
        var district = newDistrict("Asked twice");
        var asked = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var first = ask(district, () -> {
            asked.countDown();
            await(ended);
        });
        asked.await();

        var second = ask(district, () -> {});
        eventually(() -> !DATABASE.queryAsSuperuser(WAITING).isEmpty());
        ended.countDown();

        assertThat(CompletableFuture.allOf(first, second)).succeedsWithin(Duration.ofSeconds(20));
        assertThat(DATABASE.queryAsSuperuser(
                        "SELECT 1 FROM parent_request WHERE district_id = '%s'".formatted(district.id())))
                .hasSize(2);
    }

    /** @param before the transaction ends */
    private CompletableFuture<Void> ask(District district, Runnable before) {
        return CompletableFuture.runAsync(
                () -> DistrictScope.run(
                        district.id(),
                        () -> transactions.executeWithoutResult(status -> {
                            requests.start(FORM, Locale.ENGLISH);
                            before.run();
                        })),
                Thread::startVirtualThread);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
