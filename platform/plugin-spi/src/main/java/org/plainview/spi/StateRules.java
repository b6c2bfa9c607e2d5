package org.plainview.spi;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;

/**
 * The reporting rules of one jurisdiction: a pure reading of a record.
 *
 * <p>An implementation has a public constructor without parameters, keeps no state and never reaches for a clock, a file,
 * a network, a thread or the environment: the host refuses a pack whose classes refer to them. All methods may be called
 * from several threads at once and must always give equal answers.
 */
public interface StateRules {
    /** The jurisdiction: a USPS code, or {@code US} for the federal base. */
    String jurisdiction();

    /** The rules, in the order in which people should read them. Ids are unique in the pack and never change. */
    List<Rule> rules();

    /** The reports that the jurisdiction asks for. */
    default List<Report> reports() {
        return List.of();
    }

    /** The jurisdiction's own words for Plainview's: vocabulary word, such as {@code recipient}, to message. */
    default Map<String, Message> terms() {
        return Map.of();
    }

    /** The fields that the jurisdiction adds to items, in the order in which people should fill them in. Names are unique. */
    default List<ExtraField> fields() {
        return List.of();
    }

    /** The clauses that the jurisdiction asks for in agreements. Codes are unique. */
    default List<Clause> clauses() {
        return List.of();
    }

    /**
     * Items that a district of the jurisdiction may begin with, such as the notices that its law knows. They are in English
     * and say nothing that only the district can know. A district takes over those whose keys it does not have yet.
     */
    default List<Item> starter() {
        return List.of();
    }
}
