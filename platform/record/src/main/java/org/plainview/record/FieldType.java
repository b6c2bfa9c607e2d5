package org.plainview.record;

import java.time.LocalDate;
import java.util.SortedMap;

/** What a field of the record holds, or each entry of it where the field is a list. */
public enum FieldType {
    /** A {@link String}. */
    TEXT,
    /** A {@link Key}. */
    KEY,
    /** A value of an enum, written by its code (see {@link Codes}). */
    CODE,
    /** A {@link LocalDate}. */
    DATE,
    /** An {@link Integer}. */
    INTEGER,
    /** A {@link Boolean}. */
    BOOLEAN,
    /** A {@link DocumentHash}. */
    DOCUMENT,
    /** A {@link Scope}. */
    SCOPE,
    /** {@link Translations}. */
    TRANSLATIONS,
    /** The fields that plugins add: a sorted map of text. */
    EXTRA;

    static FieldType of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        } else if (type == Key.class) {
            return KEY;
        } else if (type.isEnum()) {
            return CODE;
        } else if (type == LocalDate.class) {
            return DATE;
        } else if (type == Integer.class) {
            return INTEGER;
        } else if (type == Boolean.class || type == boolean.class) {
            return BOOLEAN;
        } else if (type == DocumentHash.class) {
            return DOCUMENT;
        } else if (type == Scope.class) {
            return SCOPE;
        } else if (type == Translations.class) {
            return TRANSLATIONS;
        } else if (type == SortedMap.class) {
            return EXTRA;
        }
        throw new IllegalStateException("no field of the record may be of " + type);
    }
}
