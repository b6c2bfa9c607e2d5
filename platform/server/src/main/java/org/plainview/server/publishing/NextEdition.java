package org.plainview.server.publishing;

/** What the district in scope would publish now. For staff alone: it is the draft. */
public interface NextEdition {
    /**
     * The edition that publishing would make at this moment, with the number that it would have. Nothing is stored or
     * sealed, so its own hash, its signature and its key are empty ({@link EditionSummary#isSealed} is false).
     */
    Edition asItStands();
}
