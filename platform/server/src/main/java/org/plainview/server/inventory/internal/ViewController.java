package org.plainview.server.inventory.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The views of a kind's items that the member who asks has saved. */
@RestController
@RequestMapping("/api/districts/{district}/views/{kind}")
class ViewController {
    /** More than anyone picks from a list. */
    private static final int MOST = 40;

    private final ViewMapper mapper;
    private final CurrentMember current;

    ViewController(ViewMapper mapper, CurrentMember current) {
        this.mapper = mapper;
        this.current = current;
    }

    @GetMapping
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public ViewList listViews(@PathVariable String kind) {
        return list(kind);
    }

    /** Saves a view; one that has the name already is replaced. */
    @PutMapping
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional
    public ViewList saveView(@PathVariable String kind, @Valid @RequestBody View view) {
        var others = list(kind).views().stream()
                .filter(each -> !each.name().equals(view.name().strip()))
                .count();
        if (others >= MOST) {
            throw new ProblemException(HttpStatus.CONFLICT, "too-many-views", MOST);
        }
        mapper.save(member(), RecordRequest.kind(kind).code(), view.row());
        return list(kind);
    }

    @DeleteMapping("/{id}")
    @RequiresPermission(Permission.READ_RECORD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void deleteView(@PathVariable String kind, @PathVariable UUID id) {
        if (mapper.delete(member(), RecordRequest.kind(kind).code(), id) == 0) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    private ViewList list(String kind) {
        return new ViewList(mapper.list(member(), RecordRequest.kind(kind).code()).stream()
                .map(SavedView::of)
                .toList());
    }

    private UUID member() {
        return current.require().id();
    }

    /**
     * @param words that all stand in what is shown
     * @param missing a field that items lack, or {@code any}
     * @param sort a column, with a minus before it where the order is turned round
     * @param columns the fields that are shown; those that the kind shows by itself where it is left out
     */
    record View(
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 200) String words,
            @Nullable @Size(max = 80) String missing,
            @Nullable @Size(max = 80) String sort,
            @Nullable @Size(max = 60) List<@Pattern(regexp = "[A-Za-z][A-Za-z0-9.-]{0,59}") String> columns) {
        ViewRow row() {
            return new ViewRow(
                    UUID.randomUUID(),
                    name.strip(),
                    said(words),
                    said(missing),
                    said(sort),
                    columns == null ? "" : String.join(",", columns));
        }

        private static String said(@Nullable String value) {
            return Objects.requireNonNullElse(value, "");
        }
    }

    /** As {@link View}; what a view says nothing of is null. */
    record SavedView(
            UUID id,
            String name,
            @Nullable String words,
            @Nullable String missing,
            @Nullable String sort,
            @Nullable List<String> columns) {
        static SavedView of(ViewRow row) {
            return new SavedView(
                    row.id(),
                    row.name(),
                    said(row.words()),
                    said(row.missing()),
                    said(row.sort()),
                    row.columns().isEmpty() ? null : List.of(row.columns().split(",")));
        }

        private static @Nullable String said(String value) {
            return value.isEmpty() ? null : value;
        }
    }

    /** In the order of their names. */
    record ViewList(List<SavedView> views) {}
}
