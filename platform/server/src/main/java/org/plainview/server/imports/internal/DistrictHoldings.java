package org.plainview.server.imports.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainview.record.DocumentHash;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.server.documents.Documents;
import org.plainview.server.imports.internal.plan.ExtraCells;
import org.plainview.server.imports.internal.plan.Holdings;
import org.plainview.server.inventory.WorkingRecord;

/** What the district in scope holds beside its record. */
final class DistrictHoldings {
    private DistrictHoldings() {}

    /** Asks the database. */
    static Holdings asked(WorkingRecord record, Documents documents, ExtraCells extras) {
        return new Holdings() {
            @Override
            public Set<Key> retired(ItemKind kind) {
                return record.retired(kind);
            }

            @Override
            public boolean has(DocumentHash document) {
                return documents.missing(Set.of(document)).isEmpty();
            }

            @Override
            public ExtraCells extras() {
                return extras;
            }
        };
    }

    /** Asks nothing of the database from now on. Documents are there: a dry run found them, and the record looks once more. */
    static Holdings held(WorkingRecord record, ExtraCells extras) {
        Map<ItemKind, Set<Key>> retired = Arrays.stream(ItemKind.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), record::retired));
        return new Holdings() {
            @Override
            public Set<Key> retired(ItemKind kind) {
                return retired.getOrDefault(kind, Set.of());
            }

            @Override
            public boolean has(DocumentHash document) {
                return true;
            }

            @Override
            public ExtraCells extras() {
                return extras;
            }
        };
    }
}
