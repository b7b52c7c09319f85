package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    /** Fills in what the path says, as a browser would. */
    private static BitMatrix drawn(QrCode code) {
        int quiet = 2;
        BitMatrix modules = new BitMatrix(code.size() - 2 * quiet);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(code.path());
        while (run.find()) {
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                modules.set(Integer.parseInt(run.group(1)) - quiet + i, Integer.parseInt(run.group(2)) - quiet);
            }
        }
        return modules;
    }

    @Test
    void is_read_back_as_the_address_it_was_made_of() throws Exception {
        String address = "https://store.example/apps/jobbløypa?lang=nn";

        assertThat(new Decoder().decode(drawn(QrCode.of(address))).getText()).isEqualTo(address);
    }

    @Test
    void holds_no_more_than_the_standard_allows() {
        String endless = "x".repeat(5000);

        assertThatThrownBy(() -> QrCode.of(endless)).hasMessageContaining("5000");
    }
}
