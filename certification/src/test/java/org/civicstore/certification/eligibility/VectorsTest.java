package org.civicstore.certification.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vectors that {@code frontend/src/lib/eligibility/vectors.test.ts} runs as well. */
class VectorsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_engine_answers_as_every_vector_says() throws IOException, NotEvaluable {
        int vectors = 0;
        for (String text : Files.readAllLines(Vectors.FILE)) {
            JsonNode line = JSON.readTree(text);
            Programme programme = Vectors.programme(line.get("programme"));
            assertThat(line.get("facts")).extracting(JsonNode::textValue).isEqualTo(Vectors.asked(programme));
            ProfileReader profiles = new ProfileReader(programme);
            Evaluation evaluation = Evaluator.of(
                            programme, LocalDate.parse(line.get("on").textValue()))
                    .start();
            for (JsonNode vector : line.get("vectors")) {
                Answer answer =
                        evaluation.answer(profiles.profile("v", Vectors.answers(line.get("facts"), vector.get(0))));
                assertThat(Vectors.texts(programme, answer))
                        .as("%s in %s", vector, programme.slug())
                        .isEqualTo(
                                List.of(vector.get(1).textValue(), vector.get(2).textValue()));
                vectors++;
            }
        }
        assertThat(vectors).isGreaterThanOrEqualTo(10_000);
    }
}
