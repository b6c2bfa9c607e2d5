package org.plainview.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeOrderTest {
    @Test
    void numbersOfPoliciesStandAsInAManual() {
        var manual = List.of("951", "4151", "4151-R", "4151.2", "4151.10", "5000", "FE", "FEA", "FEB", "GBA");

        assertThat(manual.reversed().stream().sorted(new CodeOrder())).isEqualTo(manual);
    }

    @Test
    void aNumberOfAnyLengthHasItsPlace() {
        assertThat(new CodeOrder().compare("9".repeat(40), "9".repeat(41))).isNotZero();
        assertThat(new CodeOrder().compare("4151", "4151")).isZero();
    }
}
