package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.event.Reader;
import dev.errata.match.Relation.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a whole knowledge base of a few entries answers. */
class RankingTest {

    private static final String OLD = """
            {"id": "redis/marbles-old", "signature": "the frobnicator lost its persistence marbles",
             "regex": "frobnicator lost its persistence marbles", "versions": [{"version": "redis <7.0"}]}""";
    private static final String NEW = """
            {"id": "redis/marbles-new", "signature": "the frobnicator lost its persistence marbles",
             "regex": "frobnicator lost its persistence marbles", "versions": [{"version": "redis >=7.0"}]}""";
    private static final String MARBLES = "ERR the frobnicator lost its persistence marbles";

    private static final String OUTER = """
            {"id": "java/context", "signature": "BeanCreationException: Error creating bean with name 'dataSource'",
             "regex": "BeanCreationException: Error creating bean with name"}""";
    private static final String INNER = """
            {"id": "postgresql/password", "signature": "FATAL: password authentication failed for user",
             "regex": "password authentication failed for user"}""";
    private static final String CHAIN = """
            org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'dataSource'
            \tat org.springframework.beans.factory.support.BeanFactory.create(BeanFactory.java:17)
            \tat com.example.App.main(App.java:11)
            Caused by: org.hibernate.exception.JDBCConnectionException: calling Driver.connect
            \tat org.hibernate.Session.open(Session.java:90)
            \t... 2 more
            Caused by: org.postgresql.util.PSQLException: FATAL: password authentication failed for user "app"
            \tat org.postgresql.core.Connect.auth(Connect.java:5)
            \t... 4 more""";

    private static final String BUILD = """
            {"id": "node/build", "signature": "The build of the workspace failed with errors", "root_cause_type": "generic",
             "regex": "build of the workspace failed with errors"}""";
    private static final String MODULE = """
            {"id": "node/module", "signature": "Cannot find module 'left-pad' in the dependency tree",
             "regex": "Cannot find module '[^']+' in the dependency tree"}""";
    private static final String UNBUILT = "Error: The build of the workspace failed with errors";
    private static final String UNFOUND = "Error: Cannot find module 'express' in the dependency tree";

    private static final String PULL = """
            {"id": "docker/rate", "signature": "toomanyrequests: You have reached your pull rate limit",
             "regex": "You have reached your pull rate limit"}""";

    @Test
    void letsTheVersionInTheTextDecideBetweenTwins() {
        var base = base(OLD, NEW);

        assertThat(ids(base, "Redis version=7.2.4, just started\n" + MARBLES))
                .first()
                .isEqualTo("redis/marbles-new");
        assertThat(ids(base, "Redis version=6.2.1, just started\n" + MARBLES))
                .first()
                .isEqualTo("redis/marbles-old");
    }

    @Test
    void believesTheAskerMoreThanTheText() {
        var context = new Context(List.of(), Map.of("redis", "6.2.1"), "");

        var report = base(OLD, NEW).answer(Reader.read("Redis version=7.2.4, just started\n" + MARBLES), context, 5);

        assertThat(report.matches()).first().extracting(RankingTest::id).isEqualTo("redis/marbles-old");
    }

    @Test
    void putsTheLastCauseOfAChainBeforeTheOuterExceptionThatItLeadsTo() {
        var leading = INNER.replace("\"regex\"", "\"transition_graph\": {\"leads_to\": [\"java/context\"]}, \"regex\"");

        var report = answer(base(OUTER, leading), CHAIN);

        assertThat(report.matches()).extracting(RankingTest::id).containsExactly("postgresql/password", "java/context");
        assertThat(report.relations()).extracting(Relation::kind).containsExactly(Kind.LEADS_TO);
    }

    @Test
    void answersBothAnOuterExceptionAndItsLastCauseWhereNoTieIsKnown() {
        assertThat(ids(base(OUTER, INNER), CHAIN)).containsExactlyInAnyOrder("postgresql/password", "java/context");
    }

    @Test
    void answersTheOuterExceptionWhereItsCauseIsUnknown() {
        assertThat(ids(base(OUTER), CHAIN)).containsExactly("java/context");
    }

    @Test
    void answersAGenericEntryOnlyAlone() {
        var base = base(BUILD, MODULE, PULL);

        assertThat(ids(base, UNBUILT)).containsExactly("node/build");
        assertThat(ids(base, UNFOUND + "\n" + UNBUILT)).containsExactly("node/module");
    }

    @Test
    void answersTwoErrorsThatHaveNothingToDoWithEachOther() {
        var report = answer(base(INNER, PULL, MODULE), twoErrors());

        assertThat(report.matches())
                .extracting(RankingTest::id)
                .containsExactlyInAnyOrder("docker/rate", "postgresql/password");
        assertThat(report.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.from())
                    .isEqualTo(report.matches().getFirst().entry().id());
            assertThat(relation.to())
                    .isEqualTo(report.matches().getLast().entry().id());
            assertThat(relation.kind()).isIn(Kind.THEN, Kind.AFTER);
        });
    }

    @Test
    void neverCountsANearEntryAmongTheMatches() {
        var base = base(OUTER, INNER, BUILD, MODULE, PULL, OLD, NEW);
        var texts = List.of(
                CHAIN,
                UNFOUND + "\n" + UNBUILT,
                twoErrors(),
                "Error: the frobnicator lost its mind",
                "Error: Cannot find module");

        var reports = texts.stream().map(text -> answer(base, text)).toList();

        assertThat(reports).anyMatch(report -> !report.near().isEmpty());
        assertThat(reports)
                .allSatisfy(report -> assertThat(Stream.concat(report.matches().stream(), report.near().stream()))
                        .extracting(RankingTest::id)
                        .doesNotHaveDuplicates());
    }

    @Test
    void putsTwinsTogetherAndNamesTheFirst() {
        var report = answer(base(OLD, NEW, INNER), "Redis version=7.2.4\n" + MARBLES + "\n" + pause() + password());

        var ids = report.matches().stream().map(RankingTest::id).toList();
        int leader = ids.indexOf("redis/marbles-new");
        assertThat(ids).hasSize(3).containsSubsequence("redis/marbles-new", "redis/marbles-old");
        assertThat(ids.get(leader + 1)).isEqualTo("redis/marbles-old");
        assertThat(report.matches().get(leader).twinOf()).isEmpty();
        assertThat(report.matches().get(leader + 1).twinOf())
                .isEqualTo(Optional.of(report.matches().get(leader).entry().id()));
    }

    @Test
    void saysNothingOfATextWithoutSigns() {
        var report = answer(base(OLD, NEW, INNER, PULL), "all quiet on the western front\nnothing to see here");

        assertThat(report.matched()).isFalse();
        assertThat(report.near()).isEmpty();
    }

    private static String twoErrors() {
        return "Error response from daemon: toomanyrequests: You have reached your pull rate limit\n" + pause()
                + password();
    }

    /** Lines between two errors, so that they do not compete for one place. */
    private static String pause() {
        return "step one done\nstep two done\nstep three done\nstep four done\nstep five done\nstep six done\n";
    }

    private static String password() {
        return "psql: FATAL: password authentication failed for user \"app\"";
    }

    private static KnowledgeBase base(String... documents) {
        return KnowledgeBase.of(Stream.of(documents).map(RankingTest::published).toList());
    }

    private static PublishedEntry published(String document) {
        return switch (EntryText.read(document)) {
            case Reading.Complete(var entry, var places) -> new PublishedEntry(entry, 1);
            case Reading.Broken(var fault) -> throw new AssertionError(fault.toString());
        };
    }

    private static MatchReport answer(KnowledgeBase base, String text) {
        return base.answer(Reader.read(text), Context.NONE, 5);
    }

    private static List<String> ids(KnowledgeBase base, String text) {
        return answer(base, text).matches().stream().map(RankingTest::id).toList();
    }

    private static String id(Match match) {
        return match.entry().id().toString();
    }
}
