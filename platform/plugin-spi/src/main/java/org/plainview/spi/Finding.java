package org.plainview.spi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;

/**
 * What a rule says about a record on a day.
 *
 * @param subjects the items that it speaks of; empty where it speaks of the record as a whole
 * @param explanation why the status is what it is
 * @param remedy what to do about it; null where nothing is to be done
 * @param due the day by which it must be done, or null if the duty is standing
 */
public record Finding(
        Status status,
        List<Subject> subjects,
        Message explanation,
        @Nullable Message remedy,
        @Nullable LocalDate due) {

    public Finding {
        subjects = List.copyOf(subjects);
    }

    /** The same with a day by which it must be done. */
    public Finding by(LocalDate day) {
        return new Finding(status, subjects, explanation, remedy, day);
    }

    public static Finding met(Message explanation) {
        return new Finding(Status.MET, List.of(), explanation, null, null);
    }

    public static Finding notMet(List<Subject> subjects, Message explanation, Message remedy) {
        return new Finding(Status.NOT_MET, subjects, explanation, remedy, null);
    }

    public static Finding notApplicable(Message explanation) {
        return new Finding(Status.NOT_APPLICABLE, List.of(), explanation, null, null);
    }

    /** What a rule can say. A missing input never yields {@link #MET}. */
    public enum Status {
        MET,
        NOT_MET,
        DUE,
        NEEDS_ATTESTATION,
        NOT_APPLICABLE,
        NOT_ASSESSED,
        ADVISORY
    }

    /** An item of the record. */
    public record Subject(ItemKind kind, Key key) {
        public static Subject of(Item item) {
            return new Subject(item.kind(), item.key());
        }

        public static List<Subject> all(List<? extends Item> items) {
            return items.stream().map(Subject::of).toList();
        }
    }
}
