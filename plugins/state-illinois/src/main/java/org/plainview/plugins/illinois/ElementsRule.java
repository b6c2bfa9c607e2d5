package org.plainview.plugins.illinois;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Key;
import org.plainview.spi.Finding;

/** 27(a)(1): what the school collects, keeps and discloses, how it is used, to whom it goes and why, in plain words. */
final class ElementsRule extends IllinoisRule {
    ElementsRule() {
        super("IL-SOPPA-27a1", "105 ILCS 85/27(a)(1)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.elements().isEmpty()) {
            return List.of(notAssessed("no-elements"));
        }
        return orElse(
                Stream.concat(judge(record), unposted(record, Fields.ELEMENTS)),
                met("met", record.elements().size()));
    }

    private Stream<Finding> judge(DistrictRecord record) {
        var elements = record.elements().list();
        var shared = elements(record.disclosures().stream());
        var unexplained = elements(record.disclosures().stream().filter(each -> !isExplained(each)));
        return Stream.of(
                        lacking("unexplained", elements, each -> has(each.description())),
                        lacking("no-use", elements, each -> !each.purposes().isEmpty()),
                        lacking("no-reason", elements, each -> !unexplained.contains(each.key())),
                        unsaid(
                                "sharing-unsaid",
                                elements,
                                each -> shared.contains(each.key()) || isYes(each, Fields.NOT_SHARED)))
                .flatMap(each -> each);
    }

    private static boolean isExplained(Disclosure disclosure) {
        return has(disclosure.use()) || disclosure.purpose() != null;
    }

    private static Set<Key> elements(Stream<Disclosure> disclosures) {
        return disclosures.flatMap(each -> each.elements().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
