package org.civicstore.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterNumberTest {

    @ParameterizedTest
    @CsvSource({
        "NO, 974 760 673, 974760673",
        "NO, 889640782, 889640782",
        "NO, NO 923 609 016 MVA, 923609016",
        "DK, 10 15 08 17, 10150817",
        "DK, DK10150817, 10150817",
        "SE, 556036-0793, 5560360793",
        "SE, 202100-5489, 2021005489",
        "FR, 732 829 320, 732829320",
        "FR, 732 829 320 00074, 73282932000074",
        "FR, 356 000 000 00048, 35600000000048",
        "FR, 356 000 000 49837, 35600000049837",
        "DE, HRB 12345 B, HRB 12345 B",
        "EE, 70000310, 70000310",
        "GR, ΑΜ 123/45, ΑΜ 123/45",
    })
    void takes_genuine_numbers_as_people_write_them(String country, String typed, String normal) {
        assertThat(RegisterNumber.normal(country, typed)).isEqualTo(normal);
        assertThat(RegisterNumber.flaw(country, normal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NO, 974760674",
        "NO, 97476067",
        "NO, 000000000",
        "NO, 9747606٧3",
        "DK, 10150818",
        "DK, 00000000",
        "SE, 5560360794",
        "SE, 8112189876",
        "SE, 55603607930",
        "FR, 732829321",
        "FR, 73282932000075",
        "FR, 35600000049838",
        "FR, 000000000",
        "DE, ''",
        "DE, <script>",
        "DE, 12345678901234567890123456789012345678901",
    })
    void refuses_numbers_that_cannot_be(String country, String number) {
        assertThat(RegisterNumber.flaw(country, RegisterNumber.normal(country, number)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"NO, 974760673", "DK, 10150817", "SE, 5560360793", "FR, 732829320", "FR, 73282932000074"})
    void notices_every_single_digit_that_is_mistyped(String country, String number) {
        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String mistyped = number.substring(0, i) + digit + number.substring(i + 1);
                assertThat(RegisterNumber.flaw(country, mistyped).isEmpty())
                        .as(mistyped)
                        .isEqualTo(mistyped.equals(number));
            }
        }
    }
}
