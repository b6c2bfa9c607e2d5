package org.plainview.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.server.testing.ServerTest;

class BodyLimitTest extends ServerTest {
    @Test
    void aBodyThatWouldFillTheMemoryIsRefusedInWords() {
        var district = newDistrict("Long District");
        var address = "/api/districts/" + district.slug() + "/record/elements/bus-card";

        var refused = signIn(district, Role.STEWARD)
                .api(
                        "PUT",
                        address,
                        Map.of("If-None-Match", "*", "Content-Type", "application/json"),
                        Optional.of(
                                "{\"key\":\"bus-card\",\"name\":\"%s\"}".formatted("x".repeat(BodyLimit.MOST_BYTES))));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("several parts");
    }
}
