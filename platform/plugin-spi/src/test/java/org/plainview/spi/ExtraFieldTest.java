package org.plainview.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.record.ItemKind;

class ExtraFieldTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FLAG    | yes                     | true
            FLAG    | true                    | false
            DATE    | 2028-02-29              | true
            DATE    | 2027-02-29              | false
            DATE    | 7/1/2026                | false
            NUMBER  | 1200                    | true
            NUMBER  | -1                      | false
            NUMBER  | 1234567890123456        | false
            LINK    | https://example.org/a   | true
            LINK    | http://example.org      | false
            LINK    | https://example.org/a b | false
            CHOICE  | one                     | true
            CHOICE  | three                   | false
            CHOICES | two,one                 | true
            CHOICES | one,                    | false
            TEXT    | whatever                | true
            DATE    | ''                      | true
            """)
    void admitsWhatItsTypeAsksFor(ExtraField.Type type, String value, boolean admitted) {
        var field = ExtraField.of(ItemKind.POLICY, "ut.example", type).choosing("one", "two");

        assertThat(field.admits(value)).isEqualTo(admitted);
    }
}
