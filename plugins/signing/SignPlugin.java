import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/**
 * Signs a plugin's JAR in place with the development key of this working copy, making the key on its first use:
 * {@code java SignPlugin.java <signing directory> <jar>}. Beside the key stands {@code publisher.pem}, the
 * certificate that a host must trust to load what was signed.
 *
 * <p>The key serves one working copy and is never committed or shared. Whoever publishes a plugin signs the JAR again with
 * {@code jarsigner} and a key of their own.
 */
final class SignPlugin {
    private static final String PUBLISHER = "CN=Plainview development publisher";
    private static final String ALIAS = "publisher";
    /** Guards nothing: the file's permissions do. A keystore cannot be without one. */
    private static final String PASSWORD = "development";

    private static final Duration WORTH_KEEPING = Duration.ofDays(30);

    public static void main(String[] arguments) throws Exception {
        var directory =
                Files.createDirectories(Path.of(arguments[0]).toAbsolutePath().normalize());
        var jar = Path.of(arguments[1]);
        if (!Files.exists(jar)) {
            System.err.println("Nothing to sign: there is no " + jar);
            System.exit(1);
        }
        sign(jar, key(directory));
    }

    /** Two modules of a parallel build, or two builds, may both come first. */
    private static KeyStore.PrivateKeyEntry key(Path directory) throws Exception {
        var options = List.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(directory.resolve("lock"), options.toArray(StandardOpenOption[]::new));
                var _ = channel.lock()) {
            var store = directory.resolve("publisher.p12");
            if (!Files.exists(store) || expiresSoon(read(store))) {
                make(store);
            }
            var key = read(store);
            writePem(key.getCertificate(), directory.resolve("publisher.pem"));
            return key;
        }
    }

    private static void make(Path store) throws IOException, InterruptedException {
        var fresh = store.resolveSibling("publisher.new.p12");
        Files.deleteIfExists(fresh);
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-sigalg",
                        "SHA256withECDSA",
                        "-dname",
                        PUBLISHER,
                        "-validity",
                        "3650",
                        "-ext",
                        "KeyUsage=digitalSignature",
                        "-ext",
                        "ExtendedKeyUsage=codeSigning",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        fresh.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool could not make the development key: " + said);
        }
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static KeyStore.PrivateKeyEntry read(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return (KeyStore.PrivateKeyEntry) keys.getEntry(ALIAS, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
    }

    private static boolean expiresSoon(KeyStore.PrivateKeyEntry key) {
        var end = ((X509Certificate) key.getCertificate()).getNotAfter().toInstant();
        return end.isBefore(Instant.now().plus(WORTH_KEEPING));
    }

    private static void writePem(Certificate certificate, Path pem) throws IOException, GeneralSecurityException {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        var text = "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        if (!Files.exists(pem) || !Files.readString(pem).equals(text)) {
            var fresh = pem.resolveSibling("publisher.new.pem");
            Files.writeString(fresh, text);
            Files.move(fresh, pem, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void sign(Path jar, KeyStore.PrivateKeyEntry key) throws IOException, GeneralSecurityException {
        PrivateKey secret = key.getPrivateKey();
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(key.getCertificate()));
        var signer = new JarSigner.Builder(secret, path)
                .digestAlgorithm("SHA-256")
                .signatureAlgorithm("SHA256withECDSA")
                .signerName("DEVELOP")
                .build();
        var signed = jar.resolveSibling(jar.getFileName() + ".signed");
        try (var in = new ZipFile(jar.toFile());
                var out = Files.newOutputStream(signed)) {
            signer.sign(in, out);
        }
        Files.move(signed, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
