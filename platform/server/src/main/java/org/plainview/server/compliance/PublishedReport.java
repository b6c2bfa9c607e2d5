package org.plainview.server.compliance;

import java.time.LocalDate;
import java.util.List;

/**
 * A report as it came with an edition, in one language.
 *
 * @param pluginVersion the version of the pack that made it
 * @param asOf the day, in the district's time zone, for which it was made
 * @param recordSha256 the hash of the edition from which it was made
 * @param html the report below its title: safe to put into a page as it is
 * @param tables the same tables as CSV
 * @param json the whole report as JSON
 */
public record PublishedReport(
        int edition,
        String plugin,
        String pluginVersion,
        String spiVersion,
        String report,
        String jurisdiction,
        LocalDate asOf,
        String recordSha256,
        String language,
        String title,
        String html,
        List<Table> tables,
        String json) {
    public PublishedReport {
        tables = List.copyOf(tables);
    }

    /** @param id stands in the address of its CSV form */
    public record Table(String id, String caption, String csv) {}
}
