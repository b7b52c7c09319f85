package org.civicstore.submission.testing;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Transactor;

/** Forgets access whose time is over, seals with the newest key what an older one sealed, and asks each demo address once a day whether it still answers. */
@Singleton
class CheckTestAccess implements RecurringJob {
    private static final Duration ONCE_A_DAY = Duration.ofHours(20);
    private static final int MOST_AT_ONCE = 100;

    private final Transactor transactor;
    private final TestAccessService service;
    private final TestAccessRepository accesses;
    private final DemoAddresses addresses;
    private final TellDemoSilent mail;
    private final Mailer mailer;
    private final Jobs jobs;
    private final Clock clock;

    CheckTestAccess(
            Transactor transactor,
            TestAccessService service,
            TestAccessRepository accesses,
            DemoAddresses addresses,
            TellDemoSilent mail,
            Mailer mailer,
            Jobs jobs,
            Clock clock) {
        this.transactor = transactor;
        this.service = service;
        this.accesses = accesses;
        this.addresses = addresses;
        this.mail = mail;
        this.mailer = mailer;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "check-test-access";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        service.forgetEnded();
        service.sealAnew();
        if (addresses.ask()) {
            accesses.unasked(transactor.reading(), clock.instant().minus(ONCE_A_DAY), MOST_AT_ONCE)
                    .forEach(this::check);
        }
    }

    void check(SubmissionId id) {
        Optional<TestAccessService.Asked> asked = service.toAsk(id);
        boolean silent = asked.flatMap(one -> addresses.failure(URI.create(one.address())))
                .isPresent();
        service.note(id, asked, silent, tx -> {
            if (mailer.ready()) {
                jobs.plan(
                        tx,
                        mail,
                        id + " " + clock.instant(),
                        new TellDemoSilent.Payload(id.toString()),
                        clock.instant());
            }
        });
    }
}
