package org.plainview.plugins.utah;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Contact;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Duty;
import org.plainview.record.Item;
import org.plainview.spi.Finding;
import org.plainview.spi.Message;
import org.plainview.spi.Rule;
import org.plainview.spi.Severity;

/** What the rules of this pack have in common: where their words stand, and how they speak of items. */
abstract class UtahRule implements Rule {
    private final String id;
    private final String citation;

    UtahRule(String id, String citation) {
        this.id = id;
        this.citation = citation;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String citation() {
        return citation;
    }

    @Override
    public final Message title() {
        return say("title");
    }

    @Override
    public final Message duty() {
        return say("duty");
    }

    @Override
    public final Severity severity() {
        return Severity.BINDING;
    }

    /** The words under {@code <rule id>.<name>}. */
    final Message say(String name, Object... arguments) {
        return Message.of(id + "." + name, arguments);
    }

    final Finding notAssessed(String name) {
        return new Finding(Finding.Status.NOT_ASSESSED, List.of(), say(name), say(name + ".remedy"), null);
    }

    /** One finding about {@code items}, or none if there are none. */
    final Stream<Finding> notMet(String name, List<? extends Item> items) {
        return items.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.notMet(subjects(items), say(name, items.size()), say(name + ".remedy")));
    }

    static List<Finding.Subject> subjects(List<? extends Item> items) {
        return items.stream().map(Finding.Subject::of).toList();
    }

    /** {@code findings}, or that the duty is met if there are none. */
    static List<Finding> orElse(Stream<Finding> findings, Finding met) {
        var all = findings.toList();
        return all.isEmpty() ? List.of(met) : all;
    }

    /** The student data managers whom 53E-9-303 asks for. */
    static List<Contact> dataManagers(DistrictRecord record) {
        return record.contacts().stream()
                .filter(contact -> contact.duties().contains(Duty.DATA_MANAGER))
                .toList();
    }

    static boolean has(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
