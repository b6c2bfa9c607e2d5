package org.plainview.server.identity.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member who was removed, and of whom the identity side does not know it yet.
 *
 * @param subject null if the person never signed in
 */
record DepartedRow(
        UUID districtId, UUID id, String email, @Nullable String subject) {}
