package dev.errata.web;

import dev.errata.curation.Bulk;
import dev.errata.curation.BulkAction;
import dev.errata.entry.Entry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many entries at once: what was asked for, and what it would do.
 *
 * @param plan what would change; null before anything was asked for
 * @param done how many entries were changed just now; less than 0 for none
 * @param trouble why there is no plan, or nothing was done, as a token; or empty
 */
record BulkPage(BulkForm form, @Nullable Plan plan, int done, String trouble) {

    /** What would change; {@code token} names just this. */
    record Plan(String token, List<Row> rows, int untouched) {

        static Plan of(Bulk.Plan plan, boolean retires) {
            return new Plan(
                    plan.token(),
                    plan.items().stream().map(it -> Row.of(it, retires)).toList(),
                    plan.untouched());
        }
    }

    /** What it would do to one entry. */
    record Row(String id, String href, boolean retires, List<ShownChange> changes, int findings) {

        static Row of(Bulk.Item item, boolean retires) {
            return new Row(
                    item.id().toString(),
                    Addresses.of(item.id()),
                    retires,
                    ShownChange.of(item.difference()),
                    item.findings().size());
        }
    }

    public boolean finished() {
        return done >= 0;
    }

    public List<String> kinds() {
        return names(BulkAction.Kind.values());
    }

    public List<String> tiers() {
        return names(Entry.Tier.values());
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
    }
}
