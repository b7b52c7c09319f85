package org.civicstore.organisation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.privacy.Kept;

/** Clears away invitations that nobody accepted, with the address that they went to. */
@Singleton
class ForgetInvitations implements RecurringJob {
    private final MemberRepository members;
    private final Transactor transactor;
    private final Clock clock;

    ForgetInvitations(MemberRepository members, Transactor transactor, Clock clock) {
        this.members = members;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Kept.INVITATION.job().orElseThrow();
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        transactor.run(
                tx -> members.forgetInvitationsEndedBefore(tx, clock.instant().minus(Kept.INVITATION.period())));
    }
}
