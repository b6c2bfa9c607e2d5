package org.plainview.server.shared;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Addresses that hold a secret, and lets whoever knows it do one thing. No page of somebody else can make a browser ask for
 * one, so a form of ours need not show its token there: a mail program that stops letters for its reader has none (RFC 8058).
 */
@FunctionalInterface
public interface SecretAddresses {
    boolean isHeldBy(HttpServletRequest request);
}
