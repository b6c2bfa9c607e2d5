package org.plainview.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.server.testing.JobsSeen;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Runs every job that there is for district A: as A's own life enqueued it, and with the keys of B in place of A's. Jobs are
 * found where the scheduler finds them, so a new one is run without a line being added here.
 */
class JobWalkTest extends TwoDistricts {
    @Autowired
    private List<Task<?>> jobs;

    @Autowired
    private JobsSeen seen;

    @Autowired
    private Scheduler scheduler;

    Stream<Task<?>> jobs() {
        return jobs.stream();
    }

    @Test
    void whatADistrictEnqueuesTouchesNoOther() {
        assertThat(jobs.stream().filter(job -> !ofA(job).isEmpty()))
                .as("jobs that ran for A")
                .hasSizeGreaterThan(2);
        assertThat(everythingOf(b)).as("rows of B, after every job of A").isEqualTo(untouched);
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aJobOfOneDistrictNeitherReadsNorWritesAnother(Task<?> job) {
        var letters = letters().size();

        var ran = instances(job).filter(instance -> ran(job, instance)).count();

        assertThat(ran)
                .as(
                        "runs of %s that ended well; if it is new, let what enqueues it happen in TwoDistricts",
                        job.getName())
                .isPositive();
        if (!(job instanceof RecurringTask)) {
            // A sweep visits every district, and so may change B in B's own scope.
            assertThat(everythingOf(b)).as("rows of B after %s", job.getName()).isEqualTo(untouched);
        }
        assertThat(wordsOf(a)).noneMatch(words -> words.contains(MARK));
        assertThat(wordsOf(b)).noneMatch(words -> words.contains(OWN_MARK));
        assertThat(letters().stream().skip(letters)).noneMatch(letter -> letter.contains(MARK));
        crawl(
                a,
                (address, answer) ->
                        assertThat(beyondConsent(address, answer)).as(address).doesNotContain(MARK));
    }

    private Stream<TaskInstance<?>> instances(Task<?> job) {
        if (job instanceof RecurringTask) {
            return Stream.of(job.instance(RecurringTask.INSTANCE));
        }
        var keys = Stream.concat(keysOf(a, 1).stream(), keysOf(b, 1).stream()).distinct();
        return Stream.concat(
                ofA(job).stream(),
                Stream.concat(Stream.of(a.id().toString()), keys.map(key -> a.id() + "/" + key))
                        .map(job::instance));
    }

    private List<TaskInstance<?>> ofA(Task<?> job) {
        var ids = idsOf(a);
        return seen.of(job.getName()).stream()
                .filter(instance -> ids.stream().anyMatch(instance.getId()::contains))
                .toList();
    }

    /** False if the job did not know what to do with such an instance. */
    @SuppressWarnings("unchecked")
    private boolean ran(Task<?> job, TaskInstance<?> instance) {
        var execution = new Execution(Instant.now(), instance);
        try {
            ((Task<Object>) job)
                    .execute(
                            (TaskInstance<Object>) instance,
                            new ExecutionContext(scheduler.getSchedulerState(), execution, scheduler, null));
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
