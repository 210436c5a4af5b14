package dev.errata.problem;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** A problem as a page. */
@ApplicationScoped
class ProblemPage {

    private final Template page;

    ProblemPage(@Location("problem/page.html") Template page) {
        this.page = page;
    }

    String render(Problem problem) {
        return page.data("problem", problem).render();
    }
}
