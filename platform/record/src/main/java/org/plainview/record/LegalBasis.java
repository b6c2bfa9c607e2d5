package org.plainview.record;

/** On what ground data is used for a purpose. */
public enum LegalBasis {
    FEDERAL_LAW,
    STATE_LAW,
    LOCAL_DECISION,
    CONSENT
}
