package org.plainview.server.tenancy.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plainview.server.tenancy.Notifications;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens on one connection of its own, outside the pool, and connects again by itself when it breaks. */
@Component
final class PostgresNotifications implements Notifications, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresNotifications.class);
    /** How long a channel that is added later may wait until it is heard. */
    private static final Duration WAIT = Duration.ofMillis(500);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final JdbcConnectionDetails database;
    private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Thread thread;

    PostgresNotifications(JdbcConnectionDetails database) {
        this.database = database;
    }

    @Override
    public void on(String channel, Listener listener) {
        if (!channel.matches("[a-z]+(_[a-z]+)*")) {
            throw new IllegalArgumentException("not the name of a channel: " + channel);
        }
        listeners.computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Returns when the channels known by now are heard, so that nothing is missed once the node serves. */
    @Override
    public void start() {
        var connection = new Listening();
        try {
            connection.open();
        } catch (SQLException failed) {
            connection.close();
            throw new IllegalStateException("cannot listen for notifications of the database", failed);
        }
        var listening = Thread.ofVirtual().name("notifications").unstarted(() -> listen(connection));
        // Known before it runs: it ends as soon as it finds that it is not the one.
        thread = listening;
        listening.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** First of all: what is loaded or served afterwards must not miss a change. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void listen(Listening connection) {
        var pause = WAIT;
        try (connection) {
            while (thread == Thread.currentThread()) {
                try {
                    if (connection.open()) {
                        tellAll(Listener::resumed);
                    }
                    connection.read();
                    pause = WAIT;
                } catch (SQLException broken) {
                    connection.close();
                    if (thread != Thread.currentThread()) {
                        return;
                    }
                    LOG.warn("lost the connection for notifications, trying again in {} ms", pause.toMillis(), broken);
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellAll(Consumer<Listener> what) {
        listeners.values().forEach(each -> tell(each, what));
    }

    private static void tell(List<Listener> listeners, Consumer<Listener> what) {
        for (var listener : listeners) {
            try {
                what.accept(listener);
            } catch (Throwable failed) {
                // An error too, such as a plugin that cannot be linked: the others must go on hearing.
                LOG.error("a listener to notifications failed", failed);
            }
        }
    }

    private final class Listening implements AutoCloseable {
        private final Set<String> channels = new HashSet<>();
        private @Nullable Connection connection;

        /** Connects where not connected, and listens to channels that are new. True if it had to connect. */
        boolean open() throws SQLException {
            var opened = connection == null;
            var current = connection;
            if (current == null) {
                current = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                connection = current;
            }
            for (var channel : listeners.keySet()) {
                if (channels.add(channel)) {
                    try (var statement = current.createStatement()) {
                        statement.execute("LISTEN " + channel);
                    }
                }
            }
            return opened;
        }

        void read() throws SQLException {
            var current = connection;
            if (current == null) {
                return;
            }
            var heard = current.unwrap(PGConnection.class).getNotifications((int) WAIT.toMillis());
            if (heard == null) {
                return;
            }
            for (var notification : heard) {
                tell(
                        listeners.getOrDefault(notification.getName(), List.of()),
                        listener -> listener.received(notification.getParameter()));
            }
        }

        @Override
        public void close() {
            var current = connection;
            connection = null;
            channels.clear();
            if (current != null) {
                try {
                    current.close();
                } catch (SQLException failed) {
                    LOG.debug("closing the connection for notifications failed", failed);
                }
            }
        }
    }
}
