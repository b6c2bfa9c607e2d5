package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** A connection goes on to its next request when the answer is complete and nobody is at work on the one before. */
class HeldCompletionTest {
    private final List<String> told = new ArrayList<>();
    private final HeldCompletion held = new HeldCompletion(
            Callback.from(() -> told.add("succeeded"), failure -> told.add("failed: " + failure.getMessage())));

    @Test
    void anAnswerWaitsForItsHandler() {
        held.succeeded();
        assertThat(told).isEmpty();

        held.release();
        assertThat(told).containsExactly("succeeded");
    }

    @Test
    void aHandlerThatReturnsWaitsForItsAnswer() {
        held.release();
        assertThat(told).isEmpty();

        held.failed(new IllegalStateException("gone"));
        assertThat(told).containsExactly("failed: gone");
    }

    @Test
    void theFirstOutcomeCounts() {
        held.succeeded();
        held.failed(new IllegalStateException("late"));
        assertThat(told).isEmpty();

        held.release();
        assertThat(told).containsExactly("succeeded");
    }
}
