package org.plainview.record;

/** Grades as United States schools count them, in the order in which a child meets them. */
public enum Grade implements Coded {
    PRE_K("PK"),
    KINDERGARTEN("KG"),
    G1("01"),
    G2("02"),
    G3("03"),
    G4("04"),
    G5("05"),
    G6("06"),
    G7("07"),
    G8("08"),
    G9("09"),
    G10("10"),
    G11("11"),
    G12("12");

    private final String code;

    Grade(String code) {
        this.code = code;
    }

    /** The code that NCES and CEDS use: {@code PK}, {@code KG}, {@code 01} to {@code 12}. */
    @Override
    public String code() {
        return code;
    }
}
