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

    /** @param back where to go on once signed in */
    String render(Problem problem, String back) {
        return page.data("problem", problem).data("back", back).render();
    }
}
