package org.plainview.plugins.colorado;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/** The rules, the reports and the words of Colorado. */
public final class ColoradoRules implements StateRules {
    @Override
    public String jurisdiction() {
        return "CO";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new ElementsRule(),
                new ContractProvidersRule(),
                new TransparencyRule(),
                new MaterialBreachRule(),
                new OnDemandRule(),
                new CeasedRule(),
                new WarningRule(),
                new PrivacyPolicyRule(),
                new DestructionRule(),
                new ParentRightsRule(),
                new ComplaintsRule(),
                new BreachNoticeRule());
    }

    @Override
    public List<Report> reports() {
        return List.of(
                new ElementList(), new ContractProviderList(), new OnDemandProviderList(), new CeasedProviderList());
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
