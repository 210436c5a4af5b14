package dev.errata.search;

import dev.errata.search.Words.Word;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells a line that complains from one that reports: "terminated with error" and "terminated with success" share all but one word. */
final class Complaint {

    private static final Set<String> WORDS = words("""
            error errors err errno fail failed failure failing cannot can't unable invalid refused rejected denied fatal panic abort \
            aborted exception corrupt corrupted missing not no never without conflict timeout timed unknown undefined unexpected \
            unsupported forbidden unauthorized expired exceeded insufficient broken bad wrong warn warning misconf deadlock killed \
            crash crashed segfault lost full exhausted overflow violation mismatch duplicate unreachable unavailable \
            错误 失败 异常 无法 不能 拒绝 超时 缺少 不足 损坏 冲突 未知""");

    private Complaint() {}

    static boolean in(Collection<String> terms) {
        return terms.stream().anyMatch(WORDS::contains);
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        Words.of(text).stream()
                .map(Word::term)
                .filter(term -> term.length() > 1)
                .forEach(words::add);
        return Set.copyOf(words);
    }
}
