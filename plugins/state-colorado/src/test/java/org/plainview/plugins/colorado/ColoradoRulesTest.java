package org.plainview.plugins.colorado;

import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

class ColoradoRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new ColoradoRules();
    }
}
