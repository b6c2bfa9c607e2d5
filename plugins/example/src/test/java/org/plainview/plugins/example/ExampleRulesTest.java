package org.plainview.plugins.example;

import org.plainview.spi.StateRules;
import org.plainview.testkit.StateRulesContract;

/** The contract does the rest: it judges the records under {@code src/test/resources/fixtures}. */
class ExampleRulesTest extends StateRulesContract {
    @Override
    protected StateRules pack() {
        return new ExampleRules();
    }
}
