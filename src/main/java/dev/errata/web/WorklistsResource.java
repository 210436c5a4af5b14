package dev.errata.web;

import dev.errata.curation.Worklist;
import dev.errata.curation.Worklists;
import dev.errata.library.Rule;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What editors could do next, with links to where to do it. */
@Path("/quality/worklists")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
class WorklistsResource {

    /** Nobody works off more at once. */
    private static final int MOST = 50;

    @CheckedTemplate(basePath = "worklists")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(List<ShownList> lists);
    }

    /** One list, as far as it is shown. */
    record ShownList(String kind, String about, String title, String id, int count, List<ShownTask> tasks) {

        static ShownList of(Worklist list) {
            var kind = Tokens.of(list.kind());
            return new ShownList(
                    kind,
                    list.about(),
                    Rule.named(list.about()).map(Rule::title).orElse(""),
                    list.about().isEmpty() ? kind : kind + "-" + list.about(),
                    list.tasks().size(),
                    list.tasks().stream().limit(MOST).map(ShownTask::of).toList());
        }

        public boolean cut() {
            return count > tasks.size();
        }
    }

    /** One entry, and the field at which to mend it. */
    record ShownTask(String entry, String href, String mend, String rule, String why) {

        static ShownTask of(Worklist.Task task) {
            var href = Addresses.of(task.entry());
            return new ShownTask(
                    task.entry().toString(),
                    href,
                    href + "/edit#" + EntryForm.fieldAt(task.pointer()),
                    task.rule(),
                    task.why());
        }
    }

    private final Worklists worklists;

    WorklistsResource(Worklists worklists) {
        this.worklists = worklists;
    }

    @GET
    public TemplateInstance lists() {
        return Templates.page(worklists.all().stream().map(ShownList::of).toList());
    }
}
