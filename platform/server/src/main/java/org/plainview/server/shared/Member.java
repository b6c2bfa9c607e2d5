package org.plainview.server.shared;

import java.util.UUID;
import org.plainview.server.tenancy.DistrictId;

/** A signed-in member of a district's staff. */
public record Member(DistrictId district, UUID id, String name, String email, Role role) {}
