/** Whole journeys, as a person takes them: a real browser, the real server, Keycloak and PostgreSQL, and the mail that was sent. */
@NullMarked
package org.plainview.acceptance;

import org.jspecify.annotations.NullMarked;
