package org.plainview.record;

/** What sort of agreement covers a disclosure. */
public enum AgreementKind {
    NATIONAL_AGREEMENT,
    GENERAL_OFFER,
    STATE_ADDENDUM,
    OWN_CONTRACT,
    CLICK_THROUGH
}
