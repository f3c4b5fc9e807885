package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final String PROGRAM_ROOT = "org.quillgraph";
    private static final String OFFENDERS_ROOT = "org.quillgraph.offenders";

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(ArchitectureTest::isNoTestFixture)
                    .withImportOption(ArchitectureTest::isNoPackageInfo)
                    .importPackages(PROGRAM_ROOT);

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages(OFFENDERS_ROOT);

    /** ArchUnit also fails a rule that found no class to be held against. */
    @ParameterizedTest
    @EnumSource
    void programObeys(ArchitectureRule rule) {
        rule.below(PROGRAM_ROOT).allowEmptyShould(false).check(PROGRAM);
    }

    @ParameterizedTest
    @EnumSource
    void offendersAreRejected(ArchitectureRule rule) {
        var violations = rule.below(OFFENDERS_ROOT).evaluate(OFFENDERS).getFailureReport();

        assertThat(rule.offenders()).isNotEmpty();
        assertThat(rule.offenders())
                .allSatisfy(
                        offender ->
                                assertThat(violations.toString())
                                        .contains(OFFENDERS_ROOT + "." + offender));
    }

    private static boolean isNoTestFixture(Location location) {
        return !location.contains("-tests.jar");
    }

    /** A package description would let a rule about an empty package pass. */
    private static boolean isNoPackageInfo(Location location) {
        return !location.contains("package-info");
    }
}
