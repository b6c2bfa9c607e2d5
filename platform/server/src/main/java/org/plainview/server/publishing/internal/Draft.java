package org.plainview.server.publishing.internal;

import org.plainview.record.DistrictRecord;
import org.plainview.record.json.RecordJson;
import org.plainview.server.publishing.Withheld;

/**
 * What is to become an edition.
 *
 * @param elements how many it holds
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
record Draft(byte[] canonicalJson, int schemaVersion, int elements, Withheld withheld) {
    static Draft of(DistrictRecord record, Withheld withheld) {
        return new Draft(
                RecordJson.canonical(record),
                DistrictRecord.SCHEMA_VERSION,
                record.elements().size(),
                withheld);
    }

    /** One that was frozen before, in the shape of its time. */
    static Draft frozen(byte[] canonicalJson, int schemaVersion, Withheld withheld) {
        return new Draft(
                canonicalJson,
                schemaVersion,
                RecordJson.read(canonicalJson).elements().size(),
                withheld);
    }
}
