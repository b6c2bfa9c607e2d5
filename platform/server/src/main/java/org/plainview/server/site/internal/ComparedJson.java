package org.plainview.server.site.internal;

import org.plainview.record.Element;
import org.plainview.record.Recipient;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What two districts share, side by side, for software: as little of each as the page shows. */
final class ComparedJson {
    private ComparedJson() {}

    static void into(ObjectNode root, Subject.OfTwo subject, Setting setting) {
        switch (subject) {
            case Subject.Comparisons _ -> {
                var districts = root.putArray("districts");
                setting.library()
                        .neighbors()
                        .forEach(each -> districts
                                .addObject()
                                .put("name", each.name())
                                .put("state", each.state())
                                .put("path", setting.href(Subject.Comparison.path(each.slug()))));
            }
            case Subject.Comparison one -> {
                other(root, one.other(), setting);
                var found = Likeness.recipients(setting.reading(), one.other().reading());
                var both = root.putArray("both");
                found.both().forEach(pair -> {
                    var row = both.addObject();
                    recipient(row.putObject("here"), pair.here(), setting.reading());
                    recipient(row.putObject("there"), pair.there(), one.other().reading());
                    row.put("path", setting.href(new Subject.RecipientComparison(pair, one.other())));
                });
                var here = root.putArray("onlyHere");
                found.here().forEach(each -> recipient(here.addObject(), each, setting.reading()));
                var there = root.putArray("onlyThere");
                found.there()
                        .forEach(each ->
                                recipient(there.addObject(), each, one.other().reading()));
            }
            case Subject.RecipientComparison one -> {
                other(root, one.other(), setting);
                var recipients = root.putObject("recipient");
                recipient(recipients.putObject("here"), one.recipients().here(), setting.reading());
                recipient(
                        recipients.putObject("there"),
                        one.recipients().there(),
                        one.other().reading());
                var found = Likeness.elements(
                        one.recipients(), setting.reading(), one.other().reading());
                var both = root.putArray("both");
                found.both().forEach(pair -> {
                    var row = both.addObject();
                    fact(row.putObject("here"), pair.here());
                    fact(row.putObject("there"), pair.there());
                });
                facts(root.putArray("onlyHere"), found.here());
                facts(root.putArray("onlyThere"), found.there());
            }
        }
    }

    private static void other(ObjectNode root, Neighbor other, Setting setting) {
        root.putObject("other")
                .put("name", other.name())
                .put("state", other.reading().profile().state())
                .put("address", other.address(setting.voice().language(), "/"))
                .set("edition", JsonPages.edition(other.reading().edition().summary()));
    }

    private static void recipient(ObjectNode out, Recipient recipient, Reading reading) {
        out.put("key", recipient.key().value())
                .put("name", recipient.name())
                .put("facts", Likeness.received(recipient, reading).size());
    }

    private static void facts(ArrayNode out, Iterable<Element> elements) {
        elements.forEach(element -> fact(out.addObject(), element));
    }

    private static void fact(ObjectNode out, Element element) {
        out.put("key", element.key().value()).put("name", element.name());
        if (element.cedsId() != null) {
            out.put("cedsId", element.cedsId());
        }
    }
}
