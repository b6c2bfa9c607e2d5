package org.plainview.plugins.newyork;

import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

class NewYorkRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new NewYorkRules();
    }
}
