/**
 * Staff sign-in with one OpenID Connect issuer (OpenID Connect Core 1.0, Discovery 1.0) that the platform does not
 * administer: it reads what the issuer publishes and says of a person, and changes nothing there.
 *
 * <p>The issuer needs a confidential client for the authorization code flow with {@code client_secret_basic}, ID tokens signed
 * with RS256, and in them a verified address, the district and, for operators, a group.
 */
@NullMarked
package org.plainview.plugins.oidc;

import org.jspecify.annotations.NullMarked;
