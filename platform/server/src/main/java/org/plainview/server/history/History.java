package org.plainview.server.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;

/**
 * The append-only history of the district in scope. Every method needs an open scope and joins the caller's transaction or
 * makes one.
 */
public interface History {
    /** Appends an entry, done by the current member where there is one. */
    void append(Entry entry);

    /**
     * The changes that {@code wanted} names, newest first.
     *
     * @param before only those older than this one
     * @param limit 1 to 500
     */
    List<Change> list(Wanted wanted, Optional<UUID> before, int limit);

    /** An item as it stood before one change of it, as JSON; empty if there is no such change, or nothing before it. */
    Optional<String> before(ItemKind kind, Key key, UUID change);

    /** The newest change of each of these items; what never changed is left out. */
    Map<Key, Change> latest(ItemKind kind, Collection<Key> keys);

    /** Who is doing what is done now: the signed-in member's name, or that of the job. */
    Actor actor();

    /** Does {@code work} in the name of {@code who} where no member is signed in: a job, a sign-up. */
    void as(String who, Runnable work);

    /**
     * Which changes are asked for. What is empty leaves none out.
     *
     * @param kind only of items of this kind; with {@code key}, of one item
     * @param who a part of the name of whoever did it, in any case
     * @param actions only these
     * @param from the first moment
     * @param until the moment before which they were made
     */
    record Wanted(
            Optional<ItemKind> kind,
            Optional<Key> key,
            Optional<String> who,
            List<String> actions,
            Optional<Instant> from,
            Optional<Instant> until) {
        public Wanted {
            actions = List.copyOf(actions);
        }

        /** All of them. */
        public static Wanted all() {
            return new Wanted(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Those of the items of one kind. */
        public static Wanted of(ItemKind kind) {
            return new Wanted(
                    Optional.of(kind),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Those of one item. */
        public static Wanted of(ItemKind kind, Key key) {
            return new Wanted(
                    Optional.of(kind),
                    Optional.of(key),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * What is to be appended. {@code before} and {@code after} are JSON.
     *
     * @param action lower-case words with hyphens, such as {@code refused-sign-in}
     */
    record Entry(
            String action,
            @Nullable ItemKind kind,
            @Nullable Key key,
            @Nullable String label,
            @Nullable String before,
            @Nullable String after,
            @Nullable String note) {
        /** An entry about no item. */
        public static Entry of(String action, String note) {
            return new Entry(action, null, null, null, null, null, note);
        }
    }

    record Actor(String name, @Nullable UUID id) {}
}
