package org.plainview.plugins.connecticut;

import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

class ConnecticutRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new ConnecticutRules();
    }
}
