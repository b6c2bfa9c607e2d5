package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "bus-card-number", "x1-2", "4151"})
    void wordsAndDigitsWithSingleHyphensAreAKey(String value) {
        assertThat(Key.isValid(value)).isTrue();
        assertThat(Key.of(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a b", "é", "a_b", "a/b", "a\n", "٣"})
    void anythingElseIsNot(String value) {
        assertThat(Key.isValid(value)).isFalse();
        assertThatThrownBy(() -> Key.of(value)).hasMessageContaining("is not a key");
    }

    @Test
    void aKeyHasAnEnd() {
        assertThat(Key.isValid("a".repeat(Key.MAX_LENGTH))).isTrue();
        assertThat(Key.isValid("a".repeat(Key.MAX_LENGTH + 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Student's Bus-Card №,students-bus-card",
        "Número de teléfono,numero-de-telefono",
        "  IEP? (yes/no) ,iep-yes-no"
    })
    void aNameSuggestsAKey(String name, String key) {
        assertThat(Key.fromName(name)).hasToString(key);
    }

    @Test
    void aLongNameSuggestsAKeyThatFits() {
        assertThat(Key.fromName("word ".repeat(60)).value())
                .hasSizeLessThanOrEqualTo(Key.MAX_LENGTH)
                .doesNotEndWith("-");
        assertThatThrownBy(() -> Key.fromName("???")).isInstanceOf(IllegalArgumentException.class);
    }
}
