package org.civicstore.devdata;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.civicstore.identity.AccountQueries;
import org.civicstore.identity.AccountService;
import org.civicstore.identity.EmailAddress;
import org.civicstore.identity.PasswordHasher;
import org.civicstore.shared.persistence.Transactor;

/** Makes the accounts, which nobody could make through the API with the roles of the store's own people. */
@Singleton
@Requires(property = "civicstore.demo", value = "true")
class PersonaService {
    private final Transactor transactor;
    private final AccountService accounts;
    private final AccountQueries queries;
    private final PasswordHasher hasher;

    PersonaService(Transactor transactor, AccountService accounts, AccountQueries queries, PasswordHasher hasher) {
        this.transactor = transactor;
        this.accounts = accounts;
        this.queries = queries;
        this.hasher = hasher;
    }

    /** Makes those who are missing. */
    void make() {
        for (Persona persona : Persona.values()) {
            EmailAddress email = EmailAddress.parse(persona.email()).orElseThrow();
            if (queries.byEmail(email).isEmpty()) {
                Optional<String> hash = Optional.of(hasher.hash(Persona.PASSWORD));
                transactor.write(tx -> accounts.create(tx, email, persona.person(), hash, persona.roles()));
            }
        }
    }
}
