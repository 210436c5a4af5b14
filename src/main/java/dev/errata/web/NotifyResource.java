package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.notify.Deliveries;
import dev.errata.notify.DeliveryQuery;
import dev.errata.notify.DeliveryState;
import dev.errata.notify.Rule;
import dev.errata.notify.RuleDraft;
import dev.errata.notify.Rules;
import dev.errata.notify.Target;
import dev.errata.notify.TargetDraft;
import dev.errata.notify.Targets;
import dev.errata.notify.Wrong;
import dev.errata.web.NotifyForms.RuleForm;
import dev.errata.web.NotifyForms.TargetForm;
import dev.errata.web.NotifyPage.ShownMessage;
import dev.errata.web.NotifyPage.ShownRule;
import dev.errata.web.NotifyPage.ShownTarget;
import dev.errata.web.NotifyPage.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who is told when something is seen: targets, rules, and what became of messages. */
@Path("/notify")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class NotifyResource {

    @CheckedTemplate(basePath = "notify")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(NotifyPage notify);
    }

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int MESSAGES = 50;

    private final Targets targets;
    private final Rules rules;
    private final Deliveries deliveries;
    private final Reader reader;
    private final Clock clock;

    NotifyResource(Targets targets, Rules rules, Deliveries deliveries, Reader reader, Clock clock) {
        this.targets = targets;
        this.rules = rules;
        this.deliveries = deliveries;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestQuery @DefaultValue("") String done) {
        return page(OK, "", List.of(), Typed.NOTHING, done);
    }

    /** Answers with the page itself where there is a secret to show: it is shown once. */
    @POST
    @Path("targets")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> add(@BeanParam TargetForm form) {
        var draft = form.draft();
        var faults = targets.faults(draft);
        return faults.isEmpty()
                ? made(targets.add(draft, reader.name()))
                : page(UNPROCESSABLE, "", faults, Typed.of(form), "");
    }

    @POST
    @Path("targets/{id}/rotated")
    public RestResponse<TemplateInstance> rotate(@RestPath String id) {
        return targets.rotate(id, Optional.empty(), reader.name())
                .map(this::made)
                .orElseGet(() -> elsewhere("gone", "targets"));
    }

    private RestResponse<TemplateInstance> made(Targets.Made made) {
        return made.secret()
                .map(secret -> page(OK, secret, List.of(), Typed.NOTHING, ""))
                .orElseGet(() -> elsewhere("added", "targets"));
    }

    @POST
    @Path("targets/{id}/tested")
    public RestResponse<TemplateInstance> test(@RestPath String id) {
        return elsewhere(targets.test(id, reader.name()).isPresent() ? "tested" : "gone", "messages");
    }

    @POST
    @Path("targets/{id}/switched")
    public RestResponse<TemplateInstance> turn(@RestPath String id) {
        var changed = targets.find(id).flatMap(it -> targets.change(id, turned(it), reader.name()));
        return elsewhere(changed.isPresent() ? "changed" : "gone", "targets");
    }

    private static TargetDraft turned(Target target) {
        return new TargetDraft(
                target.kind(),
                target.name(),
                "",
                Optional.empty(),
                !target.enabled(),
                target.inside(),
                target.language());
    }

    @POST
    @Path("targets/{id}/removed")
    public RestResponse<TemplateInstance> removeTarget(@RestPath String id) {
        return elsewhere(targets.remove(id, reader.name()) ? "removed" : "gone", "targets");
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> add(@BeanParam RuleForm form) {
        var draft = form.draft();
        var faults = rules.faults(draft);
        if (!faults.isEmpty()) {
            return page(UNPROCESSABLE, "", faults, Typed.of(form), "");
        }
        rules.add(draft, reader.name());
        return elsewhere("added", "rules");
    }

    @POST
    @Path("rules/{id}/snoozed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> snooze(@RestPath String id, @RestForm @DefaultValue("") String until) {
        var changed =
                rules.snooze(id, Snooze.of(until).map(it -> clock.instant().plus(it)), reader.name());
        return elsewhere(changed.isPresent() ? "changed" : "gone", "rules");
    }

    @POST
    @Path("rules/{id}/switched")
    public RestResponse<TemplateInstance> turnRule(@RestPath String id) {
        var changed = rules.find(id).map(Rule::what).flatMap(it -> rules.change(id, turned(it), reader.name()));
        return elsewhere(changed.isPresent() ? "changed" : "gone", "rules");
    }

    private static RuleDraft turned(RuleDraft rule) {
        return new RuleDraft(
                rule.name(),
                rule.occasion(),
                rule.narrowing(),
                rule.often(),
                rule.quiet(),
                rule.targets(),
                !rule.enabled());
    }

    @POST
    @Path("rules/{id}/removed")
    public RestResponse<TemplateInstance> removeRule(@RestPath String id) {
        return elsewhere(rules.remove(id, reader.name()) ? "removed" : "gone", "rules");
    }

    @POST
    @Path("messages/{id}/replayed")
    public RestResponse<TemplateInstance> replay(@RestPath String id) {
        return elsewhere(
                switch (deliveries.replay(id, reader.name())) {
                    case WAITING -> "replayed";
                    case SWITCHED_OFF -> "switched_off";
                    case NOT_DEAD, UNKNOWN -> "gone";
                },
                "messages");
    }

    @POST
    @Path("messages/replayed")
    public RestResponse<TemplateInstance> replayAll() {
        deliveries.replayAll("", reader.name());
        return elsewhere("replayed", "messages");
    }

    private static RestResponse<TemplateInstance> elsewhere(String done, String place) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create("/notify?done=" + done + "#" + place))
                .build();
    }

    private RestResponse<TemplateInstance> page(
            int status, String secret, List<Wrong> faults, Typed typed, String done) {
        var all = targets.list();
        var names = all.stream().collect(Collectors.toMap(Target::id, Target::name));
        var page = new NotifyPage(
                all.stream().map(it -> ShownTarget.of(it, clock)).toList(),
                rules.list().stream().map(it -> ShownRule.of(it, names, clock)).toList(),
                deliveries.list(DeliveryQuery.newest(MESSAGES)).stream()
                        .map(it -> ShownMessage.of(it, names, clock))
                        .toList(),
                deliveries
                        .list(new DeliveryQuery(Optional.of(DeliveryState.DEAD), "", "", DeliveryQuery.MOST))
                        .size(),
                secret,
                faults,
                typed,
                done);
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(page))
                .header(HttpHeaders.CACHE_CONTROL, secret.isEmpty() ? "private, no-cache" : "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
