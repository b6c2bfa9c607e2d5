package org.plainview.server.tenancy;

import java.util.Optional;

/** Where the platform and its districts answer. No address ends with a slash. */
public interface Addresses {
    /** The address of the platform itself. */
    String platform();

    /** The address of a district's public site. */
    String of(District district);

    /** The slug that a {@code Host} header names, where districts answer by host and this is one of theirs. */
    Optional<String> slugOfHost(String hostHeader);
}
