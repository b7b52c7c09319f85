package org.civicstore.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

/** Who touches the database, and how. */
class DatabaseRulesTest {
    private static final String PERSISTENCE = House.BASE + ".shared.persistence";
    private static final Set<String> WRITING = Set.of(
            "insertInto",
            "update",
            "delete",
            "deleteFrom",
            "mergeInto",
            "truncate",
            "execute",
            "executeInsert",
            "executeUpdate",
            "executeDelete",
            "batch",
            "batchInsert",
            "batchStore",
            "batchUpdate",
            "newRecord",
            "store",
            "forUpdate");

    @Test
    void only_repositories_queries_and_persistence_touch_jooq() {
        noClasses()
                .that(describe("are neither repository nor queries nor persistence", type -> !mayUseJooq(type)))
                .should()
                .dependOnClassesThat(resideInAPackage("org.jooq..").or(resideInAPackage("..generated.db..")))
                .because("SQL that is spread over services can be neither found nor tuned nor trusted to be portable")
                .check(House.classes());
    }

    @Test
    void no_jooq_type_shows_in_the_signature_of_a_repository_or_of_queries() {
        List<String> leaks = House.classes().stream()
                .filter(type -> sql(type))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> method.getAllInvolvedRawTypes().stream().anyMatch(JOOQ))
                .map(method -> method.getFullName())
                .sorted()
                .toList();

        assertThat(leaks)
                .as("because a caller that holds a jOOQ record can write SQL again")
                .isEmpty();
    }

    @Test
    void a_table_is_written_by_one_slice() {
        Map<String, Set<String>> writers = new TreeMap<>();
        House.classes().stream()
                .filter(type -> House.role(type).endsWith("Repository"))
                .forEach(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(target -> target.getPackageName().endsWith("generated.db.tables"))
                        .forEach(table -> House.slice(type).ifPresent(slice -> writers.computeIfAbsent(
                                        table.getSimpleName(), name -> new TreeSet<>())
                                .add(slice))));

        assertThat(writers)
                .as("because a table with two writers has rules that neither of them knows")
                .allSatisfy((table, slices) -> assertThat(slices).as(table).hasSize(1));
    }

    @Test
    void queries_only_read() {
        List<String> writes = House.classes().stream()
                .filter(type -> House.role(type).endsWith("Queries"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getPackageName().startsWith("org.jooq"))
                .filter(call -> WRITING.contains(call.getName()))
                .map(JavaAccess::getDescription)
                .sorted()
                .toList();

        assertThat(writes)
                .as("because queries run outside a transaction and behind no policy")
                .isEmpty();
    }

    @Test
    void controllers_never_call_a_repository() {
        noClasses()
                .that(describe("are controllers", type -> House.role(type).endsWith("Controller")))
                .should()
                .dependOnClassesThat(describe(
                        "are repositories", target -> House.role(target).endsWith("Repository")))
                .because("a write without a service has no policy, no history and no transaction")
                .check(House.classes());
    }

    @Test
    void only_services_event_handlers_and_job_handlers_open_transactions() {
        List<String> others = House.classes().stream()
                .filter(type -> !mayOpenTransactions(type))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(DatabaseRulesTest::opensTransaction)
                .map(JavaMethodCall::getDescription)
                .sorted()
                .toList();

        assertThat(others)
                .as("because a use case is one transaction, and its boundaries must be easy to find")
                .isEmpty();
    }

    private static final DescribedPredicate<JavaClass> JOOQ =
            resideInAPackage("org.jooq..").or(resideInAPackage("..generated.db.."));

    private static boolean sql(JavaClass type) {
        String role = House.role(type);
        return role.endsWith("Repository") || role.endsWith("Queries");
    }

    private static boolean mayUseJooq(JavaClass type) {
        return sql(type) || type.getPackageName().equals(PERSISTENCE);
    }

    private static boolean mayOpenTransactions(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        String name = outermost.getSimpleName();
        return name.endsWith("Service")
                || outermost.isAssignableTo(EventHandler.class)
                || outermost.isAssignableTo(JobHandler.class)
                || outermost.isAssignableTo(RecurringJob.class)
                || outermost.getPackageName().startsWith(House.BASE + ".shared.");
    }

    private static boolean opensTransaction(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Transactor.class)
                && (call.getName().equals("write") || call.getName().equals("run"));
    }
}
