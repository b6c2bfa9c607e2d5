package org.plainview.plugins.illinois;

import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

class IllinoisRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new IllinoisRules();
    }
}
