package org.plainview.server.shared;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** Tries a failed job again, soon at first and then every two minutes, until it succeeds: nothing promised is dropped. */
public final class PatientRetry<T> implements FailureHandler<T> {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int DOUBLINGS = 6;

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> operations) {
        var doublings = Math.min(DOUBLINGS, failed.getExecution().consecutiveFailures);
        var pause = FIRST.multipliedBy(1L << doublings);
        operations.reschedule(failed, failed.getTimeDone().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
    }
}
