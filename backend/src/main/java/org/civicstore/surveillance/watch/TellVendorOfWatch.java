package org.civicstore.surveillance.watch;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.mail.Mail;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.text.Texts;

/** Tells the vendor's contact address what a look found, what follows, and that it is mended. */
@Singleton
class TellVendorOfWatch implements JobHandler<TellVendorOfWatch.Payload> {
    private final CertificateQueries certificates;
    private final OrganisationQueries organisations;
    private final Mailer mailer;
    private final Texts texts;
    private final Jobs jobs;

    TellVendorOfWatch(
            CertificateQueries certificates, OrganisationQueries organisations, Mailer mailer, Texts texts, Jobs jobs) {
        this.certificates = certificates;
        this.organisations = organisations;
        this.mailer = mailer;
        this.texts = texts;
        this.jobs = jobs;
    }

    /** One line of the letter. */
    @Introspected
    record Line(WatchKind kind, String detail) {}

    /** @param news {@code NOTICED}, {@code UNLISTED} or {@code CLEAR} */
    @Introspected
    record Payload(String certificate, WatchStage news, List<Line> lines) {}

    /** A vendor that was never told of anything is not told that it is mended. */
    void plan(Tx tx, WatchStage before, ListingWatch after, Instant at) {
        boolean told = before.compareTo(WatchStage.NOTICED) >= 0;
        boolean worse = after.stage().compareTo(before) > 0 && after.stage().compareTo(WatchStage.NOTICED) >= 0;
        boolean mended = told && after.stage() == WatchStage.CLEAR;
        if (!mailer.ready() || !worse && !mended) {
            return;
        }
        List<Line> lines = after.findings().stream()
                .map(finding -> new Line(finding.kind(), finding.detail()))
                .toList();
        jobs.plan(
                tx,
                this,
                after.certificateNumber() + " " + after.stage() + " " + at,
                new Payload(after.certificateNumber(), after.stage(), lines),
                at);
    }

    @Override
    public String name() {
        return "tell-vendor-of-watch";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        CertificateSummary certificate =
                certificates.byNumber(payload.certificate()).orElseThrow();
        Optional<OrganisationProfile> vendor = organisations.profile(certificate.organisation());
        vendor.ifPresent(to -> mailer.send(mail(certificate, payload, to)));
    }

    private Mail mail(CertificateSummary certificate, Payload payload, OrganisationProfile to) {
        Texts.Speaker say = texts.in(to.language());
        String kind = "storefront.watch.mail." + payload.news();
        Map<String, Object> said = Map.of("name", certificate.listingName(), "version", certificate.releaseVersion());
        StringBuilder text = new StringBuilder(say.say(kind + ".text", said)).append("\n\n");
        payload.lines().forEach(line -> text.append("- ")
                .append(say.say("storefront.watch.todo." + line.kind()))
                .append(line.detail().isBlank() ? "" : " (" + line.detail() + ")")
                .append("\n\n"));
        text.append(say.say("storefront.certificate.reminder.end")).append("\n");
        return new Mail(to.contactEmail(), say.say(kind + ".subject", said), text.toString(), say.language());
    }
}
