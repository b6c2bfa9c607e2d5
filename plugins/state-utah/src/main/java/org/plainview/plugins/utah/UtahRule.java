package org.plainview.plugins.utah;

import java.util.List;
import org.plainview.record.Contact;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Duty;
import org.plainview.spi.CitedRule;
import org.plainview.spi.Severity;

/** What the rules of this pack have in common: they bind, and most ask for a student data manager. */
abstract class UtahRule extends CitedRule {
    UtahRule(String id, String citation) {
        super(id, citation, Severity.BINDING);
    }

    /** The student data managers whom 53E-9-303 asks for. */
    static List<Contact> dataManagers(DistrictRecord record) {
        return record.contacts().stream()
                .filter(contact -> contact.duties().contains(Duty.DATA_MANAGER))
                .toList();
    }
}
