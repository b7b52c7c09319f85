package org.civicstore.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How classes are made and named. */
class CodeRulesTest {
    private static final Set<String> IMMUTABLE_COLLECTIONS = Set.of(
            "java.util.List", "java.util.Set", "java.util.Map", "java.util.Collection", "java.util.SequencedMap");

    @Test
    void time_and_ids_are_given_from_outside() {
        List<String> calls = House.classes().stream()
                .filter(type -> !type.getPackageName().startsWith(House.BASE + ".shared."))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(CodeRulesTest::takesTimeOrIdFromNowhere)
                .map(JavaMethodCall::getDescription)
                .sorted()
                .toList();

        assertThat(calls)
                .as("because a test must be able to say what time it is and which id comes next")
                .isEmpty();
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .because("a constructor says what a class needs and lets a test give it")
                .check(House.classes());
    }

    @Test
    void no_state_is_static() {
        List<String> mutable = House.classes().stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL) || holdsState(field))
                .map(JavaField::getFullName)
                .sorted()
                .toList();

        assertThat(mutable)
                .as("because two stores in one process, as in tests, must not share anything")
                .isEmpty();
    }

    @Test
    void no_class_has_a_name_that_says_nothing() {
        noClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        describe("named *Util(s), *Helper, *Manager or *Impl", type -> type.getSimpleName()
                                .matches(".*(Utils?|Helper|Manager|Impl)"))))
                .because("such a class owns nothing and so collects everything")
                .check(House.classes());
    }

    @Test
    void every_package_says_what_it_owns_and_is_null_marked() throws IOException {
        try (Stream<Path> folders = Stream.of("src/main/java", "src/dev/java")
                .map(House.MODULE::resolve)
                .filter(Files::isDirectory)
                .flatMap(CodeRulesTest::foldersWithCode)) {
            assertThat(folders)
                    .as("because a package without a sentence has no owner, and null is found by the compiler or"
                            + " by users")
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("@NullMarked")
                            .containsPattern(Pattern.compile("/\\*\\*\\s+\\*?\\s*[A-Z`{][^.]{20,}\\.")));
        }
    }

    private static boolean takesTimeOrIdFromNowhere(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        String method = call.getName();
        boolean now = method.equals("now")
                && owner.isAssignableTo(Temporal.class)
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now
                || owner.isEquivalentTo(UUID.class) && method.equals("randomUUID")
                || owner.isEquivalentTo(Clock.class) && method.startsWith("system")
                || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
    }

    private static boolean holdsState(JavaField field) {
        var type = field.getRawType();
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return collection
                        && !IMMUTABLE_COLLECTIONS.contains(type.getName())
                        && !type.isAssignableTo(java.util.EnumSet.class)
                || type.getName().startsWith("java.util.concurrent.atomic.")
                || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(ThreadLocal.class);
    }

    private static Stream<Path> foldersWithCode(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> !folder.endsWith("org/civicstore"))
                    .distinct()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
