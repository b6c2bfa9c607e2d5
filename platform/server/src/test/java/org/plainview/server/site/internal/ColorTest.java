package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorTest {
    /** Among them the lightest gray that passes 4.5 on white, and the one after it, which does not. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.0",
        "#ffffff, #000000, 21.0",
        "#0b6e4f, #0b6e4f, 1.0",
        "#ff0000, #ffffff, 3.998",
        "#0000ff, #ffffff, 8.592",
        "#767676, #ffffff, 4.542",
        "#777777, #ffffff, 4.478",
        "#949494, #171716, 5.914"
    })
    void contrastIsThatOfTheGuidelines(String one, String other, double contrast) {
        assertThat(Color.of(one).contrast(Color.of(other))).isCloseTo(contrast, within(0.005));
    }

    @Test
    void aColorIsWrittenAsItWasRead() {
        assertThat(Color.of("#0b6e4f")).isEqualTo(new Color(11, 110, 79)).hasToString("#0b6e4f");
    }

    /** By hand: the cube roots of linear gray are its lightness, and half of 1 is a linear eighth, which is 99. */
    @Test
    void whiteAndBlackMeetAtTheGrayThatLooksHalfAsLight() {
        assertThat(Color.WHITE.mixed(0.5, Color.BLACK)).isEqualTo(new Color(99, 99, 99));
        assertThat(Color.of("#0b6e4f").mixed(1, Color.WHITE)).hasToString("#0b6e4f");
        assertThat(Color.of("#0b6e4f").mixed(0, Color.WHITE)).isEqualTo(Color.WHITE);
    }
}
