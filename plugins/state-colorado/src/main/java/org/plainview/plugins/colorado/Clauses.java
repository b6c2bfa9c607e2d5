package org.plainview.plugins.colorado;

import java.util.List;
import java.util.Set;
import org.plainview.spi.Clause;
import org.plainview.spi.Message;

/** What Colorado wants to stand in a contract with a school service contract provider. */
final class Clauses {
    private static final String TRANSPARENCY = "co-22-16-108-transparency";
    private static final String USE = "co-22-16-109-use";
    private static final String SECURITY = "co-22-16-110-security";

    /** Those that every contract needs which was signed or renewed since August 10, 2016. */
    static final Set<String> ASKED = Set.of(TRANSPARENCY, USE, SECURITY);

    private Clauses() {}

    static List<Clause> all() {
        return List.of(
                clause(TRANSPARENCY, "CRS 22-16-107(2)(a), 22-16-108"),
                clause(USE, "CRS 22-16-107(2)(a), 22-16-109"),
                clause(SECURITY, "CRS 22-16-107(2)(a), 22-16-110"));
    }

    private static Clause clause(String code, String citation) {
        return new Clause(code, citation, Message.of(code), Message.of(code + ".text"));
    }
}
