package org.plainview.server.identity;

import java.util.UUID;
import org.plainview.server.tenancy.DistrictId;

/** Event: the identity side knows an invited member, who can sign in or has been mailed how to. Told at least once. */
public record InvitationDelivered(DistrictId district, UUID member) {}
