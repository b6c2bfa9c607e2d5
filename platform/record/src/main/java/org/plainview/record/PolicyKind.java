package org.plainview.record;

/** What a document of the policy manual is. */
public enum PolicyKind {
    POLICY,
    REGULATION,
    EXHIBIT,
    PLAN
}
