package org.plainview.server.imports.internal;

import java.time.Instant;
import java.util.Optional;
import org.plainview.server.history.History;
import org.plainview.server.imports.internal.plan.Layout;
import org.plainview.server.imports.internal.plan.Mapping;
import org.plainview.server.imports.internal.plan.SheetHeadings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the columns of the district's sheets meant when they were last imported. Works within the caller's transaction. */
@Component
class MappingMemory {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MappingMapper mapper;
    private final History history;

    MappingMemory(MappingMapper mapper, History history) {
        this.mapper = mapper;
        this.history = history;
    }

    /** Empty if no import with these headings was ever applied. */
    Optional<Recalled> recall(Layout layout) {
        var headings = new SheetHeadings(layout);
        if (headings.areNone()) {
            return Optional.empty();
        }
        return Optional.ofNullable(mapper.find(headings.hash())).map(row -> {
            var named = JSON.readValue(row.mapping(), SheetHeadings.Named.class);
            return new Recalled(headings.placed(named), row.appliedAt());
        });
    }

    void keep(Layout layout, Mapping mapping) {
        var headings = new SheetHeadings(layout);
        if (!headings.areNone()) {
            mapper.put(
                    headings.hash(),
                    JSON.writeValueAsString(headings.named(mapping)),
                    history.actor().name());
        }
    }

    /** @param appliedAt when an import with this mapping was applied */
    record Recalled(Mapping mapping, Instant appliedAt) {}
}
