package org.plainview.server.site.internal;

import org.plainview.server.tenancy.DistrictId;

/**
 * A district whose newest edition lets its site be compared, in the words of that edition.
 *
 * @param language in which the name is written, BCP 47
 */
record Consenting(DistrictId district, String slug, String name, String language, String state) {}
