package org.plainview.server.inventory.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;
import org.plainview.server.inventory.Versioned;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who have the same item open know of each other, and of what the other has saved. */
@RestController
@RequestMapping("/api/districts/{district}/presence")
class PresenceController {
    /** A console says every ten seconds that it is still there. */
    private static final int SECONDS = 25;

    private final PresenceMapper mapper;
    private final WorkingRecord record;
    private final CurrentMember current;

    PresenceController(PresenceMapper mapper, WorkingRecord record, CurrentMember current) {
        this.mapper = mapper;
        this.record = record;
        this.current = current;
    }

    @PutMapping("/{kind}/{key}")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional
    public Presence announcePresence(@PathVariable String kind, @PathVariable String key) {
        var item = record.find(RecordRequest.kind(kind), RecordRequest.key(key));
        var member = current.require();
        mapper.see(member.id(), member.name(), kind, key);
        return Presence.of(mapper.others(member.id(), kind, key, SECONDS), item.orElse(null));
    }

    @DeleteMapping
    @RequiresPermission(Permission.READ_RECORD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void endPresence() {
        mapper.leave(current.require().id());
    }

    /**
     * @param others the names of those who have the item open
     * @param version in which it stands; null where it is gone
     */
    record Presence(
            List<String> others,
            @Nullable Long version,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy) {
        static Presence of(List<String> others, @Nullable Versioned<Item> item) {
            return item == null
                    ? new Presence(others, null, null, null)
                    : new Presence(others, item.version(), item.updatedAt(), item.updatedBy());
        }
    }
}
