package org.plainview.plugins.example;

import java.time.LocalDate;
import java.util.List;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.spi.Finding;
import org.plainview.spi.Message;
import org.plainview.spi.Rule;
import org.plainview.spi.Severity;

/**
 * One duty: every element has a description.
 *
 * <p>A rule is a function of the record and the day. It has no clock, no file and no network, and it keeps nothing between
 * calls, so its verdict on any day can be had again later.
 */
final class DescribedElementsRule implements Rule {
    /** Stands in addresses and in findings that were stored, so it never changes. */
    @Override
    public String id() {
        return "US-EX-1";
    }

    @Override
    public String citation() {
        return "34 CFR 99.7(a)";
    }

    @Override
    public Message title() {
        return Message.of("US-EX-1.title");
    }

    @Override
    public Message duty() {
        return Message.of("US-EX-1.duty");
    }

    @Override
    public Severity severity() {
        return Severity.ADVISORY;
    }

    /** The first day on which it binds. Leave this method out if it always has. */
    @Override
    public LocalDate inForceFrom() {
        return LocalDate.of(1974, 11, 19);
    }

    @Override
    public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
        // What is missing is never taken for what is met.
        if (record.elements().isEmpty()) {
            return List.of(
                    new Finding(Finding.Status.NOT_ASSESSED, List.of(), Message.of("US-EX-1.no-elements"), null, null));
        }
        var silent = record.elements().stream()
                .filter(DescribedElementsRule::isSilent)
                .toList();
        if (silent.isEmpty()) {
            return List.of(
                    Finding.met(Message.of("US-EX-1.met", record.elements().size())));
        }
        // The items that a finding speaks of: people get from the finding to each of them.
        var subjects = silent.stream().map(Finding.Subject::of).toList();
        return List.of(
                Finding.notMet(subjects, Message.of("US-EX-1.not-met", silent.size()), Message.of("US-EX-1.remedy")));
    }

    private static boolean isSilent(Element element) {
        var description = element.description();
        return description == null || description.isBlank();
    }
}
