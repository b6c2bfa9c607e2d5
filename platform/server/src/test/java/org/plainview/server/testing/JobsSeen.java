package org.plainview.server.testing;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what the scheduler ran, so that a test can do it again. */
public final class JobsSeen implements ExecutionInterceptor {
    private final Queue<TaskInstance<?>> seen = new ConcurrentLinkedQueue<>();

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
        seen.add(instance);
        return chain.proceed(instance, context);
    }

    /** All runs of a job so far, in their order. */
    public List<TaskInstance<?>> of(String job) {
        return seen.stream()
                .filter(instance -> instance.getTaskName().equals(job))
                .<TaskInstance<?>>map(instance -> instance)
                .toList();
    }
}
