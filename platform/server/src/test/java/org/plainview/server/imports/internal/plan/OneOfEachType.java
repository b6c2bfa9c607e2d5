package org.plainview.server.imports.internal.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plainview.record.ItemKind;
import org.plainview.server.inventory.RecordAdditions;
import org.plainview.spi.ExtraField;

/** A pack with one field of policies for each type, called as the type is. */
public final class OneOfEachType implements RecordAdditions {
    private static final Map<String, String> ENGLISH = choices("On paper", "By mail");
    private static final Map<String, String> SPANISH = choices("En papel", "Por correo");

    @Override
    public List<AddedField> fields(Locale language) {
        return Arrays.stream(ExtraField.Type.values())
                .map(type -> field(type, language))
                .toList();
    }

    private static AddedField field(ExtraField.Type type, Locale language) {
        var name = "ut." + type.name().toLowerCase(Locale.ROOT);
        var field = ExtraField.of(ItemKind.POLICY, name, type);
        return type == ExtraField.Type.CHOICE || type == ExtraField.Type.CHOICES
                ? new AddedField(
                        field.choosing("of-paper", "by-mail"),
                        "UT",
                        name,
                        name + " help",
                        language.equals(Locale.ENGLISH) ? ENGLISH : SPANISH)
                : new AddedField(field, "UT", name, name + " help", Map.of());
    }

    private static Map<String, String> choices(String paper, String mail) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("of-paper", paper);
        choices.put("by-mail", mail);
        return choices;
    }

    @Override
    public List<AddedClause> clauses(Locale language) {
        return List.of();
    }

    @Override
    public List<AddedItems> starters(Locale language) {
        return List.of();
    }
}
