package org.civicstore.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.civicstore.certification.eligibility.Evaluator;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.ProfileReader;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeJson;
import org.jspecify.annotations.Nullable;

/**
 * The version of a programme that decides now, with what is made of it once: its JSON for devices, and its rules ready for the
 * day that was asked about last.
 */
public final class ProgrammeRules {
    private final Version version;
    private final ProgrammeStanding standing;

    /** What stays the same as long as the version does. */
    private record Version(
            Programme programme,
            byte[] json,
            ProfileReader profiles,
            int number,
            Instant validFrom,
            AtomicReference<@Nullable Ready> ready) {}

    private record Ready(LocalDate on, Evaluator evaluator) {}

    ProgrammeRules(Programme programme, byte[] file, ProgrammeStanding standing, int number, Instant validFrom) {
        this(
                new Version(
                        programme,
                        ProgrammeJson.of(file),
                        new ProfileReader(programme),
                        number,
                        validFrom,
                        new AtomicReference<>()),
                standing);
    }

    private ProgrammeRules(Version version, ProgrammeStanding standing) {
        this.version = version;
        this.standing = standing;
    }

    /** The same version in a programme that stands elsewhere. */
    ProgrammeRules at(ProgrammeStanding other) {
        return new ProgrammeRules(version, other);
    }

    public Programme programme() {
        return version.programme();
    }

    /** Season, territory, criteria profile and terms. */
    public ProgrammeStanding standing() {
        return standing;
    }

    /** The number of the version. */
    public int version() {
        return version.number();
    }

    public Instant validFrom() {
        return version.validFrom();
    }

    /** The file as JSON, in UTF-8; nobody writes to it. */
    public byte[] json() {
        return version.json();
    }

    public ProfileReader profiles() {
        return version.profiles();
    }

    /** @throws NotEvaluable when a parameter has no value on that day */
    public Evaluator on(LocalDate day) throws NotEvaluable {
        Ready last = version.ready().get();
        if (last == null || !last.on().equals(day)) {
            last = new Ready(day, Evaluator.of(programme(), day));
            version.ready().set(last);
        }
        return last.evaluator();
    }
}
