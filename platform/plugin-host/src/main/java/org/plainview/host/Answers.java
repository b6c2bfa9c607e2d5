package org.plainview.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.host.BoundedCall.BadAnswer;
import org.plainview.host.Flaw.Kind;
import org.plainview.host.PluginFailure.Fault;
import org.plainview.spi.Finding;
import org.plainview.spi.Message;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Block;
import org.plainview.spi.ReportDocument.Text;

/** Takes over what a pack of rules answers: counts it, looks for holes in it, and copies it out of the pack's own lists. */
final class Answers {
    private final PluginLimits limits;
    private final PluginMessages messages;
    private long characters;

    Answers(PluginLimits limits, PluginMessages messages) {
        this.limits = limits;
        this.messages = messages;
    }

    List<Finding> findings(@Nullable List<Finding> given) {
        var taken = new ArrayList<Finding>();
        for (var finding : required(given, "evaluate()")) {
            if (taken.size() == limits.findings()) {
                throw new BadAnswer(
                        Fault.TOO_MUCH_OUTPUT, Flaw.of(Kind.TOO_MANY_FINDINGS, String.valueOf(limits.findings())));
            }
            required(finding, "Finding");
            required(finding.status(), "Finding.status()");
            message(finding.explanation());
            if (finding.remedy() != null) {
                message(finding.remedy());
            }
            count(finding.subjects().size());
            taken.add(finding);
        }
        if (taken.isEmpty()) {
            throw new BadAnswer(Fault.BROKEN_ANSWER, Flaw.of(Kind.NO_FINDING));
        }
        return List.copyOf(taken);
    }

    ReportDocument document(@Nullable ReportDocument given) {
        var document = required(given, "ReportDocument");
        message(document.title());
        document.blocks().forEach(this::block);
        return document;
    }

    private void block(Block block) {
        switch (block) {
            case ReportDocument.Heading heading -> text(heading.text());
            case ReportDocument.Paragraph paragraph -> text(paragraph.text());
            case ReportDocument.Verbatim verbatim -> {
                words(verbatim.language());
                words(verbatim.text());
            }
            case ReportDocument.Table table -> {
                words(table.id());
                message(table.caption());
                table.columns().forEach(column -> {
                    text(column.group());
                    text(column.heading());
                });
                table.rows().forEach(row -> row.forEach(this::text));
            }
        }
    }

    private void text(@Nullable Text text) {
        switch (required(text, "Text")) {
            case ReportDocument.Literal literal -> words(literal.words());
            case ReportDocument.Translated translated -> message(translated.message());
        }
    }

    void message(@Nullable Message given) {
        var message = required(given, "Message");
        if (!messages.contains(message)) {
            throw new BadAnswer(Fault.BROKEN_ANSWER, Flaw.of(Kind.NO_MESSAGE, message.key()));
        }
        message.arguments().forEach(this::words);
        count(16);
    }

    private void words(@Nullable String words) {
        count(required(words, "String").length() + 1L);
    }

    private void count(long more) {
        characters += more;
        if (characters > limits.characters()) {
            throw new BadAnswer(
                    Fault.TOO_MUCH_OUTPUT, Flaw.of(Kind.TOO_MANY_CHARACTERS, String.valueOf(limits.characters())));
        }
    }

    /** @param what the name in the SPI of what must be there */
    static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new BadAnswer(Fault.BROKEN_ANSWER, Flaw.of(Kind.MISSING, what));
        }
        return Objects.requireNonNull(value);
    }
}
