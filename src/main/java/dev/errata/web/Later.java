package dev.errata.web;

import dev.errata.later.Wish;
import dev.errata.later.Wish.Channel;
import dev.errata.later.Wish.State;
import dev.errata.later.Wishes;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What this reader wanted to be told, for the pages that tell it. */
@Named("later")
@RequestScoped
class Later {

    private final Wishes wishes;
    private final Reader reader;
    private final RoutingContext routing;

    Later(Wishes wishes, Reader reader, RoutingContext routing) {
        this.wishes = wishes;
        this.reader = reader;
        this.routing = routing;
    }

    /** Whether the reader waits for what nobody knew in that answer. */
    public boolean waits(String matchId) {
        return wish(matchId).filter(it -> it.state() == State.WAITING).isPresent();
    }

    /** Where the answer to that answer is by now; empty where the reader did not want to know, or nobody knows yet. */
    public String answer(String matchId) {
        return wish(matchId).flatMap(Wish::answer).map(Answer::address).orElse("");
    }

    /** Whether the reader just wanted to know more than one may. */
    public boolean tooMany() {
        return "too_many".equals(routing.queryParams().get("later"));
    }

    /** Addresses of answers that the reader wanted and has not seen. */
    public List<String> known() {
        return reader.voter()
                .map(voter -> wishes.known(Channel.PAGE, voter).stream()
                        .flatMap(it -> it.answer().stream())
                        .map(Answer::address)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** The reader sees that answer now. */
    void seen(String matchId) {
        reader.voter().ifPresent(voter -> wishes.seen(matchId, Channel.PAGE, voter));
    }

    private Optional<Wish> wish(String matchId) {
        return reader.voter().flatMap(voter -> wishes.find(matchId, Channel.PAGE, voter));
    }
}
