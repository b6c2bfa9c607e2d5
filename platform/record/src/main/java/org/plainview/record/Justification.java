package org.plainview.record;

/** Why a disclosure is made: who requires it. */
public enum Justification {
    FEDERAL_REQUIREMENT,
    STATE_REQUIREMENT,
    LOCAL_DECISION
}
