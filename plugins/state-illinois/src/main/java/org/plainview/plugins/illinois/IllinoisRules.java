package org.plainview.plugins.illinois;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/** The rules, the reports and the words of Illinois. */
public final class IllinoisRules implements StateRules {
    @Override
    public String jurisdiction() {
        return "IL";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new ElementsRule(),
                new OperatorsRule(),
                new SubcontractorsRule(),
                new ParentRightsRule(),
                new BreachListRule(),
                new RefreshRule(),
                new SignersRule(),
                new PostingRule(),
                new BreachNoticeRule(),
                new SecurityRule(),
                new PrivacyOfficerRule(),
                new DeletionRule(),
                new ClausesRule(),
                new NoSharingWithoutAgreementRule(),
                new RequestsRule(),
                new RecordsNoticeRule());
    }

    @Override
    public List<Report> reports() {
        return List.of(new ElementList(), new OperatorList(), new BreachList(), new RefreshCertificate());
    }

    @Override
    public Map<String, Message> terms() {
        return Map.of("vendor", Message.of("term.vendor"), "data", Message.of("term.data"));
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
