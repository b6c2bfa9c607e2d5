package org.plainview.server.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A tenant: one local education agency.
 *
 * @param slug its place in addresses: lower-case words with hyphens, unique on the platform
 * @param state the USPS code
 * @param ncesId the 7-digit NCES id, where known
 */
public record District(
        DistrictId id,
        String slug,
        String name,
        String state,
        @Nullable String ncesId,
        DistrictStatus status) {}
