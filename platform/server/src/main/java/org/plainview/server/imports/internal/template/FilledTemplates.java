package org.plainview.server.imports.internal.template;

import java.util.List;
import java.util.Locale;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.server.imports.ItemSheets;
import org.springframework.stereotype.Component;

/** For other modules: the same files that staff get to fill in. */
@Component
final class FilledTemplates implements ItemSheets {
    @Override
    public byte[] csv(ItemKind kind, DistrictRecord record, Locale language) {
        return TemplateFile.csv(new ItemTable(kind, record, List.of(), language));
    }
}
