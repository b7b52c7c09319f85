package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.shared.problem.FieldProblem;

/**
 * Which passwords may be chosen (NIST SP 800-63B-4 section 3.1.1.2): long enough, none that everybody tries first, and
 * no rule about kinds of characters.
 */
@Singleton
final class PasswordRules {
    private static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;

    private final Set<String> common;

    PasswordRules() {
        try (InputStream in = Objects.requireNonNull(
                PasswordRules.class.getResourceAsStream("/passwords/common-words.txt"),
                "The list of common words is missing")) {
            this.common = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common words cannot be read", e);
        }
    }

    /** What is wrong with the password for the person with that address; nothing when it may be used. */
    Optional<FieldProblem> flaw(String password, Optional<EmailAddress> email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return flaw("too-short", "Use at least " + SHORTEST + " characters; a few words in a row are fine.");
        }
        if (length > LONGEST) {
            return flaw("too-long", "Use at most " + LONGEST + " characters.");
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isSequence(password)) {
            return flaw("too-simple", "This is one pattern repeated. Use a few words that do not belong together.");
        }
        if (isCommon(password) || email.filter(own -> resembles(password, own)).isPresent()) {
            return flaw(
                    "too-common",
                    "This is among the first that others would try. Use a few words that do not belong together.");
        }
        return Optional.empty();
    }

    /** A common word, once or again and again, with whatever digits and signs around and between. */
    private boolean isCommon(String password) {
        String letters = letters(password);
        for (int size = 1; size <= letters.length(); size++) {
            String word = letters.substring(0, size);
            if (common.contains(word) && letters.equals(word.repeat(letters.length() / size))) {
                return true;
            }
        }
        return false;
    }

    private static boolean resembles(String password, EmailAddress email) {
        String lower = password.toLowerCase(Locale.ROOT);
        String local = email.text().substring(0, email.text().indexOf('@'));
        String name = letters(local);
        return lower.contains(email.text())
                || !name.isEmpty() && letters(password).equals(name);
    }

    /** Each character the neighbour of the one before, as in 123456789012 or abcdefghijkl. */
    private static boolean isSequence(String password) {
        int[] points = password.toLowerCase(Locale.ROOT).codePoints().toArray();
        int breaks = 0;
        for (int i = 1; i < points.length; i++) {
            if (Math.abs(points[i] - points[i - 1]) > 1) {
                breaks++;
            }
        }
        return breaks < 3;
    }

    /** The letters, with digits and signs that stand for one read as it; those around the whole are only decoration. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
                .replace('0', 'o')
                .replace('3', 'e')
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[^\\p{L}]", "");
    }

    private static Optional<FieldProblem> flaw(String code, String detail) {
        return Optional.of(new FieldProblem("/password", code, detail));
    }
}
