package dev.errata.problem;

import java.util.List;

/** Thrown by a door that will not do what was asked; the client reads the problem. Not a failure: it is not logged. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        // An expected outcome: nobody will look at its stack.
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Refusal(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    public Refusal(ProblemType type, List<Fault> errors) {
        this(Problem.of(type, errors));
    }

    public Problem problem() {
        return problem;
    }
}
