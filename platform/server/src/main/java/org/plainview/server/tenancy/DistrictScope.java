package org.plainview.server.tenancy;

import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * The district for which the current work is done. Opened by the web filter (from host or path), by a job for the row
 * it works on, and by tests; nothing else opens it. Closed by default: without a scope, row security shows no rows and
 * takes none. A scope does not follow work to another thread.
 */
public final class DistrictScope {
    /** Under which lines of the log say the district: its slug for a request, and else its id. */
    public static final String LOG_KEY = "district";

    private static final ScopedValue<DistrictId> CURRENT = ScopedValue.newInstance();

    private DistrictScope() {}

    /** @throws IllegalStateException if no scope is open */
    public static DistrictId current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("this work belongs to a district, but no district scope is open");
        }
        return CURRENT.get();
    }

    public static boolean isOpen() {
        return CURRENT.isBound();
    }

    /** Does {@code work} for {@code district} and then restores what was before. */
    public static <T> T call(DistrictId district, Supplier<T> work) {
        return callChecked(district, work::get);
    }

    /** As {@link #call}, without an answer. */
    public static void run(DistrictId district, Runnable work) {
        callChecked(district, () -> {
            work.run();
            return true;
        });
    }

    /** As {@link #call}, for work that throws a checked exception. */
    public static <T, X extends Throwable> T callChecked(DistrictId district, ScopedValue.CallableOp<T, X> work)
            throws X {
        var before = MDC.get(LOG_KEY);
        if (before == null) {
            MDC.put(LOG_KEY, district.toString());
        }
        try {
            return ScopedValue.where(CURRENT, district).call(work);
        } finally {
            if (before == null) {
                MDC.remove(LOG_KEY);
            }
        }
    }
}
