package org.plainview.server.publishing.internal;

import org.plainview.record.DistrictRecord;
import org.plainview.record.json.RecordJson;
import org.plainview.server.publishing.Withheld;

/** What is to become an edition. */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
record Draft(byte[] canonicalJson, int schemaVersion, Withheld withheld) {
    static Draft of(DistrictRecord record, Withheld withheld) {
        return new Draft(RecordJson.canonical(record), DistrictRecord.SCHEMA_VERSION, withheld);
    }
}
