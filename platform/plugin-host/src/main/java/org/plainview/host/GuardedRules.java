package org.plainview.host;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Finding;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.Rule;
import org.plainview.spi.Severity;
import org.plainview.spi.StateRules;

/** A pack of rules as the application sees it: what describes it is copied, what computes goes through the guard. */
record GuardedRules(
        String jurisdiction,
        List<Rule> rules,
        List<Report> reports,
        Map<String, Message> terms,
        List<ExtraField> fields,
        List<Clause> clauses,
        List<Item> starter)
        implements StateRules {

    record GuardedRule(
            LoadedPlugin plugin,
            int index,
            String id,
            String citation,
            Message title,
            Message duty,
            Severity severity,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            Set<String> supersedes)
            implements Rule {
        @Override
        public List<Finding> evaluate(DistrictRecord record, LocalDate day) {
            return plugin.callRules(
                    "evaluate " + id,
                    live -> plugin.answers().findings(live.rules().get(index).evaluate(record, day)));
        }
    }

    record GuardedReport(LoadedPlugin plugin, int index, String id, Message title) implements Report {
        @Override
        public ReportDocument render(DistrictRecord record, LocalDate day) {
            return plugin.callRules(
                    "render " + id,
                    live -> plugin.answers().document(live.reports().get(index).render(record, day)));
        }
    }
}
