package org.civicstore.concern.report;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.concern.Concern;
import org.civicstore.concern.ConcernOutcome;
import org.civicstore.concern.ConcernQueries;
import org.civicstore.concern.ConcernRepository;
import org.civicstore.identity.EmailAddress;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.mail.Mail;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.text.Texts;

/** Sends the answer to who asked for it, in their language, and forgets the address. Without an address it does nothing. */
@Singleton
class TellReporter implements JobHandler<TellReporter.Payload> {
    private final ConcernQueries concerns;
    private final ConcernRepository repository;
    private final Transactor transactor;
    private final Mailer mailer;
    private final Texts texts;

    TellReporter(
            ConcernQueries concerns, ConcernRepository repository, Transactor transactor, Mailer mailer, Texts texts) {
        this.concerns = concerns;
        this.repository = repository;
        this.transactor = transactor;
        this.mailer = mailer;
        this.texts = texts;
    }

    /** @param concern id of an answered concern */
    @Introspected
    record Payload(UUID concern) {}

    @Override
    public String name() {
        return "tell-reporter";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        Optional<Concern> found = concerns.byId(payload.concern());
        found.flatMap(concern -> concern.reporter().email()).ifPresent(email -> {
            mailer.send(mail(found.orElseThrow(), email));
            transactor.run(tx -> repository.forgetEmail(tx, payload.concern()));
        });
    }

    private Mail mail(Concern concern, EmailAddress to) {
        Texts.Speaker say = texts.in(concern.reporter().language());
        ConcernOutcome outcome = concern.outcome().orElseThrow();
        String state = say.say("storefront.concern.state." + concern.status().name());
        String text = String.join(
                "\n\n",
                say.say(
                        "storefront.concern.mail.about",
                        Map.of("name", concern.listingName(), "number", concern.number())),
                state + ".",
                outcome.answer(),
                say.say("storefront.concern.mail.end"));
        return new Mail(
                to.text(),
                say.say("storefront.concern.mail.subject", Map.of("number", concern.number())),
                text + "\n",
                say.language());
    }
}
