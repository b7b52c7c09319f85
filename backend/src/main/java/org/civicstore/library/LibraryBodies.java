package org.civicstore.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.library.notice.Notice;

/** Request and response records of this slice. */
final class LibraryBodies {
    private LibraryBodies() {}

    /** That the store may keep the list of the apps; it does not without {@code true}. */
    @Introspected
    record ConsentBody(@AssertTrue boolean consent) {}

    /**
     * What a device has changed.
     *
     * @param list the list that the device is in step with; so changes never end up in the list of somebody else who has
     *     signed in meanwhile
     * @param sentAt what its clock shows now, so that wrong clocks do no harm
     */
    @Introspected
    record ChangesBody(
            @NotNull UUID list,
            @NotNull Instant sentAt,
            @NotNull @Size(max = 2 * Library.MOST) List<@NotNull @Valid ChangeBody> changes) {}

    /**
     * One app that was got or removed.
     *
     * @param version the one that was got last
     */
    @Introspected
    record ChangeBody(
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,60}") String slug,
            @NotBlank @Size(max = 60) String version,
            @NotNull Instant addedAt,
            @NotNull Instant changedAt,
            boolean removed) {
        LibraryApp app() {
            return new LibraryApp(slug, version, addedAt, changedAt, removed);
        }
    }

    /**
     * The list as it is kept.
     *
     * @param kept whether the store keeps one at all; without, nothing else is there
     * @param id changes when the list was erased and begun again
     * @param unknown slugs of what was sent but never published here, and is therefore not kept
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LibraryBody(
            boolean kept, Optional<UUID> id, Optional<Instant> consentedAt, List<AppBody> apps, List<String> unknown) {}

    /**
     * An app of the list.
     *
     * @param name per language
     * @param opens where it is opened, when it is not a package
     * @param notice what its holder should know now
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AppBody(
            String slug,
            String version,
            Map<String, String> name,
            String organisation,
            SubjectKind kind,
            Optional<String> opens,
            Instant addedAt,
            Optional<Notice> notice) {
        static AppBody of(LibraryApp app, HeldApp held, Optional<Notice> notice) {
            return new AppBody(
                    app.slug(),
                    app.version(),
                    held.name(),
                    held.organisation(),
                    held.kind(),
                    held.opens(),
                    app.addedAt(),
                    notice);
        }
    }

    /** All that the store keeps of the list, to take away: what was removed lately, too. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ExportBody(boolean kept, Optional<Instant> consentedAt, List<ExportedAppBody> apps) {}

    /** One row of what is kept. */
    @Introspected
    record ExportedAppBody(String slug, String version, Instant addedAt, Instant changedAt, boolean removed) {
        static ExportedAppBody of(LibraryApp app) {
            return new ExportedAppBody(app.slug(), app.version(), app.addedAt(), app.changedAt(), app.removed());
        }
    }
}
