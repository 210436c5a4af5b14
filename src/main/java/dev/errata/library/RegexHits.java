package dev.errata.library;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Sample;
import dev.errata.entry.EntryId;
import dev.errata.signature.Hit;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which entries' regexes hit a text: all of them asked in one pass. Immutable and thread-safe. */
final class RegexHits {

    /** The regexes see one line at a time; see the dialect. */
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

    private final SignatureSet<EntryId> set;

    private RegexHits(SignatureSet<EntryId> set) {
        this.set = set;
    }

    static RegexHits of(Collection<Entry> entries) {
        return new RegexHits(SignatureSet.compile(signatures(entries)));
    }

    private static List<Signature<EntryId>> signatures(Collection<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.recognition().regex().isEmpty())
                .map(entry -> new Signature<>(entry.id(), entry.recognition().regex()))
                .toList();
    }

    /** The same after some entries changed; the cost grows with the changes, not with the entries. */
    RegexHits after(Collection<Entry> changed, Collection<EntryId> gone) {
        var out = new HashSet<>(gone);
        changed.forEach(entry -> out.add(entry.id()));
        return new RegexHits(set.with(signatures(changed), out));
    }

    /** The entries whose regex hits a line of the text. */
    Set<EntryId> in(String text) {
        var found = new HashSet<EntryId>();
        for (var line : LINE_END.split(text, -1)) {
            set.scan(line).stream().map(Hit::key).forEach(found::add);
        }
        return found;
    }

    boolean of(EntryId id, String text) {
        return in(text).contains(id);
    }

    /** What the entry's own regex finds of its signature and samples: the cases by which it is compared with others. */
    List<String> cases(Entry entry) {
        var cases = new ArrayList<String>();
        cases.add(entry.recognition().signature().en());
        entry.samples().stream().filter(Sample::match).map(Sample::text).forEach(cases::add);
        cases.removeIf(text -> !of(entry.id(), text));
        return cases;
    }

    /** The entries whose regex hits every one of the texts; none where there is no text. */
    Set<EntryId> inAll(List<String> texts) {
        var common = new HashSet<EntryId>();
        boolean first = true;
        for (var text : texts) {
            if (first) {
                common.addAll(in(text));
            } else {
                common.retainAll(in(text));
            }
            first = false;
        }
        return common;
    }
}
