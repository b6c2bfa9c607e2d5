package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Recipient;
import org.plainview.spi.Finding;

/** 22-16-108(1): what each contract provider says of its own doings, posted by the district. */
final class TransparencyRule extends ProviderRule {
    TransparencyRule() {
        super("CO-108-1", "CRS 22-16-108(1)");
    }

    @Override
    Stream<Finding> judge(DistrictRecord record, List<Recipient> providers, LocalDate day) {
        return Stream.of(
                        lacking("elements", providers, each -> says(each, Fields.PROVIDER_ELEMENTS)),
                        lacking("purpose", providers, each -> says(each, Fields.LEARNING_PURPOSE)),
                        lacking("sharing", providers, each -> says(each, Fields.USE_AND_SHARING)),
                        lacking(
                                "not-received",
                                providers,
                                each -> dayIn(each, Fields.RECEIVED_ON) == null
                                        || isDone(each, Fields.RECEIVED_ON, day)),
                        unsaid("undated", providers, each -> dayIn(each, Fields.RECEIVED_ON) != null))
                .flatMap(each -> each);
    }
}
