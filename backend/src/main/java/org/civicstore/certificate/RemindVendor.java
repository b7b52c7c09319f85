package org.civicstore.certificate;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.mail.Mail;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.text.Languages;
import org.civicstore.shared.text.Texts;

/** Sends one reminder to the vendor's contact address, unless it became needless since it was planned. */
@Singleton
class RemindVendor implements JobHandler<RemindVendor.Payload> {
    private final CertificateQueries certificates;
    private final OrganisationQueries organisations;
    private final Mailer mailer;
    private final Texts texts;
    private final Clock clock;

    RemindVendor(
            CertificateQueries certificates,
            OrganisationQueries organisations,
            Mailer mailer,
            Texts texts,
            Clock clock) {
        this.certificates = certificates;
        this.organisations = organisations;
        this.mailer = mailer;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param criterion of the condition; empty when the certificate itself runs out */
    @Introspected
    record Payload(String number, String criterion) {}

    @Override
    public String name() {
        return "remind-vendor";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        IssuedCertificate certificate = certificates.find(payload.number()).orElseThrow();
        if (!certificate.statusAt(clock.instant()).stands()) {
            return;
        }
        Optional<OrganisationProfile> vendor = organisations.profile(certificate.organisation());
        certificate.deadlines().stream()
                .filter(deadline -> deadline.criterion().equals(payload.criterion()))
                .findFirst()
                .ifPresent(deadline -> vendor.ifPresent(to -> mailer.send(mail(certificate, deadline, to))));
    }

    private Mail mail(IssuedCertificate certificate, Deadline deadline, OrganisationProfile to) {
        Texts.Speaker say = texts.in(to.language());
        String kind = "storefront.certificate.reminder." + (deadline.condition().isPresent() ? "condition" : "expiry");
        Map<String, Object> said = new HashMap<>();
        said.put("name", certificate.listingName());
        said.put("version", certificate.releaseVersion());
        said.put("number", certificate.number());
        said.put("criterion", deadline.criterion());
        said.put(
                "date",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Languages.locale(say.language()))
                        .format(deadline.lastDay()));
        String text = String.join(
                "\n\n",
                say.say(kind + ".text", said),
                deadline.condition().map(Condition::text).orElse(""),
                say.say(kind + ".otherwise"),
                say.say("storefront.certificate.reminder.end"));
        return new Mail(
                to.contactEmail(),
                say.say(kind + ".subject", said),
                text.replaceAll("\n{3,}", "\n\n") + "\n",
                say.language());
    }
}
