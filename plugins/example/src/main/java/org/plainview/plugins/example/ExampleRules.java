package org.plainview.plugins.example;

import java.util.List;
import org.plainview.spi.Report;
import org.plainview.spi.Rule;
import org.plainview.spi.StateRules;

/**
 * What the plugin brings. Plainview finds this class by its name in
 * {@code META-INF/services/org.plainview.spi.StateRules}.
 */
public final class ExampleRules implements StateRules {
    /** The USPS code of your state. The id of every rule begins with it. */
    @Override
    public String jurisdiction() {
        return "US";
    }

    /** In the order in which people should read them. */
    @Override
    public List<Rule> rules() {
        return List.of(new DescribedElementsRule());
    }

    @Override
    public List<Report> reports() {
        return List.of(new ElementList());
    }
}
