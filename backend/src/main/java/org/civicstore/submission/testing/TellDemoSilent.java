package org.civicstore.submission.testing;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.mail.Mail;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.text.Texts;
import org.civicstore.submission.VendorDoor;

/** Writes to the vendor that the demo address does not answer, without saying what address that is. */
@Singleton
class TellDemoSilent implements JobHandler<TellDemoSilent.Payload> {
    private final Transactor transactor;
    private final VendorDoor door;
    private final TestAccessQueries accesses;
    private final OrganisationQueries organisations;
    private final Mailer mailer;
    private final Texts texts;

    TellDemoSilent(
            Transactor transactor,
            VendorDoor door,
            TestAccessQueries accesses,
            OrganisationQueries organisations,
            Mailer mailer,
            Texts texts) {
        this.transactor = transactor;
        this.door = door;
        this.accesses = accesses;
        this.organisations = organisations;
        this.mailer = mailer;
        this.texts = texts;
    }

    @Introspected
    record Payload(String submission) {}

    @Override
    public String name() {
        return "tell-demo-silent";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    /** Nothing is sent when the address answers again, or the access is gone. */
    @Override
    public void run(Payload payload) {
        SubmissionId id = SubmissionId.of(payload.submission());
        if (accesses.standing(id).flatMap(AccessStanding::silentSince).isEmpty()) {
            return;
        }
        Optional<VendorDoor.Label> label = transactor.write(tx -> door.label(tx, id));
        label.ifPresent(
                one -> organisations.profile(one.organisation()).ifPresent(vendor -> mailer.send(mail(one, vendor))));
    }

    private Mail mail(VendorDoor.Label label, OrganisationProfile to) {
        Texts.Speaker say = texts.in(to.language());
        Map<String, Object> said = new HashMap<>();
        said.put("number", label.number());
        said.put("listing", label.listingSlug());
        said.put("version", label.releaseVersion());
        return new Mail(
                to.contactEmail(),
                say.say("storefront.testAccess.silent.subject", said),
                say.say("storefront.testAccess.silent.text", said) + "\n\n"
                        + say.say("storefront.testAccess.silent.end") + "\n",
                say.language());
    }
}
