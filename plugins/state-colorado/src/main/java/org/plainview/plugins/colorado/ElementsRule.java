package org.plainview.plugins.colorado;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.spi.Finding;

/** 22-16-107(1)(a): what the district keeps, how it uses and shares it, in plain words, with a link to the state's list. */
final class ElementsRule extends ColoradoRule {
    ElementsRule() {
        super("CO-107-1A", "CRS 22-16-107(1)(a)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.elements().isEmpty()) {
            return List.of(notAssessed("no-elements"));
        }
        var local = local(record);
        var link = page(record, Fields.STATE_INVENTORY).isPresent() ? none() : Stream.of(notMet("no-link"));
        return orElse(Stream.concat(judge(record, local), link), met("met", local.size()));
    }

    /** Those that the district keeps for itself, and not only to send them to the state. */
    static List<Element> local(DistrictRecord record) {
        return record.elements().stream()
                .filter(each -> !isYes(each, Fields.ONLY_FOR_STATE))
                .toList();
    }

    private Stream<Finding> judge(DistrictRecord record, List<Element> local) {
        var shared = elements(record.disclosures().stream());
        var unexplained = elements(record.disclosures().stream().filter(each -> !isExplained(each)));
        return Stream.of(
                        lacking("unexplained", local, each -> has(each.description())),
                        lacking("no-use", local, each -> !each.purposes().isEmpty()),
                        lacking("sharing", local, each -> !unexplained.contains(each.key())),
                        unsaid(
                                "sharing-unsaid",
                                local,
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
