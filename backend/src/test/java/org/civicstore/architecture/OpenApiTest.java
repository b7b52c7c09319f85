package org.civicstore.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;

/**
 * The description of the API is made from the controllers and committed, so that a change of the API is seen in review.
 * With {@code CIVICSTORE_WRITE} in the environment, as {@code scripts/openapi} sets it, the file is written instead of compared.
 */
@StoreTest
class OpenApiTest {
    private static final Path COMMITTED = House.MODULE.resolve("src/main/openapi/openapi.yaml");
    private static final Path GENERATED = House.MODULE.resolve("target/classes/META-INF/swagger/openapi.yml");

    @Test
    void the_committed_description_is_the_one_made_from_the_controllers() throws IOException {
        String generated = Files.readString(GENERATED);
        if (System.getenv("CIVICSTORE_WRITE") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, generated);
        }
        assertThat(COMMITTED).as("stale: run scripts/openapi").content().isEqualTo(generated);
    }

    @Test
    void the_store_serves_it(Store store) throws IOException {
        var answer = store.http().get("/openapi.yaml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Files.readString(GENERATED));
    }
}
