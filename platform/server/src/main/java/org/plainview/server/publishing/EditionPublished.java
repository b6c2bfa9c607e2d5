package org.plainview.server.publishing;

import org.plainview.server.tenancy.DistrictId;

/**
 * A district has a new edition. Raised on every node, after the edition is there for all to read and this node has
 * dropped what it remembered of the one before.
 */
public record EditionPublished(DistrictId district, int number) {}
