package org.plainview.plugins.wisconsin;

import org.plainview.spi.Severity;

/** 118.125(4): all records of a pupil follow within five working days of the notice that the pupil is enrolled elsewhere. */
final class TransferRule extends AnswersRule {
    TransferRule() {
        super("WI-118.125-4", "Wis. Stat. 118.125(4)", Severity.BINDING, Fields.TRANSFERS_LATE);
    }
}
