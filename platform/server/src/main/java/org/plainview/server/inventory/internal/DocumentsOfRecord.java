package org.plainview.server.inventory.internal;

import java.util.Set;
import org.plainview.record.DocumentHash;
import org.plainview.server.documents.DocumentUse;
import org.plainview.server.inventory.WorkingRecord;
import org.springframework.stereotype.Component;

/** The documents that the working record names. */
@Component
class DocumentsOfRecord implements DocumentUse {
    private final WorkingRecord record;

    DocumentsOfRecord(WorkingRecord record) {
        this.record = record;
    }

    @Override
    public Set<DocumentHash> hold() {
        record.hold();
        return DocumentHash.in(record.load());
    }
}
