package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.Contact;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.FerpaException;
import org.plainview.record.Identifiability;
import org.plainview.record.Justification;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.spi.Finding;

/**
 * 53E-9-308: identifiable student data leaves the district with written consent or on a ground that the law names, with
 * the student data manager's approval; to a federal agency only where federal law requires it.
 *
 * <p>A disclosure of which nobody has said how identifiable it is counts as identifiable.
 */
final class SharingRule extends UtahRule {
    SharingRule() {
        super("UT-308", "Utah Code 53E-9-308");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        if (record.disclosures().isEmpty()) {
            return List.of(notAssessed("no-disclosures"));
        }
        var identifiable = record.disclosures().stream()
                .filter(SharingRule::isIdentifiable)
                .toList();
        var managers = dataManagers(record).stream().map(Contact::key).collect(Collectors.toUnmodifiableSet());
        var groundless = identifiable.stream().filter(each -> !hasGround(each)).toList();
        var unapproved = identifiable.stream()
                .filter(each -> each.approvedBy() == null || !managers.contains(each.approvedBy()))
                .toList();
        var federal = identifiable.stream()
                .filter(each -> goesToFederalAgency(record, each) && !isRequiredByFederalLaw(each))
                .toList();
        return orElse(
                Stream.of(notMet("no-ground", groundless), notMet("unapproved", unapproved), notMet("federal", federal))
                        .flatMap(each -> each),
                Finding.met(say("met", identifiable.size())));
    }

    private static boolean isIdentifiable(Disclosure disclosure) {
        return disclosure.identifiability() == null || disclosure.identifiability() == Identifiability.IDENTIFIED;
    }

    private static boolean hasGround(Disclosure disclosure) {
        return disclosure.ferpaExceptions().stream().anyMatch(each -> each != FerpaException.NONE_NEEDED);
    }

    private static boolean goesToFederalAgency(DistrictRecord record, Disclosure disclosure) {
        return record.recipients()
                .find(disclosure.recipient())
                .map(Recipient::type)
                .filter(type -> type == RecipientType.FEDERAL_AGENCY)
                .isPresent();
    }

    private static boolean isRequiredByFederalLaw(Disclosure disclosure) {
        return disclosure.justifications().contains(Justification.FEDERAL_REQUIREMENT) && has(disclosure.citation());
    }
}
