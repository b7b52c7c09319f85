package org.civicstore.certification.artifact.preview;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.picture.DrawnPicture;

/**
 * What is shown of a file.
 *
 * @param mediaType by content, not as claimed
 * @param pages how many the file has; 0 where it has none
 * @param shownPages how many of them can be asked for
 * @param picture of the page that was asked for, or of a file that is a picture
 * @param markup of MARKUP: a piece of a body, of harmless elements only
 * @param entries of LISTING
 * @param allEntries how many the archive has, shown or not
 * @param leftOut what the file has and the preview has not
 * @param refusal of REFUSED
 */
public record Preview(
        Kind kind,
        String mediaType,
        int pages,
        int shownPages,
        Optional<DrawnPicture> picture,
        Optional<String> markup,
        List<Entry> entries,
        int allEntries,
        Set<LeftOut> leftOut,
        Optional<Refusal> refusal) {

    public Preview {
        entries = List.copyOf(entries);
        leftOut = leftOut.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(leftOut));
    }

    /** How a file is shown. */
    public enum Kind {
        /** Page by page, each a picture. */
        PAGES,
        PICTURE,
        MARKUP,
        /** What an archive holds. */
        LISTING,
        REFUSED
    }

    /** What a preview goes without. */
    public enum LeftOut {
        /** Macros, scripts, forms, and what a document would do when it is opened. */
        ACTIVE,
        /** What would be fetched from elsewhere. */
        REMOTE,
        /** Files inside the file. */
        ATTACHMENTS,
        /** What lies behind the limit. */
        REST
    }

    /** Why a file is not shown. */
    public enum Refusal {
        ENCRYPTED,
        /** More bytes, or more dots, than are taken. */
        TOO_LARGE,
        /** It would unpack to far more than it is, or two readers would see different content. */
        DANGEROUS,
        DAMAGED,
        NO_SUCH_PAGE,
        /** Reading it took more time or memory than a file may take, or ended the process that read it. */
        BEYOND_LIMITS,
        /** Of a kind for which there is no preview. */
        UNKNOWN_KIND
    }

    /** @param size unpacked, in bytes; -1 when the archive does not say */
    public record Entry(String name, long size) {}

    static Preview pages(String mediaType, int pages, int shown, DrawnPicture page, Set<LeftOut> leftOut) {
        return new Preview(
                Kind.PAGES,
                mediaType,
                pages,
                shown,
                Optional.of(page),
                Optional.empty(),
                List.of(),
                0,
                leftOut,
                Optional.empty());
    }

    static Preview picture(String mediaType, DrawnPicture picture) {
        return new Preview(
                Kind.PICTURE,
                mediaType,
                1,
                1,
                Optional.of(picture),
                Optional.empty(),
                List.of(),
                0,
                Set.of(),
                Optional.empty());
    }

    static Preview markup(String mediaType, String markup, Set<LeftOut> leftOut) {
        return new Preview(
                Kind.MARKUP,
                mediaType,
                0,
                0,
                Optional.empty(),
                Optional.of(markup),
                List.of(),
                0,
                leftOut,
                Optional.empty());
    }

    static Preview listing(String mediaType, List<Entry> entries, int all, boolean more) {
        return new Preview(
                Kind.LISTING,
                mediaType,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                entries,
                all,
                more ? Set.of(LeftOut.REST) : Set.of(),
                Optional.empty());
    }

    /** Of a file that is not shown. */
    public static Preview refused(String mediaType, Refusal why) {
        return new Preview(
                Kind.REFUSED,
                mediaType,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                Set.of(),
                Optional.of(why));
    }
}
