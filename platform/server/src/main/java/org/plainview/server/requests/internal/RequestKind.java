package org.plainview.server.requests.internal;

import java.time.LocalDate;

/**
 * What a family asks for, and how long the district takes where it has set nothing else.
 *
 * <p>Only for {@link #INSPECT} does federal law set a number of days: access "within a reasonable period of time, but not more than
 * 45 days after it has received the request" (34 CFR 99.10(b)). On a request to amend it decides "within a reasonable time" (34 CFR
 * 99.20(b)). The other periods are what Plainview begins with; where a state's law is stricter, the district sets its period.
 */
enum RequestKind {
    INSPECT(45, 45),
    CORRECT(45, 90),
    DELETE(45, 90),
    LIMIT(30, 60),
    COMPLAIN(30, 60),
    ASK(10, 60);

    private final int days;
    private final int longest;

    RequestKind(int days, int longest) {
        this.days = days;
        this.longest = longest;
    }

    /** Calendar days. */
    int days() {
        return days;
    }

    /** The longest period that a district may set, in calendar days. */
    int longest() {
        return longest;
    }

    /** Whether a law names the number of days. */
    boolean isDueByLaw() {
        return this == INSPECT;
    }

    /** Whether what is asked for would tell of a child or change what is kept of it, so that nobody gets it who has not shown who they are. */
    boolean concernsAChild() {
        return switch (this) {
            case INSPECT, CORRECT, DELETE, LIMIT -> true;
            case COMPLAIN, ASK -> false;
        };
    }

    static LocalDate due(LocalDate received, int days) {
        return received.plusDays(days);
    }
}
