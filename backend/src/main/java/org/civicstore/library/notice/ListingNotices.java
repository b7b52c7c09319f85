package org.civicstore.library.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.ending.EndingNotice;

/**
 * What holders of a listing's versions should know. A version finds itself in {@code versions}, or is the one in
 * {@code current} and has nothing to fear, or {@code others} says how it stands.
 *
 * @param current the version on offer
 * @param versions those about which there is more to say
 * @param others what all the rest should know
 * @param alternatives what could take its place, when no version is on offer; at most three
 * @param ending the end that its vendor declared, before and after it comes
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ListingNotices(
        String slug,
        Optional<String> current,
        List<VersionNotice> versions,
        Notice others,
        List<Alternative> alternatives,
        Optional<EndingNotice> ending) {

    /** What the holders of one version should know. */
    @Introspected
    public record VersionNotice(String version, Notice notice) {}

    /**
     * @param listed whether anything of the listing is shown at all
     * @param releases newest first; at least one
     */
    static ListingNotices of(
            String slug,
            boolean listed,
            List<HeldRelease> releases,
            List<Alternative> alternatives,
            Optional<EndingNotice> ending) {
        Optional<HeldRelease> current =
                releases.stream().filter(release -> listed && release.offered()).findFirst();
        List<VersionNotice> versions = releases.stream()
                .filter(release -> current.filter(release::equals).isEmpty())
                .flatMap(release ->
                        release
                                .own(current.isPresent())
                                .map(notice -> new VersionNotice(release.version(), notice))
                                .stream())
                .toList();
        return new ListingNotices(
                slug,
                current.map(HeldRelease::version),
                versions,
                current.map(release -> Notice.update(NoticeSeverity.LOW, release.since(), Optional.empty()))
                        .orElseGet(() -> withoutOffer(listed, releases.getFirst(), ending)),
                current.isPresent() ? List.of() : alternatives,
                ending);
    }

    /** What the holder of this version should know; nothing when it is the one on offer. */
    public Optional<Notice> forHolderOf(String version) {
        return versions.stream()
                .filter(one -> one.version().equals(version))
                .map(VersionNotice::notice)
                .findFirst()
                .or(() -> current.filter(version::equals).isPresent() ? Optional.empty() : Optional.of(others));
    }

    /** While the newest version is only paused, the listing has not ended for anybody. */
    private static Notice withoutOffer(boolean listed, HeldRelease newest, Optional<EndingNotice> ending) {
        if (!listed) {
            return Notice.ended(Optional.empty(), Optional.empty());
        }
        Instant since = newest.offSince();
        return newest.own(false)
                .filter(notice -> notice.kind() == NoticeKind.PAUSED)
                .orElseGet(() -> Notice.ended(
                        Optional.of(since), ending.filter(EndingNotice::ended).map(EndingNotice::reason)));
    }
}
