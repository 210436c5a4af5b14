package dev.errata.transfer;

import dev.errata.library.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often one thing happened in an import: nobody reads two thousand lines that say the same.
 *
 * @param what a field that was lost, or a rule of the linter
 * @param code of the kind of loss, or of the rule
 * @param why the reason, or what the rule says
 * @param example id of an entry
 */
public record Tally(String what, String code, String why, long count, String example) {

    private static final Comparator<Tally> OFTENEST_FIRST = Comparator.comparingLong(Tally::count)
            .reversed()
            .thenComparing(Tally::what)
            .thenComparing(Tally::why);

    private record Kind(String what, String code, String why) {}

    private record Case(Kind kind, String example) {}

    /** What was lost, oftenest first. */
    public static List<Tally> lost(ImportReport report) {
        return of(
                report,
                account -> account.lost().stream()
                        .map(it -> new Kind(it.field(), it.loss().code(), it.reason())));
    }

    /** What the linter found, oftenest first. */
    public static List<Tally> findings(ImportReport report) {
        return of(
                report,
                account -> account.findings().stream()
                        .map(it -> new Kind(it.severity().word() + " " + it.code(), it.code(), title(it))));
    }

    private static String title(Finding finding) {
        return finding.rule().title();
    }

    private static List<Tally> of(ImportReport report, Function<Account, Stream<Kind>> kinds) {
        Map<Kind, List<String>> cases = report.accounts().stream()
                .flatMap(account -> kinds.apply(account).map(kind -> new Case(kind, name(account))))
                .collect(Collectors.groupingBy(Case::kind, Collectors.mapping(Case::example, Collectors.toList())));
        return cases.entrySet().stream()
                .map(it -> new Tally(
                        it.getKey().what(),
                        it.getKey().code(),
                        it.getKey().why(),
                        it.getValue().size(),
                        it.getValue().getFirst()))
                .sorted(OFTENEST_FIRST)
                .toList();
    }

    private static String name(Account account) {
        return account.entryId().isEmpty() ? account.place() : account.entryId();
    }
}
