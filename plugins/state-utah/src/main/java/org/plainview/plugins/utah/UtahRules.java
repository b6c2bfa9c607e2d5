package org.plainview.plugins.utah;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/** The rules, the reports and the words of Utah. */
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
                new ResearchReviewRule(),
                new ForbiddenDataRule(),
                new CollectionNoticeRule(),
                new OptionalDataRule(),
                new SharingRule(),
                new ContractRule(),
                new OctoberFilingRule(),
                new BoardReportRule(),
                new CyberNoticeRule(),
                new CyberCenterRule(),
                new ParentNoticeRule(),
                new PrivacyReportRule(),
                new StudentConsentRule());
    }

    @Override
    public List<Report> reports() {
        return List.of(new MetadataDictionary(), new CollectionNotice(), new FilingBundle());
    }

    @Override
    public List<ExtraField> fields() {
        return Fields.all();
    }

    @Override
    public List<Clause> clauses() {
        return Clauses.all();
    }

    @Override
    public List<Item> starter() {
        return Starter.items();
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
