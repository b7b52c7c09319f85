package org.civicstore.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.civicstore.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** Every kind of problem can be looked up. */
class ProblemPagesTest {
    private static final Path PAGES = House.MODULE.resolve("src/main/resources/problems");

    @Test
    void every_problem_type_has_a_page_with_what_it_means_and_what_to_do() {
        assertThat(types()).isNotEmpty().allSatisfy(type -> assertThat(PAGES.resolve(type.slug() + ".md"))
                .as("the page of " + type)
                .exists()
                .content()
                .hasSizeGreaterThan(60));
    }

    @Test
    void every_page_belongs_to_a_problem_type() throws IOException {
        List<String> slugs = types().stream().map(ProblemType::slug).toList();
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .isSubsetOf(slugs);
        }
    }

    @Test
    void no_two_types_share_a_slug_and_every_status_is_an_error() {
        assertThat(types().stream().map(ProblemType::slug)).doesNotHaveDuplicates();
        assertThat(types()).allSatisfy(type -> {
            assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
            assertThat(type.status()).isBetween(400, 599);
            assertThat(type.title()).isNotBlank();
        });
    }

    private static List<ProblemType> types() {
        return House.classes().stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(ProblemType.class::cast)
                .toList();
    }
}
