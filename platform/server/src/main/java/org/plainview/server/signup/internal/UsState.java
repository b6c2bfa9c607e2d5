package org.plainview.server.signup.internal;

/**
 * The states, the federal district and the territories that have local education agencies, with the two digits that begin the
 * NCES ids of their agencies (FIPS) and the time zone in which most of their people live. Their names stand in the message
 * files.
 */
enum UsState {
    AL("01", "America/Chicago"),
    AK("02", "America/Anchorage"),
    AZ("04", "America/Phoenix"),
    AR("05", "America/Chicago"),
    CA("06", "America/Los_Angeles"),
    CO("08", "America/Denver"),
    CT("09", "America/New_York"),
    DE("10", "America/New_York"),
    DC("11", "America/New_York"),
    FL("12", "America/New_York"),
    GA("13", "America/New_York"),
    HI("15", "Pacific/Honolulu"),
    ID("16", "America/Boise"),
    IL("17", "America/Chicago"),
    IN("18", "America/Indiana/Indianapolis"),
    IA("19", "America/Chicago"),
    KS("20", "America/Chicago"),
    KY("21", "America/New_York"),
    LA("22", "America/Chicago"),
    ME("23", "America/New_York"),
    MD("24", "America/New_York"),
    MA("25", "America/New_York"),
    MI("26", "America/Detroit"),
    MN("27", "America/Chicago"),
    MS("28", "America/Chicago"),
    MO("29", "America/Chicago"),
    MT("30", "America/Denver"),
    NE("31", "America/Chicago"),
    NV("32", "America/Los_Angeles"),
    NH("33", "America/New_York"),
    NJ("34", "America/New_York"),
    NM("35", "America/Denver"),
    NY("36", "America/New_York"),
    NC("37", "America/New_York"),
    ND("38", "America/Chicago"),
    OH("39", "America/New_York"),
    OK("40", "America/Chicago"),
    OR("41", "America/Los_Angeles"),
    PA("42", "America/New_York"),
    RI("44", "America/New_York"),
    SC("45", "America/New_York"),
    SD("46", "America/Chicago"),
    TN("47", "America/Chicago"),
    TX("48", "America/Chicago"),
    UT("49", "America/Denver"),
    VT("50", "America/New_York"),
    VA("51", "America/New_York"),
    WA("53", "America/Los_Angeles"),
    WV("54", "America/New_York"),
    WI("55", "America/Chicago"),
    WY("56", "America/Denver"),
    AS("60", "Pacific/Pago_Pago"),
    GU("66", "Pacific/Guam"),
    MP("69", "Pacific/Saipan"),
    PR("72", "America/Puerto_Rico"),
    VI("78", "America/St_Thomas");

    private final String fips;
    private final String timeZone;

    UsState(String fips, String timeZone) {
        this.fips = fips;
        this.timeZone = timeZone;
    }

    String fips() {
        return fips;
    }

    String timeZone() {
        return timeZone;
    }
}
