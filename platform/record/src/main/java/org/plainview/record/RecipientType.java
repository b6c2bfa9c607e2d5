package org.plainview.record;

/** What kind of body receives data. */
public enum RecipientType {
    VENDOR,
    STATE_AGENCY,
    FEDERAL_AGENCY,
    OTHER_DISTRICT,
    RESEARCHER,
    OTHER
}
