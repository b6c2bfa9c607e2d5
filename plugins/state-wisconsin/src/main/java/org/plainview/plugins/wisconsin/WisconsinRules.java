package org.plainview.plugins.wisconsin;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/** The rules, the reports and the words of Wisconsin. */
public final class WisconsinRules implements StateRules {
    @Override
    public String jurisdiction() {
        return "WI";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new DirectoryNoticeRule(),
                new RecordRulesRule(),
                new ParentAccessRule(),
                new StaffAccessRule(),
                new TransferRule(),
                new HealthRecordsRule(),
                new BreachNoticeRule(),
                new ConductRule(),
                new StateDataRule(),
                new TransparencyRule());
    }

    @Override
    public List<Report> reports() {
        return List.of(new DirectoryNotice(), new RetentionSchedule());
    }

    @Override
    public Map<String, Message> terms() {
        return Map.of("data", Message.of("term.data"), "directory", Message.of("term.directory"));
    }

    @Override
    public List<ExtraField> fields() {
        return Fields.all();
    }

    @Override
    public List<Item> starter() {
        return Starter.items();
    }
}
