package org.plainview.plugins.utah;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Purpose;
import org.plainview.spi.Finding;

/**
 * 53E-9-305(1): a district does not collect a student's social security number, nor a criminal record unless
 * Utah Code 80-6-103 has a court tell the school.
 *
 * <p>Elements are recognized by their names, in English and Spanish. An adult's number, or its last digits, as meal
 * applications ask for it, is pointed out and not called a breach.
 */
final class ForbiddenDataRule extends UtahRule {
    private static final Pattern SOCIAL_SECURITY =
            Pattern.compile("\\b(social security|ssn|seguro social|seguridad social)\\b");
    private static final Pattern SOMEONE_ELSES = Pattern.compile(
            "\\b(last (four|4)|ultimos (cuatro|4)|parent|guardian|adult|household|padre|madre|tutor|adulto)\\b");
    private static final Pattern CRIMINAL = Pattern.compile(
            "\\b(criminal (record|history|conviction)s?|conviction|arrest|antecedentes penales|historial delictivo|condena|arresto)s?\\b");
    private static final Pattern COURT_NOTICE = Pattern.compile("\\b80-6-103\\b");

    ForbiddenDataRule() {
        super("UT-305-1", "Utah Code 53E-9-305(1)");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.elements().isEmpty()) {
            return List.of(notAssessed("no-elements"));
        }
        var numbers = matching(record, SOCIAL_SECURITY);
        var criminal = matching(record, CRIMINAL).stream()
                .filter(element -> !isCourtNotice(record, element))
                .toList();
        return orElse(
                Stream.of(
                                notMet(
                                        "number",
                                        numbers.stream()
                                                .filter(each -> !isSomeoneElses(each))
                                                .toList()),
                                notMet("criminal", criminal),
                                about(
                                        Finding.Status.ADVISORY,
                                        "adult",
                                        numbers.stream()
                                                .filter(ForbiddenDataRule::isSomeoneElses)
                                                .toList()))
                        .flatMap(each -> each),
                Finding.met(say("met", record.elements().size())));
    }

    private static List<Element> matching(DistrictRecord record, Pattern pattern) {
        return record.elements().stream()
                .filter(each -> pattern.matcher(words(each)).find())
                .toList();
    }

    private static boolean isSomeoneElses(Element element) {
        return SOMEONE_ELSES.matcher(words(element)).find();
    }

    private static boolean isCourtNotice(DistrictRecord record, Element element) {
        return record.purposes().named(element.purposes()).stream()
                .map(Purpose::citation)
                .anyMatch(citation ->
                        citation != null && COURT_NOTICE.matcher(citation).find());
    }

    /** The element's name and key without accents, in small letters. */
    private static String words(Element element) {
        var both = element.name() + " | " + element.key().value().replace('-', ' ');
        return Normalizer.normalize(both, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
