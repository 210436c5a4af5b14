package dev.errata.web;

import dev.errata.curation.Bulk;
import dev.errata.curation.BulkAction;
import dev.errata.entry.EntryId;
import dev.errata.match.KnowledgeBase;
import dev.errata.search.Browse;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody wants to do to many entries, as they typed it. */
final class BulkForm {

    /** Of nobody who typed anything; never written to. */
    static final BulkForm EMPTY = new BulkForm();

    @RestForm
    @DefaultValue("")
    public String q = "";

    @RestForm
    @DefaultValue("")
    public String domain = "";

    @RestForm
    @DefaultValue("")
    public String category = "";

    @RestForm
    @DefaultValue("")
    public String tag = "";

    @RestForm
    @DefaultValue("")
    public String tier = "";

    @RestForm
    @DefaultValue("")
    public String ids = "";

    @RestForm
    @DefaultValue("tag")
    public String action = "tag";

    @RestForm
    @DefaultValue("")
    public String value = "";

    @RestForm
    @DefaultValue("")
    public String reason = "";

    @RestForm
    @DefaultValue("")
    public String token = "";

    public boolean narrows() {
        return Stream.of(q, domain, category, tag, tier, ids).anyMatch(it -> !it.isBlank());
    }

    Optional<BulkAction> wanted() {
        return BulkAction.of(action, value);
    }

    /** The entries that are meant; empty where what was typed names none, or is no id. */
    List<EntryId> selected(KnowledgeBase base) {
        var named = ids.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        if (named.isEmpty()) {
            return base.browse(Browse.Query.narrowed(
                            q.strip(), domain.strip(), category.strip(), tag.strip(), tier, Bulk.MOST))
                    .ids();
        }
        var read = named.stream().flatMap(it -> EntryId.parse(it).stream()).toList();
        return read.size() == named.size() && read.size() <= Bulk.MOST ? read : List.of();
    }
}
