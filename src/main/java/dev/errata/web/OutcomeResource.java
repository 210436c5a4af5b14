package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.feedback.Ballot;
import dev.errata.feedback.Belief;
import dev.errata.feedback.Channel;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Heard;
import dev.errata.feedback.Subject;
import dev.errata.match.Lookup;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.web.Desk.Trouble;
import dev.errata.web.Echo.Kind;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What came of trying: a reader's word on one thing in an answer. Who has the address of the answer may speak, nobody signs in. */
@Path("/m/{id}/outcomes")
@Produces(MediaType.TEXT_HTML)
class OutcomeResource {

    private static final int TOO_MANY = 429;

    private final Lookup lookup;
    private final Feedback feedback;
    private final Desks desks;
    private final Reader reader;

    OutcomeResource(Lookup lookup, Feedback feedback, Desks desks, Reader reader) {
        this.lookup = lookup;
        this.feedback = feedback;
        this.desks = desks;
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> say(
            @RestPath String id, @BeanParam Word word, @RestHeader("HX-Request") boolean htmx) {
        return lookup.again(id)
                .map(report -> say(report, word, htmx))
                .orElseGet(() -> ResponseBuilder.<TemplateInstance>create(RestResponse.Status.NOT_FOUND)
                        .entity(LookTemplates.page(desks.bare(Question.NONE, Trouble.GONE)))
                        .build());
    }

    private RestResponse<TemplateInstance> say(MatchReport report, Word word, boolean htmx) {
        var match = word.match(report);
        var subject = word.subject(match.entry());
        var before = figure(subject, match);
        var voter = reader.voter().orElseGet(Voter::fresh);
        var heard = feedback.hear(ballot(report, match, subject, word, voter));
        var anchor = word.anchor(match.entry(), report.withoutTwins());
        var echo = echo(anchor, heard, before);
        // What is shown from here on is what is believed after it.
        var after = lookup.again(report.matchId()).orElse(report);
        // The rest of the page is drawn with the name that the cookie holds from now on.
        reader.speaksAs(voter);
        var answer = heard instanceof Heard.TooMany(Duration pause)
                ? ResponseBuilder.<TemplateInstance>create(TOO_MANY)
                        .header(HttpHeaders.RETRY_AFTER, Math.max(1, pause.toSeconds()))
                        .entity(htmx ? part(after, match, echo) : LookTemplates.page(desks.answered(after, echo)))
                : htmx
                        ? ResponseBuilder.<TemplateInstance>ok(part(after, match, echo))
                        : ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                                .header(HttpHeaders.LOCATION, place(report, anchor, echo));
        return answer.cookie(Cookies.kept(Reader.VOTER, voter, reader.secure())).build();
    }

    private TemplateInstance part(MatchReport report, Match match, Echo echo) {
        return desks.answer(report, echo).matches().stream()
                .filter(it ->
                        it.knowledge().headline().id().equals(match.entry().id().toString()))
                .findFirst()
                .map(LookTemplates::rest)
                .orElseGet(() -> LookTemplates.page(desks.answered(report, echo)));
    }

    private static URI place(MatchReport report, String anchor, Echo echo) {
        return URI.create(Answer.address(report.matchId()) + "?echo=" + echo.inAddress() + "#" + anchor);
    }

    private Ballot ballot(MatchReport report, Match match, Subject subject, Word word, String voter) {
        return new Ballot(
                report.matchId(),
                subject,
                match.revision(),
                word.outcome(subject),
                voter,
                reader.address(),
                Channel.PAGE,
                report.softwareFor(match.entry()),
                "");
    }

    /** What is shown of something, and its place among its like. */
    private record Figure(int percent, int place) {}

    private static Figure figure(Subject subject, Match match) {
        Entry entry = match.entry();
        EntryBelief belief = match.belief();
        return switch (subject.kind()) {
            case ENTRY -> figure(belief.right());
            case DEAD_END ->
                Optional.ofNullable(belief.deadEnds().get(subject.item()))
                        .map(OutcomeResource::figure)
                        .orElseThrow();
            case WORKAROUND ->
                Ranked.bestFirst(entry, belief).stream()
                        .filter(it -> it.workaround().id().equals(subject.item()))
                        .findFirst()
                        .map(it -> new Figure(Gauge.percent(it.belief().belief().value()), it.place()))
                        .orElseThrow();
        };
    }

    private static Figure figure(Belief belief) {
        return new Figure(Gauge.percent(belief.value()), 0);
    }

    private static Echo echo(String anchor, Heard heard, Figure before) {
        return switch (heard) {
            case Heard.Counted counted ->
                new Echo(
                        anchor,
                        counted.before().isPresent() ? Kind.CHANGED : Kind.NEW,
                        before.percent(),
                        before.place(),
                        0);
            case Heard.Repeated repeated -> new Echo(anchor, Kind.REPEATED, before.percent(), before.place(), 0);
            case Heard.TooMany(Duration pause) ->
                new Echo(anchor, Kind.TOO_MANY, before.percent(), before.place(), (int)
                        Math.max(1, pause.plusSeconds(59).toMinutes()));
        };
    }
}
