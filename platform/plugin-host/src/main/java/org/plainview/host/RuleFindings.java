package org.plainview.host;

import java.util.List;
import org.plainview.spi.Finding;
import org.plainview.spi.Rule;

/** What one rule of a pack says about a record. */
public record RuleFindings(Rule rule, List<Finding> findings) {
    public RuleFindings {
        findings = List.copyOf(findings);
    }
}
