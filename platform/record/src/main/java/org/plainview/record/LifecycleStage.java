package org.plainview.record;

/** The stages of the life of data that a policy can govern. */
public enum LifecycleStage {
    COLLECT,
    STORE,
    SHARE,
    ACCESS,
    RETAIN,
    USE,
    DISPOSE
}
