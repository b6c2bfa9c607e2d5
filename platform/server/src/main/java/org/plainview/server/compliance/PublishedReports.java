package org.plainview.server.compliance;

import java.util.List;
import java.util.Optional;
import org.plainview.server.tenancy.DistrictId;

/** The reports that came with editions. All answers may be used by everyone. Needs no open scope. */
public interface PublishedReports {
    /**
     * The reports that came with that edition, in the order of plugin and report.
     *
     * @param language BCP 47; English where reports are not written in that language
     */
    List<ReportSummary> list(DistrictId district, int edition, String language);

    /** @param language BCP 47; English where the report was not written in that language */
    Optional<PublishedReport> find(DistrictId district, int edition, String plugin, String report, String language);
}
