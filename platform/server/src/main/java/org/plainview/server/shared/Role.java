package org.plainview.server.shared;

import static org.plainview.server.shared.Permission.APPROVE;
import static org.plainview.server.shared.Permission.EDIT_RECORD;
import static org.plainview.server.shared.Permission.HANDLE_REQUESTS;
import static org.plainview.server.shared.Permission.IMPORT;
import static org.plainview.server.shared.Permission.MANAGE_PLUGINS;
import static org.plainview.server.shared.Permission.MANAGE_SETTINGS;
import static org.plainview.server.shared.Permission.MANAGE_TEAM;
import static org.plainview.server.shared.Permission.READ_RECORD;

import java.util.Set;

/** The roles of a district's staff. */
public enum Role {
    ADMIN(READ_RECORD, EDIT_RECORD, IMPORT, APPROVE, MANAGE_TEAM, MANAGE_PLUGINS, MANAGE_SETTINGS),
    STEWARD(READ_RECORD, EDIT_RECORD, IMPORT),
    APPROVER(READ_RECORD, EDIT_RECORD, APPROVE),
    RECORDS_OFFICER(READ_RECORD, HANDLE_REQUESTS),
    VIEWER(READ_RECORD);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
