package dev.errata.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Thrown by a door that will not do what was asked; the client reads the problem. Not a failure: it is not logged. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;
    private final transient Optional<Duration> pause;

    public Refusal(Problem problem) {
        this(problem, Optional.empty());
    }

    private Refusal(Problem problem, Optional<Duration> pause) {
        // An expected outcome: nobody will look at its stack.
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.pause = pause;
    }

    /** What was too much for now: it may be tried again after {@code pause}. */
    public static Refusal tooMany(String detail, Duration pause) {
        return new Refusal(Problem.of(ProblemType.TOO_MANY_REQUESTS, detail), Optional.of(pause));
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

    /** How long to wait before trying again; empty where that would not help. */
    Optional<Duration> pause() {
        return pause;
    }
}
