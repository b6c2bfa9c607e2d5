package org.plainview.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;

/** One duty that a law puts on a district, and how a record shows whether it is met. */
public interface Rule {
    /** A stable id such as {@code UT-303}. */
    String id();

    /** The law, as it is cited. */
    String citation();

    /** A short name of the duty. */
    Message title();

    /** What must be done, in plain words. */
    Message duty();

    Severity severity();

    /** The first day on which the rule binds, or null if it always has. */
    default @Nullable LocalDate inForceFrom() {
        return null;
    }

    /** The last day on which the rule binds, or null if it still does. */
    default @Nullable LocalDate inForceUntil() {
        return null;
    }

    /**
     * The ids of rules of the federal base whose place this one takes, because a state's law asks for the same and more.
     * They are not evaluated on days when this rule is in force.
     */
    default Set<String> supersedes() {
        return Set.of();
    }

    /** True on the days between {@link #inForceFrom()} and {@link #inForceUntil()}, both included. */
    default boolean inForceOn(LocalDate day) {
        var from = inForceFrom();
        var until = inForceUntil();
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /**
     * What the record shows on {@code day}. The host calls this only on days when the rule is in force.
     *
     * @return at least one finding; several where the rule speaks of several subjects
     */
    List<Finding> evaluate(DistrictRecord record, LocalDate day);
}
