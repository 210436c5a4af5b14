package dev.errata.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DomainModelTest {

    private static final DomainModel MODEL = DomainModel.of(Slip.of(List.of(
            SmallEntry.of(
                    "kubernetes/crash", "Back-off restarting failed container", "kubectl logs tells why the pod died"),
            SmallEntry.of("kubernetes/pull", "Failed to pull image", "kubectl describe pod names the registry"),
            SmallEntry.of("kubernetes/pending", "0/3 nodes are available", "kubectl shows the pod unscheduled"),
            SmallEntry.of("redis/misconf", "MISCONF Redis is configured to save", "redis-cli reads the snapshot state"),
            SmallEntry.of("redis/oom", "OOM command not allowed", "redis-cli info memory shows the limit"),
            SmallEntry.of("git/refused", "Updates were rejected", "git fetch shows what the remote has"))));

    @Test
    void standsNearestToTheDomainThatSpeaksSo() {
        var behind = MODEL.judge(Words.terms("$ kubectl get pod frontend"));

        assertThat(behind).containsEntry("kubernetes", 0.0);
        assertThat(behind.get("redis")).isNegative();
        assertThat(behind.get("git")).isNegative();
    }

    @Test
    void prefersNoDomainWhereNothingIsSaid() {
        assertThat(MODEL.judge(Set.of())).isEqualTo(Map.of("kubernetes", 0.0, "redis", 0.0, "git", 0.0));
    }

    @Test
    void prefersNoDomainForWordsThatNoEntryUses() {
        assertThat(MODEL.judge(Words.terms("zebra quagga"))).isEqualTo(MODEL.judge(Set.of()));
    }

    @Test
    void isSurerOfSeveralWordsThanOfOne() {
        double one = MODEL.judge(Words.terms("kubectl")).get("redis");
        double two = MODEL.judge(Words.terms("kubectl pod")).get("redis");

        assertThat(two).isLessThan(one);
    }
}
