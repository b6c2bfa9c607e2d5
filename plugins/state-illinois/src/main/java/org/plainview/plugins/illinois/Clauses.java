package org.plainview.plugins.illinois;

import java.util.List;
import java.util.stream.Stream;
import org.plainview.spi.Clause;
import org.plainview.spi.Message;

/** What Illinois wants to stand in a written agreement with an operator. */
final class Clauses {
    /** 15(4)(A) to (C), as the law's text has them. */
    static final List<String> SEEN = List.of("il-15-4-data-categories", "il-15-4-product", "il-15-4-school-official");
    /** 15(4)(D) to (F), whose text has not been read. */
    static final List<String> NOT_VERIFIED = List.of("il-15-4-breach-cost", "il-15-4-deletion", "il-15-4-publication");

    static final String SECURITY = "il-27-f-security";

    private Clauses() {}

    static List<Clause> all() {
        return Stream.of(
                        Stream.concat(SEEN.stream(), NOT_VERIFIED.stream())
                                .map(code -> clause(code, "105 ILCS 85/15(4)")),
                        Stream.of(clause(SECURITY, "105 ILCS 85/27(f)")))
                .flatMap(each -> each)
                .toList();
    }

    private static Clause clause(String code, String citation) {
        return new Clause(code, citation, Message.of(code), Message.of(code + ".text"));
    }
}
