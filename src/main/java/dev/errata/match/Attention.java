package dev.errata.match;

import dev.errata.event.Event;
import dev.errata.event.Event.RoledLine;
import dev.errata.event.Role;
import dev.errata.event.Transcript;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the lines of a long text that are worth comparing word by word. Regexes see every line; the text search, a thousand times
 * dearer, sees those where an error is most likely stated.
 */
final class Attention {

    /** Enough for every distinct error of a real log; the time of a lookup is bounded by it. */
    private static final int MOST = 40;

    private static final SignatureSet<Boolean> COMPLAINT = SignatureSet.compile(List.of(new Signature<>(
            true,
            "(?i)err(?:or|no)?\\b|error|exception|fail|fatal|panic|cannot|can't|could not|couldn't|unable|denied|refused|invalid|"
                    + "not found|no such|missing|unknown|unexpected|undefined|unsupported|timed? ?out|abort|crash|kill|corrupt|"
                    + "out of memory|permission|not allowed|no space|warn|conflict|reject|forbidden|unauthori|expired|deadlock|"
                    + "segfault|core dumped|traceback|\\bnot\\b|n't\\b|\\bno [a-z]+|already|must |required|exhaust|exceed|mismatch|incompatible|violat|"
                    + "insufficient|unavailable|unreachable|obsolete|deprecat|duplicate|illegal|stale|too (?:long|many|large|big|old|new|small)|"
                    + "\\bonly\\b|\\block(?:ed)?\\b|overwritten|diverged|outdated|wrong|broken|bad |stuck|closed|reset by|"
                    + "错误|失败|异常|无法|不能|拒绝|超时|找不到|不存在|未知|无效|致命|冲突|不是|没有|未")));

    private Attention() {}

    /** The lines to compare, in the order of the text; all of them where they are few. */
    static Set<RoledLine> on(Transcript transcript) {
        var seen = new HashSet<String>();
        var ranked = new ArrayList<Ranked>();
        int at = 0;
        for (var event : transcript.events()) {
            for (var roled : event.lines()) {
                if (roled.role() != Role.FRAME && seen.add(roled.line().text())) {
                    ranked.add(new Ranked(roled, rank(event, roled), at));
                }
                at++;
            }
        }
        if (ranked.size() > MOST) {
            ranked.sort(Comparator.comparingInt(Ranked::rank).reversed().thenComparingInt(Ranked::at));
        }
        return Set.copyOf(ranked.stream().limit(MOST).map(Ranked::line).toList());
    }

    private record Ranked(RoledLine line, int rank, int at) {}

    static boolean complains(String line) {
        return !COMPLAINT.scan(line).isEmpty();
    }

    private static int rank(Event event, RoledLine roled) {
        int rank = switch (roled.role()) {
            case CAUSE -> 4;
            case HEADLINE -> event.kind() == Event.Kind.PLAIN ? 0 : 3;
            case LINK -> 2;
            case DETAIL, SUMMARY, FRAME -> 0;
        };
        return complains(roled.line().text()) ? rank + 2 : rank;
    }

    static List<RoledLine> all(Transcript transcript) {
        var lines = new ArrayList<RoledLine>();
        transcript.events().forEach(event -> lines.addAll(event.lines()));
        return lines;
    }
}
