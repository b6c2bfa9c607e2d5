package org.plainview.host;

/**
 * Who signed a plugin.
 *
 * @param name the distinguished name in the certificate
 * @param fingerprint SHA-256 of the certificate, as lower-case hexadecimal digits
 */
public record Publisher(String name, String fingerprint) {}
