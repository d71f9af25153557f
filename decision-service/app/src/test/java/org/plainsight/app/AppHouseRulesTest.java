package org.plainsight.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The walls inside the service, as sentences. */
class AppHouseRulesTest {

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.plainsight.app");

    private static final JavaClasses OURS = APP.that(com.tngtech.archunit.base.DescribedPredicate.describe(
            "written by us", c -> !c.getSimpleName().startsWith("Jte")));

    @Test
    void packages_never_depend_on_each_other_in_a_circle() {
        slices().matching("org.plainsight.app.(*)..").should().beFreeOfCycles().check(APP);
    }

    @Test
    void pages_tables_and_their_rows_are_nobody_else_s_business() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void each_page_says_itself_who_may_open_it() {
        methods()
                .that()
                .areAnnotatedWith(GetMapping.class)
                .or()
                .areAnnotatedWith(PostMapping.class)
                .and()
                .areDeclaredInClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("org.plainsight.app.pages")))
                .should(sayWhoMay())
                .check(OURS);
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("say who may open it, on the method or on its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = method.isAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().getPackageName().equals("org.plainsight.app.pages");
                if (!says) events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say"));
            }
        };
    }

    @Test
    void a_package_shows_others_as_little_as_it_can() {
        var open = OURS.stream()
                .filter(c -> c.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        assertThat(open)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "Service",
                        "DatabaseUnavailable",
                        "Outage",
                        "OwnViewFirst",
                        "Csv",
                        "Days",
                        "Door",
                        "Frame",
                        "Reader",
                        "ForeseenWork",
                        "AccountChanged",
                        "Analysts",
                        "BoardPeople",
                        "DemoPeopleIn",
                        "RulesChanged",
                        "RulesInForce",
                        "ServiceKey",
                        "StoredAdverts",
                        "StoredStates",
                        "Desk",
                        "DemoPeople",
                        "KeptForm",
                        "Purpose",
                        "Role",
                        "Viewer",
                        "AccessLog",
                        "Act"));
    }

    @Test
    void every_package_promises_to_be_free_of_nulls() {
        assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as("package %s has a package-info with @NullMarked", room.getName())
                        .isTrue());
    }

    @Test
    void rules_and_their_engines_are_reached_through_their_open_rooms() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(APP);
    }
}
