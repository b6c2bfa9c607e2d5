package org.plainview.server.site.internal;

/** The forms in which software and people may have a list of the record. The ending stands in addresses and never changes. */
enum ListForm {
    /** A column a field under its name in JSON, codes and keys as they are: the same in every language. */
    CSV("csv", "text/csv;charset=utf-8", false),
    /** A workbook for people, in the words of a language. */
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
    /** The items in the form of the record's own JSON. */
    JSON("json", "application/json", false);

    private final String ending;
    private final String type;
    private final boolean spoken;

    ListForm(String ending, String type, boolean spoken) {
        this.ending = ending;
        this.type = type;
        this.spoken = spoken;
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    /** Its type without character set. */
    String mediaType() {
        int parameter = type.indexOf(';');
        return parameter < 0 ? type : type.substring(0, parameter);
    }

    /** Whether it speaks a language, and so has an address in each. */
    boolean isSpoken() {
        return spoken;
    }
}
