package org.civicstore.certification.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.fetch.FetchedPage;

/**
 * One SHA-256 over a request and the digests of all files it names. The caller works it out from the digests it knows, the
 * worker from the bytes it really read: they are equal only when the report is about the right request and unchanged files.
 */
final class InputDigest {

    private static final int BUFFER = 64 * 1024;

    private InputDigest() {}

    /** Of a request about one file whose digest is known. */
    static String stated(byte[] request, String sha256) {
        MessageDigest digest = sha256();
        digest.update(request);
        add(digest, sha256);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a request about one file, from the bytes on disk. */
    static String read(byte[] request, Path file) throws IOException {
        return stated(request, ofFile(file));
    }

    /** From the digests that the subject states. */
    static String stated(byte[] request, Subject subject) {
        MessageDigest digest = sha256();
        digest.update(request);
        subject.artifact().ifPresent(file -> add(digest, file.sha256()));
        for (EvidenceFile file : subject.evidence()) {
            add(digest, file.sha256());
        }
        fetched(subject).forEach(body -> add(digest, body.sha256()));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** From the bytes on disk. */
    static String read(byte[] request, Subject subject) throws IOException {
        MessageDigest digest = sha256();
        digest.update(request);
        if (subject.artifact().isPresent()) {
            add(digest, ofFile(subject.artifact().get().path()));
        }
        for (EvidenceFile file : subject.evidence()) {
            add(digest, ofFile(file.path()));
        }
        for (FetchedPage.Body body : fetched(subject)) {
            add(digest, ofFile(body.path()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<FetchedPage.Body> fetched(Subject subject) {
        return subject.web().stream()
                .flatMap(snapshot -> snapshot.pages().stream())
                .flatMap(page -> page.body().stream())
                .toList();
    }

    private static void add(MessageDigest digest, String hex) {
        digest.update(hex.getBytes(StandardCharsets.US_ASCII));
    }

    private static String ofFile(Path path) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
