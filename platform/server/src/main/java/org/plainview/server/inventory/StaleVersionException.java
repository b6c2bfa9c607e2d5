package org.plainview.server.inventory;

import org.jspecify.annotations.Nullable;

/** A write met a newer version. Nothing was written. */
public final class StaleVersionException extends RuntimeException {
    private final transient @Nullable Versioned<?> current;
    private final transient @Nullable Object yours;

    /** @param current what stands now; null if it is gone */
    public StaleVersionException(@Nullable Versioned<?> current, @Nullable Object yours) {
        super("the item was changed by someone else in the meantime");
        this.current = current;
        this.yours = yours;
    }

    public @Nullable Versioned<?> current() {
        return current;
    }

    public @Nullable Object yours() {
        return yours;
    }
}
