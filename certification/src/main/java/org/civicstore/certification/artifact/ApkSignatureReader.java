package org.civicstore.certification.artifact;

import com.android.apksig.ApkVerifier;
import com.android.apksig.SigningCertificateLineage;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Verifies APK Signature Schemes v1 to v3.1 (source.android.com, "Application signing") with Android's own library. */
public final class ApkSignatureReader {

    private static final int MAX_ERRORS = 5;

    /** A file that is no readable package yields an unverified signature with the reason. An I/O failure is ours. */
    public ApkSignature read(Path apk) throws IOException {
        try {
            return describe(new ApkVerifier.Builder(apk.toFile()).build().verify());
        } catch (ApkFormatException | NoSuchAlgorithmException | RuntimeException e) {
            return unverified(List.of("The package cannot be read: " + e.getMessage()));
        } catch (CertificateEncodingException e) {
            return unverified(List.of("A signer's certificate cannot be read."));
        } catch (IOException e) {
            // The library says of a broken entry, too, that reading failed; it did not where the file reads to its end.
            try (InputStream whole = Files.newInputStream(apk)) {
                whole.transferTo(OutputStream.nullOutputStream());
            }
            return unverified(List.of("The package cannot be read: " + e.getMessage()));
        }
    }

    private static ApkSignature unverified(List<String> errors) {
        return new ApkSignature(false, List.of(), List.of(), List.of(), errors);
    }

    private static ApkSignature describe(ApkVerifier.Result result) throws CertificateEncodingException {
        if (!result.isVerified()) {
            List<String> errors = result.getAllErrors().stream()
                    .map(Object::toString)
                    .distinct()
                    .limit(MAX_ERRORS)
                    .toList();
            return unverified(errors.isEmpty() ? List.of("No signature was found.") : errors);
        }
        List<String> schemes = new ArrayList<>();
        add(schemes, result.isVerifiedUsingV1Scheme(), "v1");
        add(schemes, result.isVerifiedUsingV2Scheme(), "v2");
        add(schemes, result.isVerifiedUsingV3Scheme(), "v3");
        add(schemes, result.isVerifiedUsingV31Scheme(), "v3.1");
        List<X509Certificate> lineage = Optional.ofNullable(result.getSigningCertificateLineage())
                .map(SigningCertificateLineage::getCertificatesInLineage)
                .orElse(List.of());
        return new ApkSignature(true, schemes, digests(result.getSignerCertificates()), digests(lineage), List.of());
    }

    private static void add(List<String> schemes, boolean verified, String scheme) {
        if (verified) {
            schemes.add(scheme);
        }
    }

    private static List<String> digests(List<X509Certificate> certificates) throws CertificateEncodingException {
        List<String> digests = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            digests.add(sha256(certificate.getEncoded()));
        }
        return digests;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
