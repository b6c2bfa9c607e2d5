package org.plainview.server.requests.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes who asked and every word that was written when the time to keep it is over, in the district in scope. What stays says
 * of what kind a request was, when it came and when each step was taken: the audit, and the numbers.
 */
@Component
class ForgottenRequests {
    private final ParentRequestMapper mapper;
    private final RequestSettings settings;

    ForgottenRequests(ParentRequestMapper mapper, RequestSettings settings) {
        this.mapper = mapper;
        this.settings = settings;
    }

    @Transactional
    public void forget() {
        for (var id : mapper.overdueToForget(settings.keepMonths())) {
            mapper.forgetEntries(id);
            mapper.forget(id);
            mapper.step(id, StepKind.FORGOTTEN, null, null);
        }
    }
}
