package org.civicstore.catalogue.shelf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicstore.shared.storage.Digest;

/** The name of a picture in its address: the digest of its bytes, and the ending that belongs to its type. */
public record PictureName(Digest digest, String mediaType) {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.(png|jpg)");

    /** Nothing for what cannot be the name of a picture. */
    public static Optional<PictureName> of(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new PictureName(
                        Digest.of(parts.group(1)), parts.group(2).equals("png") ? "image/png" : "image/jpeg"))
                : Optional.empty();
    }

    static PictureName in(ScreenshotNotice.Image image) {
        return of(image.href().substring(image.href().lastIndexOf('/') + 1)).orElseThrow();
    }
}
