package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.server.shared.Assets;

class AccentTest {
    private static final List<String> LIGHT_GROUNDS = List.of("#ffffff", "#fcfcfb", Accent.LIGHT_SUNK);
    private static final List<String> DARK_GROUNDS = List.of(Accent.DARK_PAPER, "#20201f", Accent.DARK_SUNK);

    static Stream<String> colors() {
        var random = new Random(7);
        return Stream.concat(
                Stream.of("#000000", "#ffffff", "#ffff00", "#0000ff", "#00ff00", "#ff0000", "#808080"),
                Stream.generate(() -> "#%06x".formatted(random.nextInt(1 << 24)))
                        .limit(500));
    }

    @ParameterizedTest
    @MethodSource("colors")
    void textInTheAccentCanBeReadOnEveryGround(String color) {
        var accent = Accent.of(color);

        assertThat(LIGHT_GROUNDS)
                .allSatisfy(ground ->
                        assertThat(accent.light().contrast(Color.of(ground))).isGreaterThanOrEqualTo(4.5));
        assertThat(DARK_GROUNDS)
                .allSatisfy(ground ->
                        assertThat(accent.dark().contrast(Color.of(ground))).isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void aColorThatCanBeReadStaysAsItWasChosen() {
        var green = Accent.of("#0b6e4f");

        assertThat(green.isReadableOnLight()).isTrue();
        assertThat(green.light()).hasToString("#0b6e4f");
        assertThat(green.isReadableOnDark()).isFalse();
        assertThat(Accent.of("#ffd000").isReadableOnDark()).isTrue();
        assertThat(Accent.of("#ffd000").isReadableOnLight()).isFalse();
    }

    @Test
    void aColorThatCannotBeReadBecomesTheNearestThatCan() {
        var yellow = Accent.of("#ffd000").light();

        assertThat(yellow.contrast(Color.of(Accent.LIGHT_SUNK))).isBetween(4.5, 4.75);
        assertThat(yellow.red())
                .as("still a yellow")
                .isGreaterThan(yellow.green())
                .isGreaterThan(2 * yellow.blue());
    }

    @Test
    void theStyleSheetIsFoundUnderItsOwnAddressAndUnderNoOther() {
        var accent = Accent.of("#ffd000");

        assertThat(accent.address()).matches("/assets/accent-ffd000-[0-9a-f]{8}\\.css");
        assertThat(Accent.sheet(accent.address())).hasValue(accent.css());
        assertThat(accent.css())
                .contains("--accent:#ffd000", "--accent-ink:" + accent.light(), "--accent-fill:" + accent.dark())
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/accent-ffd000-00000000.css",
                "/assets/accent-ffd000.css",
                "/assets/accent-FFD000-00000000.css",
                "/assets/accent-red-00000000.css",
                "/assets/public-0.css"
            })
    void anotherAddressHasNoStyleSheet(String path) {
        assertThat(Accent.sheet(path)).isEmpty();
    }

    /** A page whose ground changes must take the check of contrast with it. */
    @Test
    void theGroundsAreThoseOfTheLookOfThePages() {
        var assets = new Assets();
        var css = new String(assets.read(assets.styleSheets().getFirst()).orElseThrow(), StandardCharsets.UTF_8);

        assertThat(css.replace(" ", "").toLowerCase(java.util.Locale.ROOT))
                .contains("--sunk:" + Accent.LIGHT_SUNK, "--sunk:" + Accent.DARK_SUNK, "--paper:" + Accent.DARK_PAPER)
                .contains("var(--accent)9%", "var(--accent)26%");
    }
}
