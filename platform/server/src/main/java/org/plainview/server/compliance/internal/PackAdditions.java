package org.plainview.server.compliance.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plainview.host.LoadedPlugin;
import org.plainview.server.extensions.RulePacks;
import org.plainview.server.inventory.RecordAdditions;
import org.plainview.spi.Clause;
import org.plainview.spi.ExtraField;
import org.springframework.stereotype.Component;

/** What the packs that a district has switched on add to its record. */
@Component
final class PackAdditions implements RecordAdditions {
    private final RulePacks packs;

    PackAdditions(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public List<AddedField> fields(Locale language) {
        return packs.enabled().stream().flatMap(pack -> fields(pack, language)).toList();
    }

    static Stream<AddedField> fields(LoadedPlugin pack, Locale language) {
        return pack.stateRules().fields().stream().map(field -> added(pack, field, language));
    }

    private static AddedField added(LoadedPlugin pack, ExtraField field, Locale language) {
        var choices = new LinkedHashMap<String, String>();
        field.choices().forEach(choice -> choices.put(choice.code(), pack.message(choice.label(), language)));
        return new AddedField(
                field,
                pack.stateRules().jurisdiction(),
                pack.message(field.label(), language),
                pack.message(field.help(), language),
                choices);
    }

    @Override
    public List<AddedClause> clauses(Locale language) {
        return packs.enabled().stream().flatMap(pack -> clauses(pack, language)).toList();
    }

    static Stream<AddedClause> clauses(LoadedPlugin pack, Locale language) {
        return pack.stateRules().clauses().stream().map(clause -> added(pack, clause, language));
    }

    private static AddedClause added(LoadedPlugin pack, Clause clause, Locale language) {
        return new AddedClause(
                clause,
                pack.stateRules().jurisdiction(),
                pack.message(clause.title(), language),
                pack.message(clause.text(), language));
    }

    @Override
    public List<AddedItems> starters(Locale language) {
        return packs.enabled().stream()
                .map(pack -> new AddedItems(
                        pack.id().value(),
                        pack.title(language),
                        pack.stateRules().starter()))
                .filter(added -> !added.items().isEmpty())
                .toList();
    }
}
