package dev.errata.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/learning.md claims of the simulation comes true in it. */
class SimulationTest {

    private static SimulationReport report;

    @BeforeAll
    static void simulate() {
        report = SimulationReport.run();
    }

    @Test
    void findsTheBestWithinWeeksWhereTheAuthorGuessed() {
        var errata = errata(Scenario.GUESSED);

        assertThat(errata.daysToMost().orElseThrow()).isLessThanOrEqualTo(49);
        assertThat(regret(errata)).isLessThan(regret(ratio(Scenario.GUESSED)));
        assertThat(regret(errata)).isLessThan(regret(authored(Scenario.GUESSED)) / 5);
        assertThat(errata.lost()).isLessThan(ratio(Scenario.GUESSED).lost());
    }

    @Test
    void spoilsNothingWhereTheAuthorWasRight() {
        assertThat(Course.best(errata(Scenario.REPRODUCED).sinceTheTurn())).isGreaterThan(0.98);
        assertThat(Course.best(ratio(Scenario.REPRODUCED).sinceTheTurn())).isLessThan(0.9);
    }

    /** The lower bound alone does not: what is not tried is not found out. */
    @Test
    void recoversAfterADriftAsWhatMayBeBestIsTriedSecond() {
        var errata = errata(Scenario.DRIFT);

        assertThat(errata.daysToMost().orElseThrow()).isLessThanOrEqualTo(126);
        assertThat(regret(errata)).isLessThan(regret(ratio(Scenario.DRIFT)));
        assertThat(Course.best(errata.lastMonth()))
                .isGreaterThan(Course.best(ratio(Scenario.DRIFT).lastMonth()) + 0.2)
                .isGreaterThan(
                        Course.best(report.course(Scenario.DRIFT, Courses.SURE).lastMonth()) + 0.2);
        assertThat(regret(errata)).isLessThan(regret(authored(Scenario.DRIFT)) / 2);
    }

    @Test
    void servesReadersOfANewReleaseSoonerBecauseItKnowsTheirVersion() {
        assertThat(regret(errata(Scenario.RELEASE)))
                .isLessThan(regret(report.course(Scenario.RELEASE, Courses.BLIND)) * 0.9);
    }

    @Test
    void aBurstOfLiesDoesLittle() {
        var errata = errata(Scenario.BURST);

        assertThat(errata.daysToMost()).hasValue(0);
        assertThat(Course.best(errata.firstMonth())).isGreaterThan(0.9);
        assertThat(Course.best(ratio(Scenario.BURST).firstMonth())).isLessThan(0.1);
        assertThat(regret(errata)).isLessThan(regret(authored(Scenario.BURST)));
    }

    @Test
    void aPatientLiarIsFeltAndNoMore() {
        var errata = errata(Scenario.PATIENT);

        assertThat(errata.daysToMost()).hasValue(0);
        assertThat(regret(errata)).isLessThan(regret(ratio(Scenario.PATIENT)) / 5);
        assertThat(regret(errata)).isLessThan(regret(authored(Scenario.PATIENT)));
    }

    @Test
    void thePlotsAndFiguresAreOfThisProgram() throws IOException {
        for (var plot : report.plots().entrySet()) {
            assertThat(Files.readString(SimulationReport.FOLDER.resolve(plot.getKey())))
                    .as("run ./errata simulate, look at the difference, and commit it")
                    .isEqualTo(plot.getValue());
        }
        assertThat(LearningPage.read().block("figures"))
                .as("run ./errata simulate, look at the difference, and commit it")
                .isEqualTo(report.figures());
    }

    private static Course errata(Scenario scenario) {
        return report.course(scenario, Courses.ERRATA);
    }

    private static Course ratio(Scenario scenario) {
        return report.course(scenario, Courses.RATIO);
    }

    private static Course authored(Scenario scenario) {
        return report.course(scenario, Courses.AUTHORED);
    }

    private static double regret(Course course) {
        return Course.regret(course.sinceTheTurn());
    }
}
