package org.civicstore.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br, zstd", "br;q=1.0, GZIP;q=0.2", "deflate,gzip"})
    void is_done_for_who_takes_it(String accepted) {
        assertThat(Packing.taken(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000", "xgzip"})
    void is_not_done_for_who_does_not(String accepted) {
        assertThat(Packing.taken(accepted)).isFalse();
    }

    @Test
    void is_not_done_for_who_says_nothing() {
        assertThat(Packing.taken((String) null)).isFalse();
    }

    @Test
    void gives_the_same_bytes_when_undone() throws IOException {
        byte[] bytes = "<p>Velkommen</p>".repeat(500).getBytes();

        byte[] packed = Packing.packed(bytes);

        assertThat(packed.length).isLessThan(bytes.length / 10);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }
}
