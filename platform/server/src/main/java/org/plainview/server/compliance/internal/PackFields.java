package org.plainview.server.compliance.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.plainview.host.LoadedPlugin;
import org.plainview.server.extensions.RulePacks;
import org.plainview.server.inventory.ExtraFieldSource;
import org.plainview.spi.ExtraField;
import org.springframework.stereotype.Component;

/** The fields of the packs that a district has switched on. */
@Component
final class PackFields implements ExtraFieldSource {
    private final RulePacks packs;

    PackFields(RulePacks packs) {
        this.packs = packs;
    }

    @Override
    public List<Offered> fields(Locale language) {
        return packs.enabled().stream()
                .flatMap(pack -> pack.stateRules().fields().stream().map(field -> offered(pack, field, language)))
                .toList();
    }

    private static Offered offered(LoadedPlugin pack, ExtraField field, Locale language) {
        var choices = new LinkedHashMap<String, String>();
        field.choices().forEach(choice -> choices.put(choice.code(), pack.message(choice.label(), language)));
        return new Offered(
                field,
                pack.stateRules().jurisdiction(),
                pack.message(field.label(), language),
                pack.message(field.help(), language),
                choices);
    }
}
