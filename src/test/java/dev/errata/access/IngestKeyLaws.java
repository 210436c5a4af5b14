package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of ingest keys on every database. */
abstract class IngestKeyLaws {

    private static final Optional<String> NONE = Optional.empty();

    @Inject
    DefaultIngestKey first;

    @Inject
    IngestKeys keys;

    @Inject
    Audit audit;

    @Inject
    EntityManager entities;

    /** Position of the last record that a test did not make: none can be deleted. */
    private long before;

    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void forgetEverything() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from ingest_key").executeUpdate();
        });
        before = audit.latest(1).stream().mapToLong(AuditRecord::position).sum();
        keys.refresh();
    }

    @Test
    void theFirstStartPrintsAKeyThatAdmits() {
        first.settle(NONE, printed::add);
        keys.refresh();

        assertThat(keys.admits(keyIn(printed.getFirst()))).contains("default");
    }

    @Test
    void theSecondStartPrintsNothingAndChangesNothing() {
        first.settle(NONE, printed::add);

        first.settle(NONE, printed::add);
        keys.refresh();

        assertThat(printed).hasSize(1);
        assertThat(keys.admits(keyIn(printed.getFirst()))).isPresent();
    }

    @Test
    void aGivenKeyAdmitsInThePlaceOfTheFormerOneAndIsNotPrinted() {
        first.settle(NONE, printed::add);

        first.settle(Optional.of("a key of one's own"), printed::add);
        keys.refresh();

        assertThat(keys.admits("a key of one's own")).contains("default");
        assertThat(keys.admits(keyIn(printed.getFirst()))).isEmpty();
        assertThat(printed).hasSize(1);
    }

    @Test
    void aRevokedKeyStaysRevokedWhereTheSettingNamesItAgain() {
        first.settle(Optional.of("a key of one's own"), printed::add);
        keys.revoke("default", "ada");

        first.settle(Optional.of("a key of one's own"), printed::add);
        keys.refresh();

        assertThat(keys.admits("a key of one's own")).isEmpty();
    }

    @Test
    void whoRevokedTheFirstKeyGetsNoOtherAtTheNextStart() {
        first.settle(NONE, printed::add);
        keys.revoke("default", "ada");

        first.settle(NONE, printed::add);

        assertThat(printed).hasSize(1);
        assertThat(keys.list()).isEmpty();
    }

    @Test
    void ofSeveralNodesThatStartAtOnceOnePrints() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 4)
                    .mapToObj(node -> nodes.submit(() -> first.settle(NONE, printed::add)))
                    .toList();
            for (var start : starts) {
                start.get();
            }
        }
        keys.refresh();

        assertThat(printed).hasSize(1);
        assertThat(keys.admits(keyIn(printed.getFirst()))).isPresent();
    }

    @Test
    void aKeyAdmitsFromItsMakingToItsRevoking() {
        var token = keys.create("web-1", "ada").orElseThrow();
        var whileValid = keys.admits(token);

        boolean revoked = keys.revoke("web-1", "ada");

        assertThat(whileValid).contains("web-1");
        assertThat(revoked).isTrue();
        assertThat(keys.admits(token)).isEmpty();
        assertThat(keys.revoke("web-1", "ada")).isFalse();
    }

    @Test
    void twoValidKeysNeverShareAName() {
        var token = keys.create("web-1", "ada").orElseThrow();

        assertThat(keys.create("web-1", "ada")).isEmpty();
        assertThat(keys.admits(token)).contains("web-1");
    }

    @Test
    void theNameOfARevokedKeyIsFreeAgain() {
        var former = keys.create("web-1", "ada").orElseThrow();
        keys.revoke("web-1", "ada");

        var token = keys.create("web-1", "ada").orElseThrow();

        assertThat(keys.admits(token)).contains("web-1");
        assertThat(keys.admits(former)).isEmpty();
    }

    @Test
    void aNameIsPlain() {
        assertThatIllegalArgumentException().isThrownBy(() -> keys.create("web 1", "ada"));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.create("", "ada"));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.create("x".repeat(65), "ada"));
    }

    @Test
    void nothingElseAdmits() {
        var token = keys.create("web-1", "ada").orElseThrow();

        assertThat(List.of("", " ", token + " ", token.substring(1), IngestToken.hex(token), "密码", "a\0b"))
                .allSatisfy(wrong -> assertThat(keys.admits(wrong)).isEmpty());
    }

    @Test
    void theLastUseIsKeptAndOnlyOfWhatWasUsed() {
        var token = keys.create("used", "ada").orElseThrow();
        keys.create("unused", "ada");

        keys.admits(token);

        assertThat(keys.list())
                .extracting(IngestKey::name, it -> it.usedAt().isPresent(), IngestKey::madeBy)
                .containsExactly(tuple("unused", false, "ada"), tuple("used", true, "ada"));
    }

    @Test
    void aMessageSignedWithATokenIsRecognisedThoughTheTokenIsNotKept() {
        var token = keys.create("github", "ada").orElseThrow();
        keys.create("another", "ada");
        var body = "{\"action\":\"completed\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(keys.admitsSigned(hmac(token, body), body)).contains("github");
        assertThat(keys.admitsSigned(
                        hmac(token, body), Arrays.copyOf(body, 4), Arrays.copyOfRange(body, 4, body.length)))
                .contains("github");
        assertThat(keys.admitsSigned(hmac("another secret", body), body)).isEmpty();
        assertThat(keys.admitsSigned(hmac(token, body), "{}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(keys.admitsSigned(new byte[0], body)).isEmpty();
    }

    @Test
    void onlyTheDigestIsKept() {
        var token = keys.create("web-1", "ada").orElseThrow();

        var row = (Object[]) entities.createNativeQuery("select name, digest from ingest_key")
                .getSingleResult();

        assertThat(row).containsExactly("web-1", IngestToken.hex(token));
    }

    @Test
    void whatHappensToKeysIsAudited() {
        first.settle(NONE, printed::add);
        var token = keys.create("web-1", "ada").orElseThrow();
        keys.revoke("web-1", "bob");
        first.settle(Optional.of("a key of one's own"), printed::add);

        assertThat(audit.latest(10).stream().filter(it -> it.position() > before))
                .extracting(AuditRecord::actor, AuditRecord::action, AuditRecord::object)
                .containsExactly(
                        tuple("start", "ingest_key.replaced", "default"),
                        tuple("bob", "ingest_key.revoked", "web-1"),
                        tuple("ada", "ingest_key.made", "web-1"),
                        tuple("start", "ingest_key.made", "default"));
        assertThat(audit.latest(10)).noneMatch(record -> record.detail().contains(token));
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keyIn(String text) {
        var key = Pattern.compile("ingest key: (\\S+)").matcher(text);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
