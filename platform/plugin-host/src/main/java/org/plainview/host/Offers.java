package org.plainview.host;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plainview.host.BoundedCall.BadAnswer;
import org.plainview.host.Flaw.Kind;
import org.plainview.host.PluginFailure.Fault;
import org.plainview.record.Extra;
import org.plainview.record.Item;
import org.plainview.record.ItemRef;
import org.plainview.record.Key;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.plainview.spi.Message;
import org.plainview.spi.StateRules;

/** Takes over what a pack offers besides its rules and reports, each thing under a name that only its jurisdiction can give. */
final class Offers {
    private final LoadedPlugin plugin;
    private final StateRules pack;
    private final String jurisdiction;

    Offers(LoadedPlugin plugin, StateRules pack, String jurisdiction) {
        this.plugin = plugin;
        this.pack = pack;
        this.jurisdiction = jurisdiction.toLowerCase(Locale.ROOT);
    }

    List<ExtraField> fields() {
        var fields = List.copyOf(Answers.required(pack.fields(), "fields()"));
        var names = new HashSet<String>();
        fields.forEach(field -> {
            if (!Extra.isName(field.name()) || !field.name().startsWith(jurisdiction + ".")) {
                throw broken(Kind.FIELD_NAME, field.name(), jurisdiction);
            }
            once(names, field.name());
            Answers.required(field.kind(), field.name() + " kind()");
            said(field.label());
            said(field.help());
            choices(field);
        });
        return fields;
    }

    private void choices(ExtraField field) {
        var isChosen = switch (Answers.required(field.type(), field.name() + " type()")) {
            case CHOICE, CHOICES -> true;
            case TEXT, FLAG, DATE, NUMBER, LINK -> false;
        };
        if (isChosen == field.choices().isEmpty()) {
            throw broken(Kind.FIELD_CHOICES, field.name());
        }
        var codes = new HashSet<String>();
        for (var choice : field.choices()) {
            if (!Key.isValid(choice.code())) {
                throw broken(Kind.FIELD_CHOICES, field.name());
            }
            once(codes, choice.code());
            said(choice.label());
        }
    }

    List<Clause> clauses() {
        var clauses = List.copyOf(Answers.required(pack.clauses(), "clauses()"));
        var codes = new HashSet<String>();
        clauses.forEach(clause -> {
            if (!Key.isValid(clause.code()) || !clause.code().startsWith(jurisdiction + "-")) {
                throw broken(Kind.CLAUSE_CODE, clause.code(), jurisdiction);
            }
            once(codes, clause.code());
            if (Answers.required(clause.citation(), clause.code() + " citation()")
                    .isBlank()) {
                throw broken(Kind.BLANK_CITATION, clause.code());
            }
            said(clause.title());
            said(clause.text());
        });
        return clauses;
    }

    List<Item> starter() {
        var starter = List.copyOf(Answers.required(pack.starter(), "starter()"));
        var names = new HashSet<String>();
        starter.forEach(item -> once(names, ItemRef.of(item).toString()));
        return starter;
    }

    private void said(Message message) {
        plugin.answers().message(message);
    }

    private static void once(Set<String> names, String name) {
        if (!names.add(name)) {
            throw broken(Kind.NAME_TWICE, name);
        }
    }

    private static BadAnswer broken(Kind kind, String... tokens) {
        return new BadAnswer(Fault.BROKEN_ANSWER, Flaw.of(kind, tokens));
    }
}
