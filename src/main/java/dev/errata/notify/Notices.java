package dev.errata.notify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Puts into words of our webhook what is to be told. What was seen is masked already, by who counted it. */
@ApplicationScoped
class Notices {

    /** What a storm names one by one. */
    static final int TOP = 10;

    private static final int LONGEST_STATEMENT = 500;
    private static final int LONGEST_SAMPLE = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_NEAR = 5;

    private final Links links;

    Notices(Links links) {
        this.links = links;
    }

    /** @param kept how often it was seen since it was told last, without being told */
    Notice spotted(Hit hit, long count, long kept, Instant now) {
        var rule = hit.rule();
        var seen = hit.sighting().seen();
        var data = Notice.object();
        data.putObject("rule").put("id", rule.id()).put("name", rule.what().name());
        data.put("entry_id", seen.entry().map(EntryId::toString).orElse(null));
        data.put("cluster_id", hit.sighting().cluster().orElse(null));
        data.put("fingerprint", seen.fingerprint());
        data.put("statement", cut(seen.statement(), LONGEST_STATEMENT));
        data.put("sample", cut(seen.sample(), LONGEST_SAMPLE));
        data.put("source", cut(seen.place().source(), LONGEST_NAME));
        data.put("service", cut(seen.place().service(), LONGEST_NAME));
        data.put("version", cut(seen.place().version(), LONGEST_NAME));
        data.put("severity", seen.severity().name().toLowerCase(Locale.ROOT));
        data.put("count", count);
        if (rule.what().occasion().counts()) {
            data.put("within_minutes", rule.what().often().minutes());
        }
        data.put("count_since", kept);
        data.put("first_seen", seen.first().toString());
        data.put("last_seen", seen.last().toString());
        if (seen.entry().isEmpty()) {
            var near = data.putArray("near");
            seen.near().stream().limit(MOST_NEAR).map(EntryId::toString).forEach(near::add);
        }
        var link = seen.entry()
                .map(links::entry)
                .or(() -> hit.sighting().cluster().map(links::cluster))
                .orElse("");
        if (!link.isEmpty()) {
            data.put("url", link);
        }
        return new Notice(rule.what().occasion().type(), now, data);
    }

    /**
     * Many in one.
     *
     * @param notices how many
     * @param count how often all that they tell of was seen
     * @param top those that tell of most, at most {@value #TOP}
     */
    Notice storm(long notices, long count, List<Notice> top, Instant now) {
        var data = Notice.object();
        data.put("notifications", notices).put("count", count);
        var list = data.putArray("top");
        for (var notice : top) {
            list.add(line(notice));
        }
        data.put("rest", notices - top.size());
        return new Notice(Notice.STORM, now, data);
    }

    private static ObjectNode line(Notice notice) {
        var line = Notice.object().put("type", notice.type());
        for (var key : List.of("entry_id", "cluster_id", "source", "statement", "severity", "count", "url")) {
            var value = notice.data().get(key);
            if (value != null) {
                line.set(key, value);
            }
        }
        return line;
    }

    Notice test(String target, Instant now) {
        return new Notice(Notice.TEST, now, Notice.object().put("target", target));
    }

    /** Never between the halves of a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
