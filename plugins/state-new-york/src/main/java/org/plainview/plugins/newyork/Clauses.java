package org.plainview.plugins.newyork;

import java.util.List;
import org.plainview.spi.Clause;
import org.plainview.spi.Message;

/** What New York wants to stand in a contract that gives out student data. */
final class Clauses {
    static final String CONFIDENTIALITY = "ny-2-d-confidentiality";
    static final String NO_SALE = "ny-2-d-no-sale";
    static final String FRAMEWORK = "ny-121-9-framework";
    private static final String SEVEN_DAYS = "ny-121-10-seven-days";
    private static final String COST = "ny-121-10-cost";

    private Clauses() {}

    static List<Clause> all() {
        return List.of(
                clause(CONFIDENTIALITY, "Educ. Law 2-d; 8 NYCRR 121.2"),
                clause(NO_SALE, "Educ. Law 2-d; 8 NYCRR 121.2"),
                clause(FRAMEWORK, "8 NYCRR 121.9"),
                clause(SEVEN_DAYS, "Educ. Law 2-d(6); 8 NYCRR 121.10"),
                clause(COST, "Educ. Law 2-d(6); 8 NYCRR 121.10"));
    }

    private static Clause clause(String code, String citation) {
        return new Clause(code, citation, Message.of(code), Message.of(code + ".text"));
    }
}
