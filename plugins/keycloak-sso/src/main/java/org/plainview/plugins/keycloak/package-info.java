/**
 * Staff sign-in with Keycloak: one realm for the platform, one organization for each district.
 *
 * <p>The realm needs organizations switched on, a confidential client for sign-in, and a confidential client with a
 * service account that holds the {@code realm-management} roles {@code manage-users}, {@code manage-organizations},
 * {@code manage-clients} and {@code view-realm}. Operators of the platform are the accounts that hold one realm role.
 */
@NullMarked
package org.plainview.plugins.keycloak;

import org.jspecify.annotations.NullMarked;
