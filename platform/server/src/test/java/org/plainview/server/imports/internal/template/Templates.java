package org.plainview.server.imports.internal.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.server.shared.Words;

/** Templates for tests, whose explanations are the keys of the messages. */
public final class Templates {
    private static final Words WORDS = new Words() {
        @Override
        public String say(Locale language, String key, Object... arguments) {
            return key + Arrays.toString(arguments);
        }

        @Override
        public Locale asked() {
            return Locale.ENGLISH;
        }
    };

    private Templates() {}

    public static byte[] csv(ItemKind kind, DistrictRecord record, Locale language) {
        return TemplateFile.csv(new ItemTable(kind, record, List.of(), language));
    }

    public static byte[] xlsx(ItemKind kind, DistrictRecord record, Locale language) {
        return xlsx(new ItemTable(kind, record, List.of(), language));
    }

    static byte[] xlsx(ItemTable table) {
        return TemplateFile.xlsx(table, WORDS);
    }
}
