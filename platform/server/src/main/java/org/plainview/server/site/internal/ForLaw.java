package org.plainview.server.site.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plainview.record.Agreement;
import org.plainview.record.Item;
import org.plainview.server.compliance.PackWords;
import org.plainview.server.site.internal.Label.Line;
import org.plainview.server.site.internal.Label.Part;
import org.plainview.server.site.internal.Label.Row;

/**
 * What a state's law has a district say about an item beyond what every district says, in that law's words: the fields that its
 * pack of rules adds, and the clauses that it asks for in agreements.
 */
record ForLaw(Setting setting, PackWords words) {
    private static final String FEDERAL = "US";

    static ForLaw in(Setting setting) {
        return new ForLaw(setting, setting.library().packWords(setting.voice().tag()));
    }

    /** One part a jurisdiction that has something said of {@code item}. */
    List<Part> parts(Item item) {
        var jurisdictions = new TreeSet<String>();
        words.saidOf(item).forEach(field -> jurisdictions.add(field.jurisdiction()));
        clauses(item).forEach(clause -> jurisdictions.add(clause.jurisdiction()));
        return jurisdictions.stream()
                .map(jurisdiction -> new Part(heading(jurisdiction), rows(item, jurisdiction)))
                .toList();
    }

    /** Rows for the label of an item that has no parts. */
    List<Row> rows(Item item) {
        return words.saidOf(item).map(field -> row(field, item)).toList();
    }

    private String heading(String jurisdiction) {
        var voice = setting.voice();
        return jurisdiction.equals(FEDERAL)
                ? voice.say("law.federal")
                : voice.say("law.state", setting.words().say(voice.language(), "state." + jurisdiction));
    }

    private List<Row> rows(Item item, String jurisdiction) {
        var rows = new ArrayList<Row>();
        words.saidOf(item)
                .filter(field -> field.jurisdiction().equals(jurisdiction))
                .forEach(field -> rows.add(row(field, item)));
        var promised = clauses(item)
                .filter(clause -> clause.jurisdiction().equals(jurisdiction))
                .map(clause -> Line.of(said(clause.title())).note(said(clause.text() + " (" + clause.citation() + ")")))
                .toList();
        if (!promised.isEmpty()) {
            rows.add(Row.of(setting.voice().say("law.clauses"), promised));
        }
        return rows;
    }

    private Stream<PackWords.Clause> clauses(Item item) {
        return item instanceof Agreement agreement
                ? words.clauses().stream().filter(clause -> agreement.clauses().contains(clause.code()))
                : Stream.empty();
    }

    private Row row(PackWords.Field field, Item item) {
        return Row.of(field.label(), lines(field, field.in(item)));
    }

    /** Another pack may have written the field, so what it holds need not be what this one's type asks for. */
    private List<Line> lines(PackWords.Field field, String value) {
        var voice = setting.voice();
        return switch (field.type()) {
            case FLAG -> List.of(Line.of(voice.say(value.equals("yes") ? "law.yes" : "law.no")));
            case DATE -> List.of(Line.of(day(value)));
            case LINK -> List.of(Line.of(value).href(Links.safe(value)));
            case CHOICE, CHOICES ->
                Arrays.stream(value.split(","))
                        .map(code -> Line.of(said(field.choices().getOrDefault(code, code))))
                        .toList();
            case NUMBER -> List.of(Line.of(value));
            case TEXT -> List.of(Line.of(voice.original(value)));
        };
    }

    private String day(String value) {
        try {
            return setting.voice().date(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }

    private Text said(String text) {
        return new Text(text, words.language().equals(setting.voice().tag()) ? null : words.language());
    }
}
