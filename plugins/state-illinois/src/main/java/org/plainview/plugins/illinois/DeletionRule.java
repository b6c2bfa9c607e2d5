package org.plainview.plugins.illinois;

import java.util.stream.Stream;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** 27(h): what a parent wants deleted, the school asks the operator to delete, unless records must be kept. */
final class DeletionRule extends CountedRule {
    DeletionRule() {
        super("IL-SOPPA-27h", "105 ILCS 85/27(h)", Severity.ADVISORY, Fields.DELETIONS_OPEN);
    }

    @Override
    Stream<Finding> judge(Policy procedure) {
        return none();
    }
}
