package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.civicstore.shared.problem.FieldProblem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    private static final Optional<EmailAddress> KARI = EmailAddress.parse("kari.nordmann@example.org");

    @Nested
    class Hashing {
        private final PasswordHasher hasher = new PasswordHasher();

        @Test
        void knows_the_password_again_and_no_other() {
            String hash = hasher.hash("four words in a row");
            assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(hasher.matches("four words in a row", hash)).isTrue();
            assertThat(hasher.matches("four words in a Row", hash)).isFalse();
            assertThat(hasher.hash("four words in a row")).isNotEqualTo(hash);
        }

        @Test
        void reads_a_hash_that_another_implementation_wrote_at_another_cost() {
            // From the test suite of the reference implementation of Argon2 (phc-winner-argon2, test.c).
            String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
            assertThat(hasher.matches("password", reference)).isTrue();
            assertThat(hasher.matches("Password", reference)).isFalse();
            assertThat(hasher.outdated(reference)).isTrue();
            assertThat(hasher.outdated(hasher.hash("password"))).isFalse();
        }

        @Test
        void takes_composed_and_decomposed_letters_for_the_same() {
            assertThat(hasher.matches("pa\u030a ski i pa\u030asken", hasher.hash("p\u00e5 ski i p\u00e5sken")))
                    .isTrue();
        }
    }

    @Nested
    class Rules {
        private final PasswordRules rules = new PasswordRules();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "fjell fiord vaffel",
                    "correct fjord battery",
                    "Xk9#mQ2$vL7p",
                    "8364 1920 5573",
                    "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧",
                    "sommeren vi var på Hvaler"
                })
        void take_what_is_long_and_not_obvious(String password) {
            assertThat(rules.flaw(password, KARI)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "elevenchars, too-short",
            "aaaaaaaaaaaaaaaa, too-simple",
            "123456789012, too-simple",
            "abcdefghijklm, too-simple",
            "121212121212, too-simple",
            "Password12345, too-common",
            "P@ssw0rd!!!2026, too-common",
            "sommer-sommer-2026, too-common",
            "kari.nordmann12, too-common",
            "kari.nordmann@example.org, too-common",
        })
        void refuse_what_others_would_try_first(String password, String code) {
            assertThat(rules.flaw(password, KARI)).map(FieldProblem::code).contains(code);
        }

        @Test
        void refuse_more_than_can_be_hashed_in_time() {
            assertThat(rules.flaw("long enough ".repeat(20), KARI))
                    .map(FieldProblem::code)
                    .contains("too-long");
        }
    }
}
