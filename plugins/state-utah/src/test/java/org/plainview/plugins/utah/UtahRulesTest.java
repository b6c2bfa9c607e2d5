package org.plainview.plugins.utah;

import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

class UtahRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new UtahRules();
    }
}
