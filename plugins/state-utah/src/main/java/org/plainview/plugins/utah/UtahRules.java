package org.plainview.plugins.utah;

import java.util.List;
import java.util.Map;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/** The rules, the report and the words of Utah. */
public final class UtahRules implements StateRules {
    @Override
    public String jurisdiction() {
        return "UT";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new DataManagerRule(),
                new GovernancePlanRule(),
                new MetadataDictionaryRule(),
                new ForbiddenDataRule(),
                new SharingRule());
    }

    @Override
    public List<Report> reports() {
        return List.of(new MetadataDictionary());
    }

    @Override
    public List<ExtraField> fields() {
        return List.of(GovernancePlanRule.TOPICS_FIELD);
    }

    @Override
    public Map<String, Message> terms() {
        return Map.of(
                "vendor", Message.of("term.vendor"),
                "data", Message.of("term.data"),
                "inventory", Message.of("term.inventory"),
                "contact", Message.of("term.contact"));
    }
}
