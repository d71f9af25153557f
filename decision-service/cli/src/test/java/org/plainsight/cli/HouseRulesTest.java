package org.plainsight.cli;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructor;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the house, as sentences. Maven holds the walls between modules; these hold the ones inside. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.plainsight");

    private static final String[] PURE = {
        "org.plainsight.rules..",
        "org.plainsight.explain..",
        "org.plainsight.governance..",
        "org.plainsight.tasking..",
        "org.plainsight.core..",
        "org.plainsight.testdata.."
    };

    private static final String[] READERS_AND_WRITERS = {
        "org.plainsight.rules.files..",
        "org.plainsight.core.files..",
        "org.plainsight.explain.json..",
        "org.plainsight.cli.."
    };

    @Test
    void every_module_is_in_view() {
        assertThat(PURE)
                .allSatisfy(module -> assertThat(HOUSE.that(resideInAnyPackage(module)))
                        .as("classes of %s", module)
                        .isNotEmpty());
    }

    @Test
    void packages_never_depend_on_each_other_in_a_circle() {
        slices().matching("org.plainsight.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void drools_and_kie_are_seen_by_the_reference_engine_and_the_patterns_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.plainsight.rules.reference..", "org.plainsight.rules.patterns..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(HOUSE);
    }

    @Test
    void optaplanner_is_seen_by_the_solver_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.plainsight.tasking.solver..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.optaplanner..", "ai.timefold..")
                .check(HOUSE);
    }

    @Test
    void json_and_yaml_are_read_and_written_at_the_doors_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(READERS_AND_WRITERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "org.snakeyaml..", "org.yaml..")
                .check(HOUSE);
    }

    @Test
    void nobody_binds_data_to_classes_or_knows_a_framework_or_a_database() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson.databind..",
                        "tools.jackson..",
                        "org.springframework..",
                        "jakarta..",
                        "org.hibernate..",
                        "java.sql..",
                        "javax.sql..")
                .check(HOUSE);
    }

    @Test
    void no_method_that_others_may_call_speaks_of_a_library() {
        var ofALibrary = resideInAnyPackage(
                "com.fasterxml..", "org.snakeyaml..", "org.kie..", "org.drools..", "org.optaplanner..", "com.google..");
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(are(resideInAnyPackage(PURE)))
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                // OptaPlanner makes these itself, so they are public; the wall below keeps others out.
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.plainsight.tasking.solver..")
                .should()
                .haveRawReturnType(ofALibrary)
                .orShould()
                .haveRawParameterTypes(anyElementThat(ofALibrary))
                .check(HOUSE);
    }

    @Test
    void other_modules_enter_rules_through_its_open_rooms_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.plainsight.rules..")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage("org.plainsight.rules.."))
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                "org.plainsight.rules",
                                "org.plainsight.rules.change",
                                "org.plainsight.rules.diff",
                                "org.plainsight.rules.language",
                                "org.plainsight.rules.measure",
                                "org.plainsight.rules.facts",
                                "org.plainsight.rules.pack",
                                "org.plainsight.rules.patterns",
                                "org.plainsight.rules.trace")))
                .check(HOUSE);
    }

    @Test
    void other_modules_enter_tasking_through_its_open_rooms_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.plainsight.tasking..")
                .should()
                .dependOnClassesThat(are(resideInAnyPackage("org.plainsight.tasking.."))
                        .and(JavaClass.Predicates.resideOutsideOfPackages(
                                "org.plainsight.tasking",
                                "org.plainsight.tasking.fit",
                                "org.plainsight.tasking.plan",
                                "org.plainsight.tasking.workload")))
                .check(HOUSE);
    }

    @Test
    void time_chance_and_identity_come_in_from_outside() {
        noClasses().that().resideInAnyPackage(PURE).should(askTheMachine()).check(HOUSE);
    }

    @Test
    void pure_code_neither_prints_nor_ends_the_program() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(HOUSE);
    }

    @Test
    void every_package_promises_to_be_free_of_nulls() {
        assertThat(HOUSE.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as("package %s has a package-info with @NullMarked", room.getName())
                        .isTrue());
    }

    @Test
    void a_class_is_named_for_what_it_is() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Utils?|Manager|Helpers?)(\\$.*)?")
                .check(HOUSE);
    }

    @Test
    void there_is_no_drawer_for_everything() {
        noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..misc..", "..shared..", "..impl..")
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> askTheMachine() {
        return callMethod(Instant.class, "now")
                .or(callMethod(LocalDate.class, "now"))
                .or(callMethod(LocalDateTime.class, "now"))
                .or(callMethod(OffsetDateTime.class, "now"))
                .or(callMethod(ZonedDateTime.class, "now"))
                .or(callMethod(Clock.class, "systemUTC"))
                .or(callMethod(Clock.class, "systemDefaultZone"))
                .or(callMethod(ZoneId.class, "systemDefault"))
                .or(callMethod(System.class, "currentTimeMillis"))
                .or(callMethod(UUID.class, "randomUUID"))
                .or(callMethod(Math.class, "random"))
                .or(callMethod(ThreadLocalRandom.class, "current"))
                .or(callConstructor(Random.class))
                .or(callConstructor(SplittableRandom.class))
                .as("ask the machine for the time, for chance or for an identity");
    }
}
