package org.plainview.server.requests.internal;

/** In what place somebody asks. */
enum Asker {
    /** A parent or guardian. */
    PARENT,
    /** A student who is 18, or attends school beyond high school, and so has the parents' rights (34 CFR 99.5). */
    STUDENT,
    OTHER
}
