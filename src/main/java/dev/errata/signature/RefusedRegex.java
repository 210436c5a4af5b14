package dev.errata.signature;

import java.io.Serial;

/** Carries a refusal out of the parser's depths; never leaves the room. */
final class RefusedRegex extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Verdict.Refused verdict;

    private RefusedRegex(Verdict.Refused verdict) {
        super(verdict.reason(), null, false, false);
        this.verdict = verdict;
    }

    static RefusedRegex broken(String reason, int at) {
        return new RefusedRegex(new Verdict.Refused(reason, at, true));
    }

    static RefusedRegex unsafe(String reason, int at) {
        return new RefusedRegex(new Verdict.Refused(reason, at, false));
    }

    Verdict.Refused verdict() {
        return verdict;
    }
}
