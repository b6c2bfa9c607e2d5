package org.plainview.host;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A JAR that the host will not load, and why. Nothing of it was kept. */
public final class PluginRefused extends Exception {
    private final Reason reason;
    private final List<String> arguments;
    private final transient @Nullable Flaw flaw;

    PluginRefused(Reason reason, String... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
        this.flaw = null;
    }

    PluginRefused(Reason reason, Flaw flaw) {
        super(reason + " " + flaw);
        this.reason = reason;
        this.arguments = List.of(flaw.toString());
        this.flaw = flaw;
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason speaks of (a class, an entry, a publisher), as {@link Reason} says. What is in words is in English. */
    public List<String> arguments() {
        return arguments;
    }

    /** The reason for the operator, in English where {@code locale}'s language has no text. */
    public String message(Locale locale) {
        return RefusalWords.say(reason.name(), locale, flaw == null ? arguments : List.of(flaw.text(locale)));
    }

    /** Why a JAR is refused. In brackets, the arguments. */
    public enum Reason {
        /** [the limit in megabytes] */
        TOO_LARGE,
        NOT_A_JAR,
        /** An entry's name leads outside the JAR, stands twice, or is of a kind that no plugin needs. [entry] */
        UNSAFE_ENTRY,
        UNSIGNED,
        /** Some entries are signed and this one is not: it was added later. [entry] */
        UNSIGNED_ENTRY,
        /** [entry] */
        TAMPERED,
        /** [publisher, fingerprint] */
        UNKNOWN_PUBLISHER,
        /** [publisher, last day or first day of validity] */
        EXPIRED_PUBLISHER,
        /** [manifest entry] */
        MANIFEST_INCOMPLETE,
        /** [range that it requires, version that is here] */
        SPI_MISMATCH,
        /** [class, what it refers to] */
        FORBIDDEN_USE,
        /** [class] */
        BROKEN_CLASS,
        /** [what is wrong] */
        BROKEN_MESSAGES,
        /** [service] */
        NO_SERVICE,
        /** It loads, but breaks what the SPI asks of it. [what is wrong] */
        BROKEN_CONTRACT
    }
}
