package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;

/** R277-487-3(1): by October 1 of each year the state superintendent has seven things and the metadata dictionary. */
final class OctoberFilingRule extends UtahRule {
    OctoberFilingRule() {
        super("UT-R277-487-OCT1", "Utah Admin. Code R277-487-3(1)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        return Stream.of(
                        Arrays.stream(FilingItem.values()).flatMap(each -> held(each, record, day)),
                        record.elements().isEmpty() || record.disclosures().isEmpty()
                                ? Stream.of(notAssessed("no-dictionary"))
                                : Stream.<Finding>empty(),
                        Stream.of(filed(record, day)))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Finding> held(FilingItem wanted, DistrictRecord record, LocalDate day) {
        return wanted.in(record, day)
                .map(held -> has(held.where())
                        ? Stream.<Finding>empty()
                        : Stream.of(on(Finding.Status.NOT_MET, held.item(), "no-address")))
                .orElseGet(
                        () -> Stream.of(Finding.notMet(List.of(), say("lacks." + wanted.code()), say("lacks.remedy"))));
    }

    private Finding filed(DistrictRecord record, LocalDate day) {
        var from = Filings.startOfSchoolYear(day);
        var due = LocalDate.of(from.getYear(), Month.OCTOBER, 1);
        return Filings.sent(record, Fields.OCTOBER_FILING, from, day)
                .map(filing -> {
                    var sent = Objects.requireNonNull(filing.sentOn());
                    return sent.isAfter(due)
                            ? on(Finding.Status.NOT_MET, filing, "late", sent, due)
                                    .by(due)
                            : metBy(filing, "met", sent);
                })
                .orElseGet(() -> day.isAfter(due)
                        ? of(Finding.Status.NOT_MET, List.of(), "missed", due).by(due)
                        : of(Finding.Status.DUE, List.of(), "due", due).by(due));
    }
}
