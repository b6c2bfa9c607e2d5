package org.plainview.record.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainview.record.ChainVerifier;
import org.plainview.record.EditionFiles;
import org.plainview.record.Element;
import org.plainview.record.Grade;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Links;
import org.plainview.record.SealedEdition;

/**
 * Editions as they were published in version 1 of the record's shape, holding every field that there was. They are served
 * for ever, so these files never change; a version that cannot read and prove them is broken.
 */
class FrozenEditionsTest {
    private static final Path EDITIONS = Path.of("src/test/resources/editions");
    /** The kinds that there were when these editions were published. */
    private static final Set<ItemKind> KINDS = EnumSet.range(ItemKind.ELEMENT, ItemKind.SCHOOL);

    @Test
    void anEditionOfVersionOneStillReads() throws IOException {
        var record = RecordJson.read(Files.readAllBytes(EDITIONS.resolve(EditionFiles.contentName(1))));

        for (var kind : KINDS) {
            assertThat(record.items(kind).list()).as(kind.code()).isNotEmpty();
        }
        assertThat(record.profile().name()).isEqualTo("Willow Creek");
        assertThat(record.elements().find(Key.of("bus-card-number"))).hasValueSatisfying(card -> {
            assertThat(card.scope().grades()).containsExactly(Grade.G9, Grade.G10, Grade.G11, Grade.G12);
            assertThat(card.required()).isFalse();
            assertThat(card.translated("es", "name")).isEqualTo("Número de la tarjeta del autobús");
            assertThat(card.extra()).containsEntry("ut.order", "7");
        });
        assertThat(record.elements().find(Key.of("birth-date")).map(Element::required))
                .contains(true);
        assertThat(record.agreements().list().getFirst().breachNoticeHours()).isEqualTo(72);
        assertThat(Links.of(record).dangling()).isEmpty();
    }

    @Test
    void theChainOfVersionOneStillHolds() throws IOException {
        var editions = new ArrayList<SealedEdition>();
        for (int number = 1; number <= 2; number++) {
            editions.add(EditionFiles.read(
                    Files.readAllBytes(EDITIONS.resolve(EditionFiles.headerName(number))),
                    Files.readAllBytes(EDITIONS.resolve(EditionFiles.contentName(number)))));
        }
        var keys = EditionFiles.readKeys(Files.readAllBytes(EDITIONS.resolve(EditionFiles.KEYS)));

        assertThat(ChainVerifier.verify(editions, keys).breaks()).isEmpty();
        assertThat(editions.getFirst().header().withheld()).containsEntry("elements", 1);
    }
}
