package org.civicstore.certification.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.civicstore", importOptions = ImportOption.DoNotIncludeTests.class)
class CertificationRulesTest {

    private static final String BASE = "org.civicstore.certification.";

    @ArchTest
    static final ArchRule knows_no_server_and_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.micronaut..", "org.jooq..", "java.sql..", "javax.sql..", "jakarta..", "org.flywaydb..")
            .because("a vendor's laptop and a build server run the same code as the store");

    @ArchTest
    static final ArchRule lives_in_its_own_package = classes()
            .should()
            .resideInAPackage("org.civicstore.certification..")
            .because("the backend depends on this library and never the other way round");

    @ArchTest
    static final ArchRule parsers_of_untrusted_bytes_stay_where_the_child_process_runs_them = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + "artifact..", BASE + "checks..", BASE + "worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.tika..",
                    "com.android.apksig..",
                    "net.dongliu..",
                    "org.jf.dexlib2..",
                    "com.dd.plist..",
                    "org.apache.commons.compress..",
                    "org.cyclonedx..",
                    "org.verapdf..",
                    "org.jsoup..")
            .because("vendor bytes are parsed in the child process only");

    @ArchTest
    static final ArchRule only_the_fetcher_and_the_scanner_open_connections = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + "fetch..")
            .and()
            .doNotHaveSimpleName("Clamd")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(BASE + "fetch.SafeFetcher")
            .because("vendors name the addresses, and checks must give the same findings wherever they run");

    @ArchTest
    static final ArchRule only_certificates_know_jose = only("com.nimbusds..", "certificate", "cli");

    @ArchTest
    static final ArchRule only_the_command_line_knows_picocli = only("picocli..", "cli");

    @ArchTest
    static final ArchRule only_data_and_declarations_know_yaml =
            only("org.snakeyaml..", "change", "criterion", "rule", "source");

    @ArchTest
    static final ArchRule only_criteria_know_json_schema = only("com.networknt..", "criterion");

    @ArchTest
    static final ArchRule criteria_know_nothing_else = noClasses()
            .that()
            .resideInAPackage(BASE + "criterion..")
            .should(dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                    BASE + "artifact..",
                    BASE + "check..",
                    BASE + "checks..",
                    BASE + "finding..",
                    BASE + "verdict..",
                    BASE + "worker..")))
            .because("criteria are data; how they are examined and what a failure means is for others");

    @ArchTest
    static final ArchRule eligibility_knows_nothing_else = classes()
            .that()
            .resideInAPackage(BASE + "eligibility..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    BASE + "eligibility..",
                    BASE + "source..",
                    "com.fasterxml.jackson..",
                    "java.lang..",
                    "java.math..",
                    "java.nio.charset..",
                    "java.time..",
                    "java.util..",
                    "java.io..",
                    "org.jspecify..")
            .because("what people answer is evaluated and goes nowhere, and a twin in another language must be"
                    + " possible");

    @ArchTest
    static final ArchRule checks_know_no_verdict = noClasses()
            .that()
            .resideInAnyPackage(BASE + "artifact..", BASE + "check..", BASE + "checks..", BASE + "worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "verdict..", BASE + "certificate..", BASE + "cli..")
            .because("a check says what it saw; only the verdict policy knows what that means");

    @ArchTest
    static final ArchRule the_verdict_looks_at_no_file = noClasses()
            .that()
            .resideInAPackage(BASE + "verdict..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.nio.file..", BASE + "artifact..", BASE + "checks..", BASE + "worker..")
            .because("the verdict is a pure function of what was observed and ruled");

    @ArchTest
    static final ArchRule time_and_ids_come_from_outside = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("the same subject gives the same report");

    @ArchTest
    static final ArchRule no_static_state_can_change =
            fields().that().areStatic().should().beFinal().because("screenings run side by side");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        assertThat(all.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(each -> !each.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    private static ArchRule only(String library, String... packages) {
        String[] allowed = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            allowed[i] = BASE + packages[i] + "..";
        }
        return noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library that one package knows can be replaced");
    }
}
