package org.plainview.plugins.connecticut;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/** The rules, the reports and the words of Connecticut. */
public final class ConnecticutRules implements StateRules {
    @Override
    public String jurisdiction() {
        return "CT";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new ContractClausesRule(),
                new CureRule(),
                new ContractPageRule(),
                new YearlyNoticeRule(),
                new ExemptToolRule(),
                new ExemptionReportRule(),
                new BreachRelayRule());
    }

    @Override
    public List<Report> reports() {
        return List.of(new ContractRegister(), new ClauseScan(), new CureLetters(), new ExemptionReport());
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
