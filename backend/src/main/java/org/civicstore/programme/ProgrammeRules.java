package org.civicstore.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.civicstore.certification.eligibility.AgencyFile;
import org.civicstore.certification.eligibility.ComposedProgramme;
import org.civicstore.certification.eligibility.Evaluator;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.ProfileReader;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.Withheld;
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
            AgencyFile agency,
            Programme programme,
            ComposedProgramme composed,
            Basis basis,
            ProfileReader profiles,
            Instant validFrom,
            AtomicReference<@Nullable Ready> ready) {}

    /**
     * What a programme was put together from.
     *
     * @param version of the agency's file
     * @param effects of the sheets of its listings
     * @param day for which
     */
    record Basis(int version, long effects, LocalDate day) {}

    private record Ready(LocalDate on, Evaluator evaluator) {}

    ProgrammeRules(
            AgencyFile agency,
            Programme programme,
            ComposedProgramme composed,
            ProgrammeStanding standing,
            Basis basis,
            Instant validFrom) {
        this(
                new Version(
                        agency,
                        programme,
                        composed,
                        basis,
                        new ProfileReader(programme),
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

    /** With the certified offers of listings in the place of those that the agency wrote for them, as they are offered today. */
    public Programme programme() {
        return version.programme();
    }

    /** The file as the agency wrote it. */
    public AgencyFile agency() {
        return version.agency();
    }

    /** Certified offers that nobody gets today. */
    public List<Withheld> withheld() {
        return version.composed().withheld();
    }

    Basis basis() {
        return version.basis();
    }

    /** Grows with every sheet of a listing that takes effect. */
    public long effects() {
        return version.basis().effects();
    }

    /** Season, territory, criteria profile and terms. */
    public ProgrammeStanding standing() {
        return standing;
    }

    /** The number of the version of the agency's file. */
    public int version() {
        return version.basis().version();
    }

    public Instant validFrom() {
        return version.validFrom();
    }

    /** The file as JSON, in UTF-8; nobody writes to it. */
    public byte[] json() {
        return version.composed().json();
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
