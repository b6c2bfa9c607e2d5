package org.plainview.server.imports.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plainview.server.history.History;
import org.plainview.server.imports.internal.plan.Rows;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.sheets.SheetRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far the work on the imports of the district in scope is, for whoever waits, on whatever server asks; and the word to
 * stop, which the work hears between two rows. What is written here stands at once, whatever becomes of the work. Safe to
 * use from many threads.
 */
@Component
class ImportProgress {
    /** Soon enough for who looks at it, and seldom enough to cost nothing. */
    private static final Duration BETWEEN = Duration.ofMillis(300);

    /** Work that has said nothing for so long has ended with its server. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final ImportProgressMapper mapper;
    private final History history;
    private final TransactionTemplate apart;
    private final Clock clock;

    ImportProgress(ImportProgressMapper mapper, History history, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.history = history;
        this.apart = new TransactionTemplate(transactions);
        // The work itself may be all or nothing.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = Clock.systemUTC();
    }

    /**
     * How far the work on an import came.
     *
     * @param done rows of this step
     * @param total rows of this step; null while nobody knows
     * @param stopped whether somebody asked to stop it
     * @param seenAt when the work last said so
     */
    record Seen(
            UUID importId,
            String fileName,
            String begunBy,
            Instant begunAt,
            ImportStep step,
            long done,
            @Nullable Long total,
            boolean stopped,
            Instant seenAt) {}

    Watch begin(UUID id, String fileName) {
        apart.executeWithoutResult(
                status -> mapper.begin(id, fileName, history.actor().name()));
        return new Watch(id);
    }

    Optional<Seen> find(UUID id) {
        return Optional.ofNullable(apart.execute(status -> mapper.find(id)));
    }

    /** Of files that are read and not staged yet, or that never came to be. */
    List<Seen> unstaged() {
        return mapper.unstaged();
    }

    boolean isSilent(Seen seen) {
        return seen.seenAt().plus(SILENCE).isBefore(clock.instant());
    }

    /** Asks the work on an import to stop, if there is any. */
    void stop(UUID id) {
        apart.executeWithoutResult(status -> mapper.stop(id));
    }

    boolean remove(UUID id) {
        return Boolean.TRUE.equals(apart.execute(status -> mapper.delete(id) > 0));
    }

    /** One piece of work that is watched. Used by one thread. */
    final class Watch {
        private final UUID id;
        private ImportStep step = ImportStep.READING;
        private @Nullable Long total;
        private long done;
        private long saidAt = System.nanoTime();

        private Watch(UUID id) {
            this.id = id;
        }

        /** @param rows empty while nobody knows how many there are */
        void enter(ImportStep entered, Optional<Integer> rows) {
            step = entered;
            total = rows.map(Integer::longValue).orElse(null);
            done = 0;
            say();
        }

        /** {@code rows}, of which each is counted as it is walked over. */
        Rows over(Rows rows) {
            return () -> {
                done = 0;
                return counted(rows.iterator());
            };
        }

        /** {@code keep}, and each row counted. */
        Consumer<SheetRow> with(Consumer<SheetRow> keep) {
            return row -> {
                count();
                keep.accept(row);
            };
        }

        private Iterator<SheetRow> counted(Iterator<SheetRow> rows) {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public SheetRow next() {
                    count();
                    return rows.next();
                }
            };
        }

        private void count() {
            done++;
            if (System.nanoTime() - saidAt >= BETWEEN.toNanos()) {
                say();
            }
        }

        private void say() {
            var stopped = apart.execute(status -> mapper.say(id, step.name(), done, total));
            saidAt = System.nanoTime();
            if (Boolean.TRUE.equals(stopped)) {
                throw new ProblemException(HttpStatus.CONFLICT, "import-stopped");
            }
        }
    }
}
