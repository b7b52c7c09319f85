package org.civicstore.programme;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.civicstore.certification.eligibility.Evaluator;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.ProfileReader;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeJson;
import org.jspecify.annotations.Nullable;

/** A programme with what is made of it once: its JSON for devices, and its rules ready for the day that was asked about last. */
public final class ProgrammeRules {
    private final Programme programme;
    private final byte[] json;
    private final ProfileReader profiles;
    private final AtomicReference<@Nullable Ready> ready = new AtomicReference<>();

    private record Ready(LocalDate on, Evaluator evaluator) {}

    ProgrammeRules(Programme programme, byte[] file) {
        this.programme = programme;
        this.json = ProgrammeJson.of(file);
        this.profiles = new ProfileReader(programme);
    }

    public Programme programme() {
        return programme;
    }

    /** The file as JSON, in UTF-8; nobody writes to it. */
    byte[] json() {
        return json;
    }

    public ProfileReader profiles() {
        return profiles;
    }

    /** @throws NotEvaluable when a parameter has no value on that day */
    public Evaluator on(LocalDate day) throws NotEvaluable {
        Ready last = ready.get();
        if (last == null || !last.on().equals(day)) {
            last = new Ready(day, Evaluator.of(programme, day));
            ready.set(last);
        }
        return last.evaluator();
    }
}
