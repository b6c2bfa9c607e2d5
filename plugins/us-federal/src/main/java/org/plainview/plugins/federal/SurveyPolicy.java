package org.plainview.plugins.federal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Policy;
import org.plainview.spi.Message;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Text;

/** What the policies of 20 USC 1232h(c)(1) must settle, with the eight protected topics, and whether the district's do. */
final class SurveyPolicy extends FederalReport {
    SurveyPolicy() {
        super("survey-policy");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        var policy = FederalRule.policy(record, Fields.SURVEYS, day).orElse(null);
        var covered = policy == null ? Set.<String>of() : FederalRule.chosen(policy, Fields.SURVEY_TOPICS);
        var rows = Fields.SURVEY_POLICY.stream()
                .map(topic -> List.of(
                        Text.of(Message.of(Fields.SURVEY_TOPICS + "." + topic)),
                        words(topic),
                        covered.isEmpty() ? said(null) : Text.of(Message.of(covered.contains(topic) ? "yes" : "no"))))
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph("intro", record.profile().name()));
        blocks.add(table(rows, "topic", "settles", "covered"));
        blocks.add(heading("protected"));
        Stream.of("politics", "mind", "sex", "conduct", "family", "confidence", "religion", "income")
                .map(this::paragraph)
                .forEach(blocks::add);
        if (policy != null) {
            blocks.add(heading("standing"));
            blocks.addAll(standing(policy));
        }
        return new ReportDocument(title(), blocks);
    }

    private List<Block> standing(Policy policy) {
        var adopted = policy.adoptedOn();
        var consulted = FederalRule.dayIn(policy, Fields.PARENTS_CONSULTED_ON);
        return List.of(
                adopted == null ? paragraph("undated", policy.title()) : paragraph("adopted", policy.title(), adopted),
                consulted == null ? paragraph("parents-unsaid") : paragraph("parents", consulted));
    }
}
