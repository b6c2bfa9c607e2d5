package org.plainview.plugins.newyork;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/** The rules, the reports and the words of New York. */
public final class NewYorkRules implements StateRules {
    @Override
    public String jurisdiction() {
        return "NY";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new BillOfRightsRule(),
                new SupplementRule(),
                new PublishedSupplementRule(),
                new MinimumDataRule(),
                new ComplaintsRule(),
                new SecurityPolicyRule(),
                new ContractorPlanRule(),
                new TrainingRule(),
                new DataProtectionOfficerRule(),
                new VendorNoticeRule(),
                new StateReportRule(),
                new FamiliesNoticeRule(),
                new AccessRule(),
                new CyberIncidentRule());
    }

    @Override
    public List<Report> reports() {
        return List.of(new BillOfRights(), new Supplements(), new FrameworkCrosswalk());
    }

    @Override
    public Map<String, Message> terms() {
        return Map.of(
                "vendor", Message.of("term.vendor"),
                "data", Message.of("term.data"),
                "contact", Message.of("term.contact"));
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
}
