package org.plainview.server.publishing;

import org.jspecify.annotations.Nullable;

/** Publishes without a request of a person: what the platform itself lays down, such as a sample district. */
public interface Publisher {
    /**
     * Publishes the working record of the district in scope, in the name of whoever the history says is acting.
     *
     * @param note what the district says about this edition, for everyone to read
     * @param approvedBy the second person, if there was one
     * @throws org.plainview.server.shared.ProblemException if nothing differs from the last edition
     */
    EditionSummary publish(String note, @Nullable String approvedBy);
}
