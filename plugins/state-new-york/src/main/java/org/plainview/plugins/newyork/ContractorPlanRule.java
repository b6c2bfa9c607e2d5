package org.plainview.plugins.newyork;

import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.spi.Finding;

/** 121.6 and 121.9: each contract holds the contractor's data security and privacy plan and binds it to the framework. */
final class ContractorPlanRule extends ContractRule {
    ContractorPlanRule() {
        super("NY-121.6", "8 NYCRR 121.6, 121.9");
    }

    @Override
    Stream<Finding> judge(List<Agreement> contracts) {
        return Stream.concat(
                covers("plan", contracts, Fields.PLAN, Fields.PLAN_TOPICS),
                lacking("framework", contracts, each -> each.clauses().contains(Clauses.FRAMEWORK)));
    }
}
