package org.civicstore.submission.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.civicstore.shared.persistence.HomeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] SECRET = "correct horse".getBytes(StandardCharsets.UTF_8);
    private static final String OLD = key("old", 1);
    private static final String NEW = key("new", 2);

    @TempDir
    Path home;

    private Vault vault(String keys) {
        return new Vault(new HomeSettings(home.toString()), keys);
    }

    private static String key(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return name + " " + Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void opens_what_it_sealed_and_shows_none_of_it_in_between() {
        Vault vault = vault(OLD);
        Vault.Sealed sealed = vault.seal(SECRET, "S-1");

        assertThat(vault.open(sealed, "S-1")).isEqualTo(SECRET);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("horse");
        assertThat(vault.seal(SECRET, "S-1").bytes()).as("the same twice").isNotEqualTo(sealed.bytes());
    }

    @Test
    void opens_nothing_in_the_place_of_another_nor_what_was_changed() {
        Vault vault = vault(OLD);
        Vault.Sealed sealed = vault.seal(SECRET, "S-1");
        byte[] changed = sealed.bytes().clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(sealed, "S-2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(new Vault.Sealed("old", changed), "S-1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void seals_with_the_first_key_and_still_opens_what_an_older_one_sealed() {
        Vault.Sealed sealed = vault(OLD).seal(SECRET, "S-1");
        Vault turned = vault(NEW + "," + OLD);

        assertThat(turned.open(sealed, "S-1")).isEqualTo(SECRET);
        assertThat(turned.seal(SECRET, "S-1").keyId()).isEqualTo("new");
        assertThatThrownBy(() -> vault(NEW).open(sealed, "S-1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("old");
    }

    @Test
    void makes_its_key_in_the_home_folder_for_the_owner_alone_and_keeps_it() throws Exception {
        Vault.Sealed sealed = vault("").seal(SECRET, "S-1");
        Path file = home.resolve("keys").resolve("vault.keys");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(vault("").open(sealed, "S-1")).isEqualTo(SECRET);
    }

    @Test
    void refuses_a_key_that_is_none_without_repeating_it() {
        assertThatThrownBy(() -> vault("old c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2hvcnQ");
    }
}
