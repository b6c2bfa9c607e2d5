package org.plainview.server.shared;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Gives each run of a job an id, as a request has one, and holds what made it fail. */
@Component
final class JobLog implements ExecutionInterceptor {
    @Override
    public CompletionHandler<?> execute(TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
        try (var run = MDC.putCloseable(RequestIdFilter.MDC_KEY, RequestIdFilter.newId());
                var job = MDC.putCloseable("job", instance.getTaskName() + " " + instance.getId())) {
            return proceed(instance, context, chain);
        }
    }

    private static CompletionHandler<?> proceed(
            TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
        try {
            return chain.proceed(instance, context);
        } catch (RuntimeException failure) {
            Failures.log(failure);
            throw failure;
        }
    }
}
