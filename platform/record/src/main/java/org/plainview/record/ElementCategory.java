package org.plainview.record;

import java.util.Arrays;
import java.util.Optional;

/** The 23 categories in which the field's data-privacy agreements schedule student data. Names stand in message files. */
public enum ElementCategory implements Coded {
    APP_METADATA("app-metadata"),
    APP_USE("app-use"),
    ASSESSMENT("assessment"),
    ATTENDANCE("attendance"),
    COMMUNICATIONS("communications"),
    CONDUCT("conduct"),
    DEMOGRAPHICS("demographics"),
    ENROLLMENT("enrollment"),
    GUARDIAN_CONTACT("guardian-contact"),
    GUARDIAN_ID("guardian-id"),
    GUARDIAN_NAME("guardian-name"),
    SCHEDULE("schedule"),
    SPECIAL_INDICATOR("special-indicator"),
    STUDENT_CONTACT("student-contact"),
    STUDENT_ID("student-id"),
    STUDENT_NAME("student-name"),
    IN_APP_PERFORMANCE("in-app-performance"),
    PROGRAM_MEMBERSHIP("program-membership"),
    SURVEY("survey"),
    STUDENT_WORK("student-work"),
    TRANSCRIPT("transcript"),
    TRANSPORTATION("transportation"),
    OTHER("other");

    private final String code;

    ElementCategory(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static Optional<ElementCategory> byCode(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code.equals(code))
                .findFirst();
    }
}
