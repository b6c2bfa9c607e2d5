package org.plainview.record;

/** How the district stands to an application or service. */
public enum ProductStatus {
    REQUESTED,
    IN_REVIEW,
    APPROVED,
    DENIED,
    RETIRED
}
