package org.civicstore.submission.vault;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.UUID;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.mail.Mail;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.text.Languages;
import org.civicstore.shared.text.Texts;

/** Tells the vendor's contact address that a document ends soon, unless it was removed or its end moved since. */
@Singleton
class RemindOfDocument implements JobHandler<RemindOfDocument.Payload> {
    private final VaultQueries documents;
    private final OrganisationQueries organisations;
    private final Mailer mailer;
    private final Texts texts;
    private final Clock clock;

    RemindOfDocument(
            VaultQueries documents, OrganisationQueries organisations, Mailer mailer, Texts texts, Clock clock) {
        this.documents = documents;
        this.organisations = organisations;
        this.mailer = mailer;
        this.texts = texts;
        this.clock = clock;
    }

    @Introspected
    record Payload(UUID document) {}

    @Override
    public String name() {
        return "remind-of-document";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        documents
                .find(payload.document())
                .filter(document -> document.reminderAt(clock.instant()).isPresent())
                .ifPresent(document -> organisations
                        .profile(document.organisation())
                        .ifPresent(to -> mailer.send(mail(document, to))));
    }

    private Mail mail(VaultDocument document, OrganisationProfile to) {
        Texts.Speaker say = texts.in(to.language());
        Map<String, Object> said = Map.of(
                "title",
                document.details().title(),
                "issuer",
                document.details().issuer(),
                "date",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Languages.locale(say.language()))
                        .format(document.details().expiresOn().orElseThrow()));
        return new Mail(
                to.contactEmail(),
                say.say("storefront.document.reminder.subject", said),
                say.say("storefront.document.reminder.text", said) + "\n\n"
                        + say.say("storefront.document.reminder.otherwise") + "\n\n"
                        + say.say("storefront.certificate.reminder.end") + "\n",
                say.language());
    }
}
