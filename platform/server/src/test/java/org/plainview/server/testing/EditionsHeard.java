package org.plainview.server.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.plainview.server.publishing.EditionPublished;
import org.springframework.context.event.EventListener;

/**
 * Remembers of which editions this node was told. It listens from the start, because a listener that is added while an
 * event is on its way may miss the next.
 */
public final class EditionsHeard {
    private final Queue<EditionPublished> heard = new ConcurrentLinkedQueue<>();

    @EventListener
    void published(EditionPublished event) {
        heard.add(event);
    }

    public List<EditionPublished> all() {
        return List.copyOf(heard);
    }
}
