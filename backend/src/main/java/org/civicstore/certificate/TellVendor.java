package org.civicstore.certificate;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.mail.Mail;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.text.Texts;

/** Tells the vendor's contact address, and nobody else, what became of a certificate, why, and what to do. */
@Singleton
class TellVendor implements JobHandler<TellVendor.Payload> {
    private final CertificateQueries certificates;
    private final OrganisationQueries organisations;
    private final CertificateSettings settings;
    private final Mailer mailer;
    private final Texts texts;
    private final Jobs jobs;

    TellVendor(
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

    /**
     * @param reason as the public reads it; may be empty
     * @param remedy what the vendor should do about it in particular; may be empty
     */
    @Introspected
    record Payload(String number, CertificateNews news, String reason, String remedy) {}

    /** Plans it in the transaction of the change. A store without a mail server plans nothing. */
    void plan(Tx tx, Payload payload, Instant at) {
        if (mailer.ready()) {
            jobs.plan(tx, this, payload.number() + " " + payload.news() + " " + at, payload, at);
        }
    }

    @Override
    public String name() {
        return "tell-vendor";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        IssuedCertificate certificate = certificates.find(payload.number()).orElseThrow();
        Optional<OrganisationProfile> vendor = organisations.profile(certificate.organisation());
        vendor.ifPresent(to -> mailer.send(mail(certificate, payload, to)));
    }

    private Mail mail(IssuedCertificate certificate, Payload payload, OrganisationProfile to) {
        Texts.Speaker say = texts.in(VendorLanguage.of(to.country()));
        String kind = "storefront.certificate.mail." + payload.news();
        Map<String, Object> said = Map.of(
                "name",
                certificate.listingName(),
                "version",
                certificate.releaseVersion(),
                "number",
                certificate.number());
        String text = String.join(
                "\n\n",
                say.say(kind + ".text", said),
                payload.reason().isBlank()
                        ? ""
                        : say.say("storefront.certificate.mail.reason") + "\n" + payload.reason(),
                say.say("storefront.certificate.mail.todo") + "\n"
                        + (payload.remedy().isBlank() ? say.say(kind + ".todo") : payload.remedy()),
                settings.address(certificate.number()).toString(),
                say.say("storefront.certificate.reminder.end"));
        return new Mail(
                to.contactEmail(),
                say.say(kind + ".subject", said),
                text.replaceAll("\n{3,}", "\n\n") + "\n",
                say.language());
    }
}
