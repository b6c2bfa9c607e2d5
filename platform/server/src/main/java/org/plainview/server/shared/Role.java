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
    ADMIN,
    STEWARD,
    APPROVER,
    RECORDS_OFFICER,
    VIEWER;

    public Set<Permission> permissions() {
        return switch (this) {
            case ADMIN ->
                Set.of(
                        READ_RECORD,
                        EDIT_RECORD,
                        IMPORT,
                        APPROVE,
                        MANAGE_TEAM,
                        MANAGE_PLUGINS,
                        MANAGE_SETTINGS,
                        // Else what families ask of a district without a records officer would reach nobody.
                        HANDLE_REQUESTS);
            case STEWARD -> Set.of(READ_RECORD, EDIT_RECORD, IMPORT);
            case APPROVER -> Set.of(READ_RECORD, EDIT_RECORD, APPROVE);
            case RECORDS_OFFICER -> Set.of(READ_RECORD, HANDLE_REQUESTS);
            case VIEWER -> Set.of(READ_RECORD);
        };
    }

    public boolean may(Permission permission) {
        return permissions().contains(permission);
    }
}
