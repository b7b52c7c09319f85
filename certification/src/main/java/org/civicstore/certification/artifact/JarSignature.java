package org.civicstore.certification.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The signature of a Java archive, verified by the Java platform (JAR File Specification, "Signed JAR File"). Whether the
 * certificate can be trusted is not judged: what counts is that the next release has the same.
 *
 * @param signer SHA-256 of the certificate that signed every file, lower-case hex
 * @param broken why it does not verify; empty when there is none
 */
record JarSignature(Optional<String> signer, List<String> broken) {

    /** What is unpacked while verifying; a larger archive was stopped by the container check. */
    private static final long MAX_BYTES = 2L * 1024 * 1024 * 1024;

    private static final JarSignature NONE = new JarSignature(Optional.empty(), List.of());

    static JarSignature of(Path jar, List<String> names) throws IOException {
        boolean signed = names.stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("META-INF/") && name.endsWith(".SF"));
        if (!signed) {
            return NONE;
        }
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            return verified(file, Math.min(MAX_BYTES, Files.size(jar) * 100 + 1024 * 1024));
        } catch (SecurityException | IOException e) {
            return broken(String.valueOf(e.getMessage()));
        }
    }

    private static JarSignature verified(JarFile file, long limit) throws IOException {
        Set<String> signers = new TreeSet<>();
        long left = limit;
        for (JarEntry entry : Collections.list(file.entries())) {
            try (InputStream in = file.getInputStream(entry)) {
                left -= drained(in, left);
            }
            if (left <= 0) {
                return broken("It unpacks to more than " + limit + " bytes.");
            }
            if (entry.isDirectory() || entry.getName().toUpperCase(Locale.ROOT).startsWith("META-INF/")) {
                continue;
            }
            Optional<String> signer = signer(entry);
            if (signer.isEmpty()) {
                return broken(entry.getName() + " is not signed, or in a way that is no longer safe.");
            }
            signers.add(signer.get());
        }
        return signers.size() > 1
                ? broken("Its files are signed by " + signers.size() + " different signers.")
                : new JarSignature(signers.stream().findFirst(), List.of());
    }

    private static long drained(InputStream in, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (int n = in.read(buffer); n >= 0 && total < limit; n = in.read(buffer)) {
            total += n;
        }
        return total;
    }

    private static Optional<String> signer(JarEntry entry) {
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null || signers.length == 0) {
            return Optional.empty();
        }
        try {
            byte[] certificate =
                    signers[0].getSignerCertPath().getCertificates().getFirst().getEncoded();
            return Optional.of(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate)));
        } catch (CertificateEncodingException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static JarSignature broken(String why) {
        return new JarSignature(Optional.empty(), List.of(why));
    }
}
