package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;

/** Education Law 2-d(3): a bill of rights for parents, on the website and with every contract. */
final class BillOfRightsRule extends NewYorkRule {
    BillOfRightsRule() {
        super("NY-121.3-PBOR", "Educ. Law 2-d(3); 8 NYCRR 121.3(a)-(b)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return policy(record, Fields.BILL_OF_RIGHTS, day)
                .map(bill -> orElse(judge(record, bill, day), metBy(bill, "met", bill.title())))
                .orElseGet(() -> List.of(notMet("none")));
    }

    private Stream<Finding> judge(DistrictRecord record, Policy bill, LocalDate day) {
        var itself = List.of(bill);
        return Stream.of(
                        isPublished(bill) ? Stream.<Finding>empty() : notMet("unpublished", itself),
                        covers("topics", itself, Fields.BILL, Fields.BILL_TOPICS),
                        yes("detached", contracts(record, day), Fields.BILL_ATTACHED))
                .flatMap(each -> each);
    }
}
