package org.plainview.plugins.newyork;

import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.spi.Finding;

/** 121.3(d) and (e): what is written about each contract stands on the website, with nothing left out but for security. */
final class PublishedSupplementRule extends ContractRule {
    PublishedSupplementRule() {
        super("NY-121.3-PUB", "8 NYCRR 121.3(d)-(e)");
    }

    @Override
    Stream<Finding> judge(List<Agreement> contracts) {
        return Stream.concat(
                lacking("unpublished", contracts, each -> says(each, Fields.SUPPLEMENT_URL)),
                lacking(
                        "no-reason",
                        contracts,
                        each -> !isYes(each, Fields.REDACTED) || says(each, Fields.REDACTION_REASON)));
    }
}
