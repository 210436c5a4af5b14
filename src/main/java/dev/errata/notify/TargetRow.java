package dev.errata.notify;

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
@Table(name = "notify_target")
class TargetRow {

    @Id
    String id;

    @Enumerated(EnumType.STRING)
    TargetKind kind;

    String name;

    @Column(name = "shown_url")
    String shownUrl;

    @Column(name = "sealed_url")
    String sealedUrl;

    @Column(name = "sealed_secret")
    @Nullable
    String sealedSecret;

    @Column(name = "sealed_former")
    @Nullable
    String sealedFormer;

    @Column(name = "former_until")
    @Nullable
    Instant formerUntil;

    boolean enabled;

    @Column(name = "disabled_why")
    String disabledWhy;

    boolean inside;

    @Enumerated(EnumType.STRING)
    Language language;

    @Column(name = "failing_since")
    @Nullable
    Instant failingSince;

    /** Whether it is gone once its one message is. */
    boolean passing;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "changed_by")
    String changedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    TargetRow() {}

    /** What the address is sealed for. */
    String urlPlace() {
        return id + " url";
    }

    /** What both secrets are sealed for. */
    String secretPlace() {
        return id + " secret";
    }

    Target target(Instant now) {
        return new Target(
                id,
                kind,
                name,
                shownUrl,
                sealedSecret != null,
                Optional.ofNullable(formerUntil).filter(now::isBefore),
                enabled,
                disabledWhy,
                inside,
                language,
                Optional.ofNullable(failingSince),
                new Hand(madeAt, madeBy),
                new Hand(changedAt, changedBy));
    }
}
