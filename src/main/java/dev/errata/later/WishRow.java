package dev.errata.later;

import dev.errata.later.Wish.Channel;
import dev.errata.later.Wish.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "wish")
class WishRow {

    @Id
    String id;

    @Column(name = "match_id")
    String matchId;

    String text;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String who;
    String place;
    boolean chinese;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "answer_id")
    @Nullable
    String answerId;

    int tries;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "moved_at")
    Instant movedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    WishRow() {}

    Wish wish() {
        return new Wish(id, matchId, channel, who, place, chinese, state, Optional.ofNullable(answerId), madeAt);
    }
}
