package org.plainview.host;

/** Whether a loaded plugin answers. */
public enum PluginStatus {
    ACTIVE,
    /** It failed; calls are refused until the operator releases it. */
    QUARANTINED,
    /** It is gone from this host. */
    UNLOADED
}
