package org.civicstore.library;

import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.library.notice.ListingNotices;
import org.civicstore.library.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of a version that somebody has, also of one that is no longer shown.
 *
 * @param name per language
 * @param opens where it is opened, when it is not a package; only ever the address that was certified
 */
record HeldApp(
        String slug,
        String version,
        Map<String, String> name,
        String organisation,
        SubjectKind kind,
        Optional<String> opens) {

    /** What the holder should know; who opens a web app always gets the version on offer, and so has nothing to fear. */
    Optional<Notice> notice(@Nullable ListingNotices told) {
        if (told == null || kind == SubjectKind.WEB_APP && told.current().isPresent()) {
            return Optional.empty();
        }
        return told.forHolderOf(version);
    }
}
