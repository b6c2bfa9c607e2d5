package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.Contact;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Duty;
import org.plainview.record.Policy;
import org.plainview.spi.Finding;

/**
 * 53E-9-303: the district adopts policies on student data and names a student data manager, the records officer if
 * possible, who authorizes sharing and is the contact of the state.
 */
final class DataManagerRule extends UtahRule {
    DataManagerRule() {
        super("UT-303", "Utah Code 53E-9-303");
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        var managers = dataManagers(record);
        var policies = record.policies().stream()
                .filter(policy -> isAdopted(policy, day))
                .toList();
        var met = Finding.met(say(
                "met", String.join(", ", managers.stream().map(Contact::office).toList()), policies.size()));
        return orElse(
                Stream.of(manager(managers), policies(policies), officer(managers))
                        .flatMap(each -> each),
                met);
    }

    private Stream<Finding> manager(List<Contact> managers) {
        if (managers.isEmpty()) {
            return Stream.of(Finding.notMet(List.of(), say("no-manager"), say("no-manager.remedy")));
        }
        return notMet(
                "unreachable",
                managers.stream()
                        .filter(each -> !has(each.email()) && !has(each.phone()))
                        .toList());
    }

    private Stream<Finding> policies(List<Policy> policies) {
        return policies.isEmpty()
                ? Stream.of(Finding.notMet(List.of(), say("no-policy"), say("no-policy.remedy")))
                : Stream.empty();
    }

    /** The law asks for it where it is possible, so it is advice and no more. */
    private Stream<Finding> officer(List<Contact> managers) {
        return managers.isEmpty()
                        || managers.stream().anyMatch(each -> each.duties().contains(Duty.RECORDS_OFFICER))
                ? Stream.empty()
                : about(Finding.Status.ADVISORY, "not-records-officer", managers);
    }

    private static boolean isAdopted(Policy policy, LocalDate day) {
        var adopted = policy.adoptedOn();
        return adopted != null && !adopted.isAfter(day) && !policy.stages().isEmpty();
    }
}
