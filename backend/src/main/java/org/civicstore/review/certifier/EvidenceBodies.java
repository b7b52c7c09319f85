package org.civicstore.review.certifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.civicstore.certification.artifact.preview.Preview;
import org.civicstore.certification.artifact.preview.Preview.Kind;
import org.civicstore.certification.artifact.preview.Preview.LeftOut;
import org.civicstore.certification.artifact.preview.Preview.Refusal;
import org.civicstore.certification.picture.DrawnPicture;
import org.civicstore.review.certifier.ReviewBodies.PersonBody;
import org.civicstore.review.evidence.PreviewService;

/** Response records about the files of a case. */
final class EvidenceBodies {
    private EvidenceBodies() {}

    /**
     * How a file is shown, without what it shows.
     *
     * @param pages how many the file has
     * @param shownPages how many of them can be asked for
     * @param width of the first page, in dots
     * @param height of the first page, in dots
     * @param entries of an archive
     * @param allEntries how many the archive has
     * @param openings of this file in this case, the latest first
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PreviewBody(
            Kind kind,
            String mediaType,
            int pages,
            int shownPages,
            Optional<Integer> width,
            Optional<Integer> height,
            List<EntryBody> entries,
            int allEntries,
            Set<LeftOut> leftOut,
            Optional<Refusal> refusal,
            List<OpeningBody> openings) {

        static PreviewBody of(PreviewService.Shown shown, PersonNames names) {
            Preview preview = shown.preview();
            return new PreviewBody(
                    preview.kind(),
                    preview.mediaType(),
                    preview.pages(),
                    preview.shownPages(),
                    preview.picture().map(DrawnPicture::width),
                    preview.picture().map(DrawnPicture::height),
                    preview.entries().stream()
                            .map(one -> new EntryBody(one.name(), one.size()))
                            .toList(),
                    preview.allEntries(),
                    new TreeSet<>(preview.leftOut()),
                    preview.refusal(),
                    shown.openings().stream()
                            .map(one -> new OpeningBody(names.of(one.by()), one.at()))
                            .toList());
        }
    }

    /** @param size unpacked, in bytes */
    @Introspected
    record EntryBody(String name, long size) {}

    @Introspected
    record OpeningBody(PersonBody by, Instant at) {}
}
