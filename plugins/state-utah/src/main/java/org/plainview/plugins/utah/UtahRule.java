package org.plainview.plugins.utah;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainview.record.Contact;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Duty;
import org.plainview.record.Item;
import org.plainview.record.Policy;
import org.plainview.spi.CitedRule;
import org.plainview.spi.Finding;
import org.plainview.spi.Severity;

/** What the rules of this pack share: most bind, and how they read the fields that Utah adds. */
abstract class UtahRule extends CitedRule {
    UtahRule(String id, String citation) {
        this(id, citation, Severity.BINDING);
    }

    UtahRule(String id, String citation, Severity severity) {
        super(id, citation, severity);
    }

    /** The policy to which the district gave {@code role}, unless the board has rescinded it by {@code day}. */
    static Optional<Policy> policy(DistrictRecord record, String role, LocalDate day) {
        return record.policies().stream()
                .filter(policy -> says(policy, Fields.POLICY_ROLE, role))
                .filter(policy ->
                        policy.adoptedOn() == null || !policy.adoptedOn().isAfter(day))
                .filter(policy ->
                        policy.rescindedOn() == null || policy.rescindedOn().isAfter(day))
                .findFirst();
    }

    /** {@code items} lack {@code what}; the remedy is the same for whatever is lacking. */
    final Stream<Finding> lacks(String what, List<? extends Item> items) {
        return items.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.notMet(
                        Finding.Subject.all(items), say("lacks." + what, items.size()), say("lacks.remedy")));
    }

    /** The student data managers whom 53E-9-303 asks for. */
    static List<Contact> dataManagers(DistrictRecord record) {
        return record.contacts().stream()
                .filter(contact -> contact.duties().contains(Duty.DATA_MANAGER))
                .toList();
    }
}
