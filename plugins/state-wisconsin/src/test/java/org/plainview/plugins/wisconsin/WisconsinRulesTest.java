package org.plainview.plugins.wisconsin;

import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

class WisconsinRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new WisconsinRules();
    }
}
