package org.plainview.plugins.wisconsin;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** No statute of Wisconsin was found that makes a district publish what it keeps and with whom it shares it. It is good all the same. */
final class TransparencyRule extends WisconsinRule {
    TransparencyRule() {
        super("WI-BP-TRANSP", "none (best practice)", Severity.ADVISORY);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.elements().isEmpty()) {
            return List.of(notAssessed("no-elements"));
        }
        var undescribed = record.elements().stream()
                .filter(each -> !has(each.description()) || each.purposes().isEmpty())
                .toList();
        var unread = record.agreements().stream()
                .filter(each -> !has(each.documentUrl()) && each.publicDocument() == null)
                .toList();
        return orElse(
                Stream.concat(
                        about(Finding.Status.ADVISORY, "undescribed", undescribed),
                        about(Finding.Status.ADVISORY, "unread", unread)),
                met("met", record.elements().size(), record.agreements().size()));
    }
}
