package org.plainview.server.site.internal;

import org.plainview.record.Codes;
import org.plainview.record.LifecycleStage;
import org.plainview.record.Policy;
import tools.jackson.databind.node.ObjectNode;

/** What the page that holds everything in short says, for software: its counts, and the items behind them. */
final class GuideJson {
    private GuideJson() {}

    static void into(ObjectNode root, GuidePage page, Setting setting) {
        var reading = setting.reading();
        var record = reading.record();
        var statement = root.putArray("statement");
        page.statement().forEach(paragraph -> statement.add(paragraph.words()));
        JsonPages.documented(root, page.withheld(), setting);
        var kinds = root.putArray("kinds");
        Kind.of(reading)
                .forEach(kind -> kinds.addObject()
                        .put("category", Codes.of(kind.category()))
                        .put("facts", kind.facts())
                        .put("required", kind.required())
                        .put("optional", kind.optional())
                        .put("notSaid", kind.unsaid())
                        .put("example", kind.example().key().value()));
        root.set("resources", JsonPages.items(GuidePage.watched(setting)));
        var questions = root.putArray("questions");
        page.groups()
                .forEach(group -> JsonPages.questions(
                        questions.addObject().put("about", group.title()).putArray("questions"), group.questions()));
        JsonPages.flows(root.putObject("flows"), Flows.of(reading));
        var stages = root.putObject("stages");
        for (var stage : LifecycleStage.values()) {
            var policies = stages.putArray(Codes.of(stage));
            PoliciesPage.governing(stage, PoliciesPage.byCode(setting))
                    .map(Policy::key)
                    .forEach(key -> policies.add(key.value()));
        }
        root.set("policies", JsonPages.items(PoliciesPage.byCode(setting)));
        root.set("safeguards", JsonPages.items(record.safeguards().list()));
        root.set("contacts", JsonPages.items(record.contacts().list()));
    }
}
