package org.plainview.plugins.federal;

import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

class FederalRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new FederalRules();
    }
}
