package org.civicstore.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every controller has in common. */
class HttpRulesTest {

    @Test
    void every_controller_method_declares_its_access() {
        List<String> open = routes().filter(method -> !method.isMetaAnnotatedWith(Secured.class)
                        && !method.getOwner().isMetaAnnotatedWith(Secured.class))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();

        assertThat(open)
                .as("because an address that nobody thought about must not be open, nor closed, by accident")
                .isEmpty();
    }

    @Test
    void every_answer_is_a_record_of_the_controllers_own_slice() {
        List<String> foreign = routes().flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> !ownAnswer(method.getOwner(), type))
                        .map(type -> method.getFullName() + " answers with " + type.getName()))
                .sorted()
                .toList();

        assertThat(foreign)
                .as("because what a slice tells the world must not change when another slice, or a table, does")
                .isEmpty();
    }

    @Test
    void controllers_are_found_by_their_name() {
        List<String> hidden = House.classes().stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                .filter(type -> !type.getSimpleName().endsWith("Controller"))
                .map(JavaClass::getName)
                .toList();

        assertThat(hidden)
                .as("because the other rules know controllers by their name")
                .isEmpty();
    }

    private static Stream<JavaMethod> routes() {
        return House.classes().stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethodMapping.class));
    }

    /** Types from outside the house are fine; ours are records of the slice, or of shared. */
    private static boolean ownAnswer(JavaClass controller, JavaClass type) {
        if (!type.getPackageName().startsWith(House.BASE)) {
            return true;
        }
        var slice = House.slice(type);
        return slice.equals(House.slice(controller)) && type.isRecord()
                || slice.filter("shared"::equals).isPresent();
    }
}
