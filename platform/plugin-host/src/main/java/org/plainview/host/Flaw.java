package org.plainview.host;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a plugin, for the operator in their language and for its author.
 *
 * @param tokens names from the plugin's code and files, which no language changes, as {@link Kind} says
 */
record Flaw(Kind kind, List<String> tokens) {
    static Flaw of(Kind kind, String... tokens) {
        return new Flaw(kind, List.of(tokens));
    }

    String text(Locale locale) {
        return RefusalWords.say(kind.name(), locale, tokens);
    }

    /** In English, for logs and for authors. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }

    /** Ways to be wrong. In brackets, the tokens. */
    enum Kind {
        /** It threw something. [class and message] */
        FAILED,
        /** [time] */
        TOO_SLOW,
        /** [memory] */
        TOO_MUCH_MEMORY,
        /** [number] */
        TOO_MANY_FINDINGS,
        /** [number] */
        TOO_MANY_CHARACTERS,
        /** Something that the SPI wants is null. [what] */
        MISSING,
        /** [key] */
        NO_MESSAGE,
        NO_FINDING,
        /** [service] */
        NO_IMPLEMENTATION,
        /** [what it says] */
        NO_JURISDICTION,
        NEITHER_RULES_NOR_REPORTS,
        /** [id, jurisdiction] */
        RULE_ID,
        /** [id] */
        RULE_ID_TWICE,
        /** [id] */
        BLANK_CITATION,
        /** [id] */
        ENDS_BEFORE_IT_BEGINS,
        /** [id] */
        REPORT_ID,
        /** [id] */
        REPORT_ID_TWICE,
        /** [id, what it names] */
        SUPERSEDES,
        /** [name, jurisdiction] */
        FIELD_NAME,
        /** [name] */
        FIELD_CHOICES,
        /** [code, jurisdiction] */
        CLAUSE_CODE,
        /** [name] */
        NAME_TWICE,
        /** [what the parser says] */
        SETTINGS_UNREADABLE,
        /** [where, word] */
        SETTINGS_UNKNOWN_WORD,
        /** [where] */
        SETTINGS_NO_OBJECT,
        /** [where] */
        SETTINGS_NO_STRINGS,
        /** [setting] */
        SETTINGS_NO_STRING,
        /** [setting] */
        SETTINGS_DEFAULT,
        SETTINGS_REQUIRED,
        /** [file] */
        MESSAGES_NO_FILE,
        /** [what the parser says] */
        MESSAGES_UNREADABLE,
        /** [file, key] */
        MESSAGES_LACK,
        /** [file, key] */
        MESSAGES_BLANK,
        /** [file, key] */
        MESSAGES_APOSTROPHE,
        /** [file, key] */
        MESSAGES_NOT_IN_ENGLISH,
        /** [file, key] */
        MESSAGES_FORMAT,
        /** [file, key] */
        MESSAGES_OTHER_ARGUMENTS,
        /** [file, key, what the parser says] */
        MESSAGES_PATTERN
    }
}
