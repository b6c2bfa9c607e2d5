package org.plainview.server.imports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.record.ItemKind;
import org.plainview.server.imports.internal.plan.SheetShape;
import org.plainview.server.imports.internal.plan.Target;
import org.plainview.server.shared.Words;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.NoSuchMessageException;

/** A steward can read what a column may go into, whatever the rows are. */
class FieldLabelTest extends ServerTest {
    @Autowired
    private Words words;

    @Test
    void everyFieldOfEveryTargetHasAName() {
        var nameless = new TreeSet<String>();
        var targets = Stream.concat(
                Arrays.stream(ItemKind.values()).map(Target::longOf),
                Stream.of(new Target(SheetShape.WIDE, ItemKind.DISCLOSURE)));

        targets.forEach(target -> {
            for (var language : Words.LANGUAGES) {
                for (var field : target.fields()) {
                    try {
                        assertThat(FieldLabel.of(field, target, words, language))
                                .isNotBlank();
                    } catch (NoSuchMessageException | IllegalArgumentException missing) {
                        nameless.add(language + " " + target.kind().code() + ": " + missing.getMessage());
                    }
                }
            }
        });

        assertThat(nameless).isEmpty();
    }
}
