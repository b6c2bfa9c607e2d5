package org.plainview.server.tenancy;

/**
 * Hears what the nodes of the platform tell each other through the database ({@code LISTEN} and {@code NOTIFY}). To tell
 * them something, call {@code pg_notify} in a transaction: they hear of it when, and only if, it commits.
 */
public interface Notifications {
    /**
     * Calls {@code listener} for each notification on {@code channel}, this node's own included, one at a time and in the
     * order of their commits. No district scope is open then.
     *
     * @param channel lower-case words with underscores
     */
    void on(String channel, Listener listener);

    /** What is done about notifications. What it throws is logged and goes no further. */
    interface Listener {
        void received(String payload);

        /** The connection was lost and is there again: notifications may have been missed in between. */
        void resumed();
    }
}
