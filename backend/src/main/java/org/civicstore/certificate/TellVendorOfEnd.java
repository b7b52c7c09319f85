package org.civicstore.certificate;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.mail.Mail;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.text.Texts;

/** Tells the vendor's contact address, as the reminders before, that a certificate ran out, and that this is no fault. */
@Singleton
class TellVendorOfEnd implements JobHandler<TellVendorOfEnd.Payload> {
    private final CertificateQueries certificates;
    private final OrganisationQueries organisations;
    private final CertificateSettings settings;
    private final Mailer mailer;
    private final Texts texts;
    private final Jobs jobs;

    TellVendorOfEnd(
            CertificateQueries certificates,
            OrganisationQueries organisations,
            CertificateSettings settings,
            Mailer mailer,
            Texts texts,
            Jobs jobs) {
        this.certificates = certificates;
        this.organisations = organisations;
        this.settings = settings;
        this.mailer = mailer;
        this.texts = texts;
        this.jobs = jobs;
    }

    @Introspected
    record Payload(String number) {}

    /** A store without a mail server plans nothing. */
    void plan(Tx tx, String number, Instant at) {
        if (mailer.ready()) {
            jobs.plan(tx, this, number, new Payload(number), at);
        }
    }

    @Override
    public String name() {
        return "tell-vendor-of-end";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        IssuedCertificate certificate = certificates.find(payload.number()).orElseThrow();
        organisations.profile(certificate.organisation()).ifPresent(to -> mailer.send(mail(certificate, to)));
    }

    private Mail mail(IssuedCertificate certificate, OrganisationProfile to) {
        Texts.Speaker say = texts.in(to.language());
        Map<String, Object> said = Map.of(
                "name",
                certificate.listingName(),
                "version",
                certificate.releaseVersion(),
                "number",
                certificate.number());
        String text = String.join(
                "\n\n",
                say.say("storefront.certificate.ended.text", said),
                say.say("storefront.certificate.ended.todo"),
                settings.address(certificate.number()).toString(),
                say.say("storefront.certificate.reminder.end"));
        return new Mail(
                to.contactEmail(), say.say("storefront.certificate.ended.subject", said), text + "\n", say.language());
    }
}
