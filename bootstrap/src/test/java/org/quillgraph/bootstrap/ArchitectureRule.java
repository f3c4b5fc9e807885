package org.quillgraph.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.lang.syntax.elements.ClassesThat;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Entity;

/**
 * Who may know whom, each rule with the offenders that it is shown to reject.
 *
 * <p>A rule is stated for the packages below a root, so that a small tree of offenders can be held
 * against the same rule as the program.
 */
enum ArchitectureRule {
    DOMAIN_KNOWS_PLAIN_JAVA_ONLY(
            root -> knowsNothingBut(root, "domain", "domain"),
            "domain.KnowsSpring",
            "domain.KnowsApplication"),

    APPLICATION_KNOWS_THE_DOMAIN_ONLY(
            root -> knowsNothingBut(root, "application", "application", "domain"),
            "application.KnowsPersistence"),

    PERSISTENCE_KNOWS_NO_OTHER_ADAPTER(
            root -> knowsNoneOf(root, "persistence", "application", "graphql", "bootstrap"),
            "persistence.KnowsGraphql",
            "persistence.KnowsBootstrap"),

    GRAPHQL_KNOWS_NO_OTHER_ADAPTER(
            root -> knowsNoneOf(root, "graphql", "persistence", "bootstrap"),
            "graphql.KnowsPersistence"),

    DATABASES_ARE_KNOWN_TO_PERSISTENCE_ONLY(
            root ->
                    outside(root + ".persistence..")
                            .resideInAnyPackage(
                                    "java.sql..",
                                    "jakarta.persistence..",
                                    "com.querydsl..",
                                    "org.hibernate..",
                                    "liquibase..",
                                    "org.sqlite..",
                                    "org.postgresql..",
                                    "org.mapstruct..",
                                    "org.springframework.data..",
                                    "org.springframework.jdbc..",
                                    "org.springframework.orm.."),
            "graphql.UsesSql",
            "bootstrap.UsesJpa"),

    GRAPHQL_JAVA_IS_KNOWN_TO_ITS_ADAPTER_ONLY(
            root ->
                    outside(root + ".graphql..")
                            .resideInAnyPackage("graphql..", "org.springframework.graphql.."),
            "application.UsesGraphqlJava"),

    BOOTSTRAP_KNOWS_NO_ENTITY(
            root -> inside(root + ".bootstrap..").areAssignableTo(Entity.class),
            "bootstrap.KnowsAnEntity"),

    ENTITIES_ARE_RECORDS(
            root ->
                    classes()
                            .that()
                            .resideInAPackage(root + ".domain..")
                            .and()
                            .areNotInterfaces()
                            .and()
                            .areAssignableTo(Entity.class)
                            .should()
                            .beRecords(),
            "domain.MutableIdea"),

    USE_CASES_DO_ONE_THING(
            root ->
                    classes()
                            .that()
                            .resideInAPackage(root + ".application..")
                            .and()
                            .arePublic()
                            .and()
                            .areTopLevelClasses()
                            .and()
                            .areNotInterfaces()
                            .and()
                            .areNotRecords()
                            .and()
                            .areNotEnums()
                            .should(haveOnePublicMethod()),
            "application.DoesTwoThings"),

    PACKAGES_FORM_NO_CYCLE(
            root -> slices().assignedFrom(packagesBelow(root)).should().beFreeOfCycles(),
            "domain.first.KnowsSecond",
            "domain.second.KnowsFirst");

    private final Function<String, ArchRule> rule;
    private final List<String> offenders;

    ArchitectureRule(Function<String, ArchRule> rule, String... offenders) {
        this.rule = rule;
        this.offenders = List.of(offenders);
    }

    /** The rule for the program whose modules are the packages below {@code root}. */
    ArchRule below(String root) {
        return rule.apply(root);
    }

    /** Classes, named from the root of the offenders, each of which breaks this rule. */
    List<String> offenders() {
        return offenders;
    }

    /** The true domain is always allowed, because offenders are made of it too. */
    private static ArchRule knowsNothingBut(String root, String module, String... known) {
        var always = Stream.of("java..", "org.jspecify..", "org.quillgraph.domain..");
        var allowed = Stream.concat(always, packages(root, known));
        return classes()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new));
    }

    private static ArchRule knowsNoneOf(String root, String module, String... strangers) {
        return inside(root + "." + module + "..")
                .resideInAnyPackage(packages(root, strangers).toArray(String[]::new));
    }

    private static ClassesThat<ClassesShouldConjunction> inside(String packages) {
        return noClasses().that().resideInAPackage(packages).should().dependOnClassesThat();
    }

    private static ClassesThat<ClassesShouldConjunction> outside(String packages) {
        return noClasses().that().resideOutsideOfPackage(packages).should().dependOnClassesThat();
    }

    private static Stream<String> packages(String root, String... modules) {
        return Stream.of(modules).map(module -> root + "." + module + "..");
    }

    private static ArchCondition<JavaClass> haveOnePublicMethod() {
        return new ArchCondition<>("have one public method") {
            @Override
            public void check(JavaClass useCase, ConditionEvents events) {
                var methods =
                        useCase.getMethods().stream()
                                .map(JavaMethod::getModifiers)
                                .filter(modifiers -> modifiers.contains(JavaModifier.PUBLIC))
                                .filter(modifiers -> !modifiers.contains(JavaModifier.SYNTHETIC))
                                .count();
                var finding = useCase.getName() + " has " + methods + " public methods";
                events.add(new SimpleConditionEvent(useCase, methods == 1, finding));
            }
        };
    }

    /** ArchUnit's own pattern {@code (**)} overlooks cycles between nested packages. */
    private static SliceAssignment packagesBelow(String root) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith(root)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages below " + root;
            }
        };
    }
}
