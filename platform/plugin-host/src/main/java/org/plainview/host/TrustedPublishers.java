package org.plainview.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The publishers whose plugins a host loads, by the SHA-256 fingerprints of the certificates they sign with. */
public record TrustedPublishers(Set<String> fingerprints) {
    /** @param fingerprints hexadecimal; capitals, colons and blanks between the digits do not matter */
    public TrustedPublishers {
        fingerprints = fingerprints.stream()
                .map(each -> each.toLowerCase(Locale.ROOT).replaceAll("[:\\s]", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static TrustedPublishers none() {
        return new TrustedPublishers(Set.of());
    }

    public static TrustedPublishers of(Collection<X509Certificate> certificates) {
        return new TrustedPublishers(
                certificates.stream().map(TrustedPublishers::fingerprint).collect(Collectors.toSet()));
    }

    /**
     * Those whose certificates stand in {@code pem}.
     *
     * @throws IOException if the file cannot be read or holds something else
     */
    public static TrustedPublishers inPem(Path pem) throws IOException {
        try {
            var certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(pem)));
            return of(certificates.stream().map(X509Certificate.class::cast).toList());
        } catch (CertificateException broken) {
            throw new IOException(pem + " holds no certificate that can be read", broken);
        }
    }

    /** These and {@code others}. */
    public TrustedPublishers and(TrustedPublishers others) {
        return new TrustedPublishers(Stream.concat(fingerprints.stream(), others.fingerprints.stream())
                .collect(Collectors.toSet()));
    }

    boolean include(X509Certificate certificate) {
        return fingerprints.contains(fingerprint(certificate));
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return sha256(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalArgumentException("not a certificate", impossible);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
