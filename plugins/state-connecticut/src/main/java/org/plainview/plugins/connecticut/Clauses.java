package org.plainview.plugins.connecticut;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.spi.Clause;
import org.plainview.spi.Message;

/** The ten provisions of 10-234bb(a), in its order. */
final class Clauses {
    private static final List<String> CODES = Stream.of(
                    "ownership",
                    "deletion",
                    "use-limit",
                    "correction",
                    "security",
                    "breach",
                    "no-retention",
                    "ferpa",
                    "state-law",
                    "severability")
            .map(each -> "ct-10-234bb-" + each)
            .toList();

    private Clauses() {}

    static List<String> codes() {
        return CODES;
    }

    static List<Clause> all() {
        return IntStream.range(0, CODES.size())
                .mapToObj(at -> new Clause(
                        CODES.get(at),
                        "CGS 10-234bb(a)(" + (at + 1) + ")",
                        title(CODES.get(at)),
                        Message.of(CODES.get(at) + ".text")))
                .toList();
    }

    static Message title(String code) {
        return Message.of(code);
    }

    /** True if the agreement carries the state's uniform addendum, which by 10-234ff says all ten. */
    static boolean hasAddendum(Agreement agreement) {
        return CtRule.isYes(agreement, Fields.ADDENDUM);
    }

    /** True if someone has said which clauses the agreement holds. */
    static boolean isScanned(Agreement agreement) {
        return hasAddendum(agreement) || !agreement.clauses().isEmpty();
    }

    static boolean contains(Agreement agreement, String code) {
        return hasAddendum(agreement) || agreement.clauses().contains(code);
    }

    static boolean isComplete(Agreement agreement) {
        return CODES.stream().allMatch(code -> contains(agreement, code));
    }
}
