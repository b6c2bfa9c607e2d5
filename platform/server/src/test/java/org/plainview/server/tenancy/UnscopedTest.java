package org.plainview.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UnscopedTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void allAreUnderWayAtTheSameTimeAndComeInTheirOrder() {
        var meeting = new CyclicBarrier(3);

        var done = Unscoped.together(List.of(1, 2, 3), LONG, each -> {
            try {
                meeting.await(20, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
            return each * 10;
        });

        assertThat(done).containsExactly(Optional.of(10), Optional.of(20), Optional.of(30));
    }

    @Test
    void whatTakesTooLongIsInterruptedAndTheOthersStand() throws InterruptedException {
        var interrupted = new CountDownLatch(1);

        var done = Unscoped.together(List.of("slow", "quick"), Duration.ofMillis(200), each -> {
            if (each.equals("slow")) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException ended) {
                    interrupted.countDown();
                }
            }
            return each;
        });

        assertThat(done).containsExactly(Optional.empty(), Optional.of("quick"));
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatFailsFails() {
        assertThatThrownBy(() -> Unscoped.together(List.of(1), LONG, each -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noScopeIsLostOnTheWay() {
        var district = new DistrictId(UUID.randomUUID());

        assertThatThrownBy(() -> DistrictScope.run(district, () -> Unscoped.together(List.of(1), LONG, each -> each)))
                .isInstanceOf(IllegalStateException.class);
        var open = Unscoped.together(List.of(1), LONG, each -> DistrictScope.isOpen());
        assertThat(open).containsExactly(Optional.of(false));
    }
}
