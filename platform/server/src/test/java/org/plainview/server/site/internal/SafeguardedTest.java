package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.key;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import org.junit.jupiter.api.Test;
import org.plainview.record.Safeguard;

class SafeguardedTest {
    @Test
    void whatProtectsTheSystemsOfAnElementStandsOnItsLabel() {
        var before = record();
        var system =
                before.elements().find(key("bus-card")).orElseThrow().systems().getFirst();
        var record = before.with(
                Safeguard.builder(key("locked-room"), "A locked room")
                        .systems(system)
                        .build(),
                Safeguard.builder(key("training"), "Training for all staff").build());
        var name = record.systems().find(system).orElseThrow().name();

        assertThat(text(record, "/data/bus-card"))
                .contains("Protected by", "A locked room", "/safeguards#locked-room")
                .doesNotContain("Training for all staff");
        assertThat(text(record, "/safeguards")).contains("Protects", name, "Training for all staff");
        assertThat(text(before, "/data/bus-card")).doesNotContain("Protected by");
    }
}
