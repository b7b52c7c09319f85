package org.civicstore.library;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.problem.ProblemException;

/**
 * What people ask of the list that the store keeps for them: begin it, tell what a device has changed, erase it. Nothing is
 * written into a history: who had which app is nobody's business once it is erased.
 */
@Singleton
class LibraryService {
    private final Transactor transactor;
    private final LibraryRepository libraries;
    private final HeldAppQueries catalogue;
    private final Ids ids;
    private final Clock clock;

    LibraryService(Transactor transactor, LibraryRepository libraries, HeldAppQueries catalogue, Ids ids, Clock clock) {
        this.transactor = transactor;
        this.libraries = libraries;
        this.catalogue = catalogue;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins the list, as its owner consents to; one that is there stays. */
    void begin(Actor actor) {
        AccountId owner = LibraryPolicy.owner(actor);
        transactor.run(tx -> {
            if (libraries.lock(tx, owner).isEmpty()) {
                libraries.insert(tx, new Library(owner, ids.next(), clock.instant()));
            }
        });
    }

    /** Takes the consent back: the list is erased at once, and each device goes on with its own. */
    void erase(Actor actor) {
        AccountId owner = LibraryPolicy.owner(actor);
        transactor.run(tx -> libraries.erase(tx, owner));
    }

    /**
     * Takes in what a device has changed since it was last heard. May be sent again: nothing changes by that.
     *
     * @param list the list that the device is in step with
     * @param deviceNow what the clock of the device showed when it sent this
     * @return the slugs of changes to apps that were never published here; they are not kept
     */
    List<String> merge(Actor actor, UUID list, Instant deviceNow, List<LibraryApp> changes) {
        AccountId owner = LibraryPolicy.owner(actor);
        Instant now = clock.instant();
        Map<String, HeldApp> published = catalogue.of(changes);
        List<String> unknown = new ArrayList<>();
        Map<String, LibraryApp> heard = new LinkedHashMap<>();
        for (LibraryApp change : changes) {
            LibraryApp corrected = change.by(now, deviceNow);
            if (!published.containsKey(change.slug())) {
                unknown.add(change.slug());
            } else if (corrected.supersedes(heard.get(change.slug()))) {
                heard.put(change.slug(), corrected);
            }
        }
        transactor.run(tx -> {
            Library library = libraries.lock(tx, owner).orElseThrow(LibraryService::off);
            if (!library.id().equals(list)) {
                throw another();
            }
            Map<String, LibraryApp> kept = libraries.apps(tx, owner);
            List<LibraryApp> changed = heard.values().stream()
                    .filter(change -> change.supersedes(kept.get(change.slug())))
                    .toList();
            changed.forEach(change -> kept.put(change.slug(), change));
            if (kept.values().stream().filter(app -> !app.removed()).count() > Library.MOST) {
                throw full();
            }
            libraries.save(tx, owner, changed);
        });
        return unknown;
    }

    private static ProblemException off() {
        return ProblemException.of(
                LibraryProblem.LIBRARY_OFF,
                "The store keeps no list of apps for this account.",
                "Turn it on at /my-apps first.");
    }

    private static ProblemException another() {
        return ProblemException.of(
                LibraryProblem.LIBRARY_ANOTHER,
                "The list that the device is in step with is not the one of this account. Nothing was changed.",
                "Read /api/v1/library and ask the person whether the device shall be in step with that list.");
    }

    private static ProblemException full() {
        return ProblemException.of(
                LibraryProblem.LIBRARY_FULL,
                "The list holds " + Library.MOST + " apps and no more. Nothing was changed.",
                "Remove apps that you no longer use, and try again.");
    }
}
