package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.spi.Clause;
import org.plainview.spi.Message;

/** What 53E-9-309 wants to stand in a contract with a third-party contractor. */
final class Clauses {
    /** Since when a contract also says that it can be ended without a fee. */
    static final LocalDate TERMINATION_SINCE = LocalDate.of(2026, Month.JULY, 1);

    private static final List<String> ALWAYS = Stream.of("data-limits", "sharees", "deletion", "secondary-use", "audit")
            .map(each -> "ut-53e-9-309-" + each)
            .toList();
    private static final String TERMINATION = "ut-53e-9-309-termination";

    private Clauses() {}

    /** The codes that a contract signed on {@code day} must have. */
    static List<String> asked(LocalDate day) {
        return day.isBefore(TERMINATION_SINCE) ? ALWAYS : codes();
    }

    static List<String> codes() {
        return Stream.concat(ALWAYS.stream(), Stream.of(TERMINATION)).toList();
    }

    static List<Clause> all() {
        return codes().stream()
                .map(code -> new Clause(code, "Utah Code 53E-9-309", Message.of(code), Message.of(code + ".text")))
                .toList();
    }
}
