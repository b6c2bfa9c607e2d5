package org.plainview.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in the record that a person must decide or mend.
 *
 * @param item where to mend it; null for what the district says of itself
 * @param due the day by which it is to be done, or was; null where no day is set
 * @param sentence what is wrong or due, naming everything concerned
 */
public record Task(
        Kind kind,
        @Nullable ItemRef item,
        Urgency urgency,
        @Nullable LocalDate due,
        Sentence sentence) implements Comparable<Task> {
    private static final Comparator<Task> ORDER = Comparator.comparing(Task::urgency)
            .thenComparing(Task::day)
            .thenComparing(Task::kind)
            .thenComparing(Task::item, Comparator.nullsFirst(Comparator.naturalOrder()));

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
        /** What was confirmed a year ago is to be looked at again. */
        STALE_CONFIRMATION,
        /** A text changed after it was translated. */
        STALE_TRANSLATION,
        /** A link to a page on the web leads nowhere. */
        BROKEN_LINK
    }

    /** How soon a task wants a decision. */
    public enum Urgency {
        NOW,
        SOON
    }

    /** What is wrong now first, then by the day on which it is due. */
    @Override
    public int compareTo(Task other) {
        return ORDER.compare(this, other);
    }

    /** What is wrong stands before what ends some day, and that before what is to be done when there is time. */
    private static LocalDate day(Task task) {
        return Objects.requireNonNullElse(task.due(), task.urgency() == Urgency.NOW ? LocalDate.MIN : LocalDate.MAX);
    }
}
