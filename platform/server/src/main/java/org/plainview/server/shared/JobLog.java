package org.plainview.server.shared;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.server.tenancy.DistrictScope;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Gives each run of a job an id, as a request has one, and holds what made it fail. */
@Component
final class JobLog implements ExecutionInterceptor {
    private static final Pattern OF_A_DISTRICT =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/");

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
        try (var run = MDC.putCloseable(RequestIdFilter.MDC_KEY, RequestIdFilter.newId());
                var job = MDC.putCloseable("job", instance.getTaskName() + " " + instance.getId());
                var district = MDC.putCloseable(DistrictScope.LOG_KEY, district(instance))) {
            return proceed(instance, context, chain);
        }
    }

    /** A job of a district begins its id with the district's; null for one that belongs to none. */
    private static @Nullable String district(TaskInstance<?> instance) {
        var matcher = OF_A_DISTRICT.matcher(instance.getId());
        return matcher.lookingAt() ? matcher.group(1) : null;
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
