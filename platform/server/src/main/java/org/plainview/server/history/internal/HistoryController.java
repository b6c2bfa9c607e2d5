package org.plainview.server.history.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history for the console. */
@RestController
@RequestMapping("/api/districts/{district}/history")
class HistoryController {
    private final History history;
    private final JsonMapper json;

    HistoryController(History history, JsonMapper json) {
        this.history = history;
        this.json = json;
    }

    /**
     * @param who a part of the name of whoever did it
     * @param action only these, such as {@code created}
     * @param from the first moment
     * @param until the moment before which they were made
     * @param after the id of the last change already seen; older ones follow
     */
    @GetMapping
    @RequiresPermission(Permission.READ_RECORD)
    ChangePage listChanges(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> key,
            @RequestParam Optional<String> who,
            @RequestParam(defaultValue = "") List<String> action,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> until,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "100") int limit) {
        var kindAsked = kind.map(code ->
                ItemKind.byCode(code).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found")));
        var keyAsked = key.filter(Key::isValid).map(Key::of);
        var whoAsked = who.map(String::strip).filter(part -> !part.isEmpty());
        var changes =
                history.list(new History.Wanted(kindAsked, keyAsked, whoAsked, action, from, until), after, limit);
        var next = changes.size() == limit ? changes.getLast().id() : null;
        return new ChangePage(changes.stream().map(this::view).toList(), next);
    }

    private ChangeView view(Change change) {
        return new ChangeView(
                change.id(),
                change.at(),
                change.who(),
                change.action(),
                change.kind(),
                change.key(),
                change.label(),
                tree(change.before()),
                tree(change.after()),
                change.note());
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    record ChangePage(List<ChangeView> changes, @Nullable UUID next) {}

    record ChangeView(
            UUID id,
            Instant at,
            String who,
            String action,
            @Nullable String kind,
            @Nullable String key,
            @Nullable String label,
            @Schema(type = "object") @Nullable JsonNode before,
            @Schema(type = "object") @Nullable JsonNode after,
            @Nullable String note) {}
}
