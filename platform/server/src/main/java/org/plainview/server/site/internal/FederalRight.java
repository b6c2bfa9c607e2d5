package org.plainview.server.site.internal;

/**
 * What federal law gives every family of a public school, whatever the district and the state say besides. In the order in which
 * people ask for it.
 */
enum FederalRight {
    /** Within 45 days at most. */
    INSPECT("34 CFR 99.10", "https://www.ecfr.gov/current/title-34/section-99.10"),
    AMEND("34 CFR 99.20", "https://www.ecfr.gov/current/title-34/section-99.20"),
    CONSENT("34 CFR 99.30", "https://www.ecfr.gov/current/title-34/section-99.30"),
    DIRECTORY("34 CFR 99.37", "https://www.ecfr.gov/current/title-34/section-99.37"),
    SURVEYS("20 U.S.C. 1232h", "https://www.ecfr.gov/current/title-34/part-98"),
    RECRUITERS(
            "20 U.S.C. 7908(a)(2)", "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title20-section7908"),
    /** Within 180 days of what happened (34 CFR 99.64). */
    COMPLAIN("34 CFR 99.63", "https://www.ecfr.gov/current/title-34/section-99.63"),
    /** A student of 18 years, or at a college, takes the parents' place. */
    GROWN("34 CFR 99.5", "https://www.ecfr.gov/current/title-34/section-99.5");

    private final String citation;
    private final String law;

    FederalRight(String citation, String law) {
        this.citation = citation;
        this.law = law;
    }

    String citation() {
        return citation;
    }

    /** Where its text can be read. */
    String law() {
        return law;
    }
}
