package org.plainview.record;

import org.jspecify.annotations.Nullable;

/**
 * One item naming another.
 *
 * @param from the item that refers, or null where the district's profile does
 * @param field where in {@code from} it stands, such as {@code purposes} or {@code scope.schools}
 */
public record Reference(@Nullable ItemRef from, String field, ItemRef to) {}
