package org.plainview.spi;

import java.time.LocalDate;
import org.plainview.record.DistrictRecord;

/** A report that a jurisdiction asks for, made from a record. The host turns its document into HTML, CSV and JSON. */
public interface Report {
    /** Stands in the address of the report: lower-case words with hyphens. */
    String id();

    Message title();

    ReportDocument render(DistrictRecord record, LocalDate day);
}
