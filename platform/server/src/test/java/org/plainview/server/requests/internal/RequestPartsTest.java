package org.plainview.server.requests.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;

/** The parts of requests that need no server. */
class RequestPartsTest {
    @Test
    void aCodeIsKnownHoweverItWasCopied() {
        var code = RequestCode.random(new SecureRandom());
        var copied = code.inGroups()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(code.inGroups()).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(RequestCode.typed(copied).hash()).isEqualTo(code.hash());
        assertThat(RequestCode.typed("\u200e" + code.inGroups() + "\u200f").hash())
                .as("out of a text that is written from the right")
                .isEqualTo(code.hash());
        assertThat(code.toString()).doesNotContain(code.letters());
    }

    @Test
    void anAddressAndADistrictAreHeldBackEachForItself() {
        var limits = new RequestLimits(new RequestLimits.Limits(1, 1, 2, 1, 4, 1));
        var first = new DistrictId(UUID.randomUUID());
        var second = new DistrictId(UUID.randomUUID());

        assertThat(taken(limits, first, "10.0.0.1", 3)).containsExactly(true, true, false);
        assertThat(DistrictScope.call(first, () -> limits.takeOfFamily("10.0.0.1", true)))
                .as("with a stamp")
                .isTrue();
        assertThat(taken(limits, second, "10.0.0.1", 1))
                .as("the same address elsewhere")
                .containsExactly(true);
        assertThat(taken(limits, first, "10.0.0.2", 2))
                .as("another address, of which the district takes no more")
                .containsExactly(true, false);
    }

    private static List<Boolean> taken(RequestLimits limits, DistrictId district, String address, int times) {
        return Stream.generate(() -> DistrictScope.call(district, () -> limits.takeOfFamily(address, false)))
                .limit(times)
                .toList();
    }

    @Test
    void aStampIsGoodForOneMessageToOneDistrictForAWhile() {
        // The same stamp stands in stamp.test.ts.
        var stamp = "29000000.1364";
        var made = Instant.ofEpochSecond(29_000_000L * 60);

        assertThat(RequestStamp.isGood(stamp, "cedar-bluff", "Why?\r\nNow.", made))
                .isTrue();
        assertThat(RequestStamp.isGood(stamp, "cedar-bluff", "Why?\nNow.", made.plusSeconds(3_600)))
                .isTrue();
        assertThat(RequestStamp.isGood(stamp, "cedar-bluff", "Why?\nNow.", made.plusSeconds(8_000)))
                .isFalse();
        assertThat(RequestStamp.isGood(stamp, "cedar-bluff", "Why? Now.", made)).isFalse();
        assertThat(RequestStamp.isGood(stamp, "juniper-flats", "Why?\nNow.", made))
                .isFalse();
        assertThat(RequestStamp.isGood("", "cedar-bluff", "Why?\nNow.", made)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who sees the bus card number?|",
                "Ms. García asked who sees it|García",
                "garcia’s child rides the bus|garcia’s",
                "María wants to know|María",
                "Write to someone@example.org|someone@example.org",
                "Call (801) 555-0123 at noon|(801) 555-0123",
                "See mgarcia there|",
                "It is kept until 2031|",
            })
    void aTextThatTellsOfWhoAskedIsFound(String text, String found) {
        assertThat(PersonalWords.in(text, asked("Maria Garcia", "maria.garcia@example.org")))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    private static OpenedRequest asked(String person, String email) {
        var row = new ParentRequestRow(
                UUID.randomUUID(),
                RequestKind.ASK,
                Asker.PARENT,
                RequestState.OPEN,
                "en",
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                LocalDate.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null);
        return new OpenedRequest(row, person, email, null, "Why?", List.of());
    }
}
