package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.search.Words;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry's own words make of it. Worked out when first asked for, as of very many entries few are ever candidates; who asks at the
 * same time may both work it out. Thread-safe.
 */
final class Traits {

    private final Entry entry;
    private final Common common;
    private volatile @Nullable Known known;

    private record Known(Identifiers identifiers, Set<String> concepts, Set<String> names) {}

    /** @param common what is so common among all entries that it tells nothing */
    Traits(Entry entry, Common common) {
        this.entry = entry;
        this.common = common;
    }

    Identifiers identifiers() {
        return known().identifiers();
    }

    Set<String> concepts() {
        return known().concepts();
    }

    Set<String> names() {
        return known().names();
    }

    private Known known() {
        var made = known;
        if (made == null) {
            var recognition = entry.recognition();
            var aliases = recognition.aliases();
            made = new Known(
                    Identifiers.in(recognition.signature().en() + " " + String.join(" ", aliases) + " "
                            + recognition.errorCode() + " " + recognition.regex()),
                    Words.concepts(recognition.signature().en() + "\n"
                            + recognition.signature().zh() + "\n" + String.join("\n", aliases)),
                    common.telling(names(entry)));
            known = made;
        }
        return made;
    }

    /** The words that name what an entry is about. */
    static Set<String> names(Entry entry) {
        var text = new StringBuilder(entry.id().domain());
        entry.classification().tags().forEach(tag -> text.append(' ').append(tag));
        entry.applicability().versions().forEach(row -> text.append(' ').append(VersionMatrix.product(row.version())));
        var names = new HashSet<String>();
        Words.of(text.toString()).forEach(word -> names.add(word.term()));
        names.removeIf(name -> name.length() < 2 || Character.isDigit(name.charAt(0)));
        return names;
    }
}
