package org.plainview.server.signup.internal;

/** How far a sign-up has come. Each step is one transaction, and from {@link #CONFIRMED} on jobs see it to its end. */
enum SignupStatus {
    /** Someone typed it in. Nothing is held for them until they prove their address. */
    STARTED,
    /** The address is proven, the name and the slug are theirs. */
    CONFIRMED,
    /** The district stands, with its profile and its first admin. */
    FOUNDED,
    /** The first admin can sign in. */
    COMPLETE,
    /** It turned out that there is such a district already; nothing was made. */
    REFUSED
}
