package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.spi.Finding;

/**
 * 53E-9-301 and 53E-9-303(3)(b): the metadata dictionary defines every element, and says of everyone who receives data
 * the purpose, the justification (federal law, state law, local directive) and the legal permission.
 */
final class MetadataDictionaryRule extends UtahRule {
    MetadataDictionaryRule() {
        super("UT-MD", "Utah Code 53E-9-301, 53E-9-303(3)(b)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.elements().isEmpty()) {
            return List.of(notAssessed("no-elements"));
        }
        var undefined = record.elements().stream()
                .filter(MetadataDictionaryRule::isUndefined)
                .toList();
        return orElse(
                Stream.of(
                                notMet("undefined", undefined),
                                lacking(record, "no-purpose", each -> !has(each.use()) && each.purpose() == null),
                                lacking(
                                        record,
                                        "no-justification",
                                        each -> each.justifications().isEmpty()),
                                lacking(
                                        record,
                                        "no-permission",
                                        each -> each.ferpaExceptions().isEmpty()))
                        .flatMap(each -> each),
                Finding.met(say(
                        "met", record.elements().size(), record.disclosures().size())));
    }

    private static boolean isUndefined(Element element) {
        return !has(element.description());
    }

    private Stream<Finding> lacking(DistrictRecord record, String name, Predicate<Disclosure> test) {
        return notMet(name, record.disclosures().stream().filter(test).toList());
    }
}
