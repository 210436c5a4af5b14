package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Check;
import dev.errata.entry.EntryId;
import dev.errata.match.CheckOutput.Ran;
import dev.errata.match.Suspects.Suspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Which of several causes it is: how likely each was, what the pasted output of the checks says of it, and how likely that makes it.
 * Nothing of the output is kept but what is found, masked. Immutable; a pure function of the suspects and the output, so text that grows
 * round by round is simply a longer text.
 *
 * @param subject the entry that was asked about: a symptom, or one of the causes itself
 * @param causes likeliest first
 * @param none of these: how likely that is
 * @param next the command that was not run yet and would tell most; empty where one cause stands out, or none would tell anything
 * @param script all commands, the most telling first, to be copied into a shell
 * @param failed commands that were run and failed, so that they say nothing
 * @param unreadable checks that cannot be looked for
 * @param maskedSecrets how many secrets were taken out of the output
 */
public record Narrowing(
        Entry subject,
        List<Cause> causes,
        Shift none,
        Optional<Next> next,
        String script,
        List<Failed> failed,
        List<Unreadable> unreadable,
        int maskedSecrets) {

    /** The longest output that is taken, in bytes of UTF-8. */
    public static final int MOST_BYTES = 256 * 1024;

    /** From this probability on a cause stands out. */
    private static final double OUTSTANDING = 0.9;

    /** Less than this is not worth anybody's run. */
    private static final double LEAST_BITS = 0.005;

    /** A probability and what became of it. */
    public record Shift(double before, double after) {}

    /** One that may be it, with what the output says of it in the order of its checks. */
    public record Cause(Entry entry, Shift shift, List<Finding> findings) {
        public Cause {
            findings = List.copyOf(findings);
        }

        /** Whether anything was found that speaks for it. */
        boolean supported() {
            return findings.stream().anyMatch(it -> it.sight() instanceof Sight.Found && it.factor() > 1);
        }
    }

    /**
     * What a check came to.
     *
     * @param factor by which the odds of its cause changed: above 1 it speaks for it, below against
     */
    public record Finding(Check check, Sight sight, double factor) {}

    /** A command to run, the causes that have checks on it, and how many bits of doubt it may be expected to take away. */
    public record Next(String run, List<EntryId> of, double bits) {
        public Next {
            of = List.copyOf(of);
        }
    }

    /** A command that failed, and the line that says so, masked. */
    public record Failed(String run, int line, String excerpt) {}

    /** A check whose regex the engine refuses, and why. */
    public record Unreadable(EntryId entry, Check check, String reason) {}

    public Narrowing {
        causes = List.copyOf(causes);
        failed = List.copyOf(failed);
        unreadable = List.copyOf(unreadable);
    }

    /** The cause that stands out: very likely, and with a find that speaks for it, not by the others' lack of finds alone. */
    public Optional<Cause> standsOut() {
        return causes.stream()
                .filter(it -> it.shift().after() >= OUTSTANDING && it.supported())
                .findFirst();
    }

    /** What {@code output}, possibly empty, makes of {@code suspects}. */
    static Narrowing of(Suspects suspects, String output) {
        var entries = suspects.entries();
        var commands = commands(entries);
        var lookOut = LookOut.over(entries);
        var read = CheckOutput.read(output, commands);
        var checks = entries.stream().flatMap(it -> it.checks().stream()).toList();
        var causes = causes(suspects, lookOut.sights(checks, read));
        var first = new Gain(entries, suspects.beliefs(), lookOut);
        var gains = new HashMap<String, Double>();
        commands.forEach(it -> gains.put(it, first.bits(it)));
        var none = new Shift(
                suspects.all().isEmpty() ? 1 : Suspects.NONE,
                1 - causes.stream().mapToDouble(it -> it.shift().after()).sum());
        var all = new Narrowing(
                suspects.subject(),
                causes.stream()
                        .sorted(Comparator.comparingDouble(
                                        (Cause it) -> it.shift().after())
                                .reversed())
                        .toList(),
                new Shift(none.before(), Math.max(0, none.after())),
                Optional.empty(),
                CheckScript.of(commands.stream()
                        .sorted(Comparator.<String>comparingDouble(gains::get).reversed())
                        .toList()),
                failed(commands, read),
                unreadable(entries, lookOut),
                read.maskedSecrets());
        return all.standsOut().isPresent() ? all : all.with(next(causes, none, commands, lookOut, read));
    }

    private static List<String> commands(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.checks().stream())
                .map(Check::run)
                .filter(run -> !run.isBlank())
                .distinct()
                .toList();
    }

    private static List<Cause> causes(Suspects suspects, Map<Check, Sight> sights) {
        var findings = suspects.entries().stream()
                .map(entry -> Weighing.findings(entry, sights))
                .toList();
        var weights = new double[findings.size()];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = findings.get(at).stream()
                    .mapToDouble(Finding::factor)
                    .reduce(suspects.all().get(at).prior(), (one, other) -> one * other);
        }
        double sum = DoubleStream.of(weights).sum() + Suspects.NONE;
        var causes = new ArrayList<Cause>();
        for (int at = 0; at < weights.length; at++) {
            Suspect suspect = suspects.all().get(at);
            causes.add(new Cause(suspect.entry(), new Shift(suspect.prior(), weights[at] / sum), findings.get(at)));
        }
        return causes;
    }

    private static Optional<Next> next(
            List<Cause> causes, Shift none, List<String> commands, LookOut lookOut, CheckOutput read) {
        var entries = causes.stream().map(Cause::entry).toList();
        var beliefs = DoubleStream.concat(
                        causes.stream().mapToDouble(it -> it.shift().after()), DoubleStream.of(none.after()))
                .toArray();
        var gain = new Gain(entries, beliefs, lookOut);
        return commands.stream()
                .filter(it -> read.of(it) instanceof Ran.NotYet)
                .filter(it -> causes.stream()
                        .flatMap(cause -> cause.findings().stream())
                        .noneMatch(finding -> finding.check().run().equals(it)))
                .map(it -> new Next(it, of(it, entries), gain.bits(it)))
                .filter(it -> it.bits() >= LEAST_BITS)
                .max(Comparator.comparingDouble(Next::bits));
    }

    private static List<EntryId> of(String command, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.checks().stream().anyMatch(it -> it.run().equals(command)))
                .map(Entry::id)
                .toList();
    }

    private static List<Failed> failed(List<String> commands, CheckOutput read) {
        var failed = new ArrayList<Failed>();
        for (var command : commands) {
            if (read.of(command) instanceof Ran.Failed(var why)) {
                failed.add(new Failed(command, why.number(), LookOut.excerpt(why.text())));
            }
        }
        return failed;
    }

    private static List<Unreadable> unreadable(List<Entry> entries, LookOut lookOut) {
        var unreadable = new ArrayList<Unreadable>();
        for (var entry : entries) {
            for (var check : entry.checks()) {
                lookOut.refusal(check).ifPresent(reason -> unreadable.add(new Unreadable(entry.id(), check, reason)));
            }
        }
        return unreadable;
    }

    private Narrowing with(Optional<Next> command) {
        return new Narrowing(subject, causes, none, command, script, failed, unreadable, maskedSecrets);
    }
}
