package org.plainview.server.shared;

/** What a member may do. Roles are sets of these; handlers ask for exactly one. */
public enum Permission {
    READ_RECORD,
    EDIT_RECORD,
    IMPORT,
    APPROVE,
    MANAGE_TEAM,
    MANAGE_PLUGINS,
    MANAGE_SETTINGS,
    HANDLE_REQUESTS,
    /** Run the platform itself. No district role holds it. */
    OPERATE
}
