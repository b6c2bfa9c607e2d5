package org.plainview.plugins.newyork;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Contact;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Duty;
import org.plainview.spi.Finding;

/** 121.8: someone is the district's data protection officer and can be reached. */
final class DataProtectionOfficerRule extends NewYorkRule {
    DataProtectionOfficerRule() {
        super("NY-121.8", "8 NYCRR 121.8");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var officers =
                officers(record).stream().filter(each -> isInOffice(each, day)).toList();
        if (officers.isEmpty()) {
            return List.of(notMet("none"));
        }
        return orElse(
                Stream.concat(
                        notMet(
                                "unreachable",
                                officers.stream()
                                        .filter(each -> !has(each.email()) && !has(each.phone()))
                                        .toList()),
                        about(
                                Finding.Status.ADVISORY,
                                "undated",
                                officers.stream()
                                        .filter(each -> dayIn(each, Fields.APPOINTED_ON) == null)
                                        .toList())),
                metBy(officers.getFirst(), "met", officers.getFirst().office()));
    }

    /** Those whom the district named, on whatever day. */
    static List<Contact> officers(DistrictRecord record) {
        return record.contacts().stream()
                .filter(contact -> contact.duties().contains(Duty.PRIVACY_OFFICER))
                .toList();
    }

    private static boolean isInOffice(Contact officer, LocalDate day) {
        var appointed = dayIn(officer, Fields.APPOINTED_ON);
        return appointed == null || !appointed.isAfter(day);
    }
}
