package org.plainview.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something in the record that a person must decide or mend.
 *
 * @param item where to mend it
 * @param due the day by which it is to be done, or was; null where no day is set
 * @param sentence what is wrong or due, naming everything concerned
 */
public record Task(
        Kind kind, ItemRef item, Urgency urgency, @Nullable LocalDate due, Sentence sentence) {
    /** What a task is about. */
    public enum Kind {
        /** Data goes to a recipient that the agreement does not permit. */
        NOT_PERMITTED,
        /** A product that was denied or retired still gets data. */
        NOT_APPROVED,
        /** A product is in use and no agreement covers it. */
        NO_AGREEMENT,
        /** A product cannot have come to stand as its history says. */
        ODD_STEP,
        /** An agreement that is relied on has ended or is about to. */
        AGREEMENT_ENDS,
        /** A policy is to be reviewed by the board. */
        POLICY_REVIEW,
        /** A text changed after it was translated. */
        STALE_TRANSLATION
    }

    /** How soon a task wants a decision. */
    public enum Urgency {
        NOW,
        SOON
    }
}
