package org.plainview.plugins.federal;

import java.util.List;
import java.util.Set;
import org.plainview.spi.Clause;
import org.plainview.spi.Message;

/** What federal law wants to stand in an agreement about student data. */
final class Clauses {
    static final String DIRECT_CONTROL = "us-99-31-direct-control";
    static final String USE_LIMIT = "us-99-31-use-limit";
    static final String REDISCLOSURE = "us-99-33-redisclosure";
    static final Set<String> SCHOOL_OFFICIAL = Set.of(DIRECT_CONTROL, USE_LIMIT, REDISCLOSURE);
    static final String STUDY_USE_LIMIT = "us-99-31-study-use-limit";
    static final String STUDY_DESTRUCTION = "us-99-31-study-destruction";
    static final String SCHOOL_PURPOSE = "us-312-school-purpose";

    private Clauses() {}

    static List<Clause> all() {
        return List.of(
                clause(DIRECT_CONTROL, "34 CFR 99.31(a)(1)(i)(B)(2)"),
                clause(USE_LIMIT, "34 CFR 99.33(a)(2)"),
                clause(REDISCLOSURE, "34 CFR 99.31(a)(1)(i)(B)(3), 99.33(a)"),
                clause(STUDY_USE_LIMIT, "34 CFR 99.31(a)(6)(iii)(C), 99.35(a)(3)"),
                clause(STUDY_DESTRUCTION, "34 CFR 99.31(a)(6)(iii)(C)(4), 99.35(a)(3)(iv)"),
                clause(SCHOOL_PURPOSE, "16 CFR 312"));
    }

    private static Clause clause(String code, String citation) {
        return new Clause(code, citation, Message.of(code), Message.of(code + ".text"));
    }
}
