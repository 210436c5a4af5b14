package dev.errata.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.notify.Route.Closed;
import dev.errata.notify.Route.Open;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final Guard CLOSED = guard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.216.34/hook",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/hook",
                "https://93.184.216.34:8443/",
                "https://93.184.216.34:443/?a=b"
            })
    void letsPublicAddressesPass(String url) {
        assertThat(CLOSED.route(Destination.of(url), false)).isInstanceOf(Open.class);
        assertThat(CLOSED.complaint(url, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback",
        "127.255.0.3, loopback",
        "0.0.0.0, unspecified",
        "0.1.2.3, unspecified",
        "10.0.0.1, private",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.168.1.1, private",
        "169.254.1.1, link-local",
        "100.64.0.1, shared by a carrier",
        "100.127.255.255, shared by a carrier",
        "192.0.0.8, reserved",
        "198.18.0.1, reserved",
        "198.19.255.255, reserved",
        "192.88.99.1, reserved",
        "192.0.2.1, for documentation",
        "198.51.100.7, for documentation",
        "203.0.113.9, for documentation",
        "224.0.0.1, multicast",
        "239.255.255.255, multicast",
        "240.0.0.1, reserved",
        "255.255.255.255, reserved",
        "[::], unspecified",
        "[::1], loopback",
        "[0:0:0:0:0:0:0:1], loopback",
        "[fe80::1], link-local",
        "[fec0::1], unique-local",
        "[fc00::1], unique-local",
        "[fd12:3456::1], unique-local",
        "[ff02::1], multicast",
        "[::ffff:127.0.0.1], an IPv4 address within IPv6",
        "[::ffff:8.8.8.8], an IPv4 address within IPv6",
        "[::ffff:7f00:1], an IPv4 address within IPv6",
        "[::127.0.0.1], an IPv4 address within IPv6",
        "[::808:808], an IPv4 address within IPv6",
        "[2002:7f00:1::], an IPv4 address within IPv6",
        "[2002:808:808::1], an IPv4 address within IPv6",
        "[64:ff9b::10.0.0.1], an IPv4 address within IPv6",
        "[64:ff9b::808:808], an IPv4 address within IPv6",
        "[64:ff9b:1::1], an IPv4 address within IPv6",
        "[2001::1], reserved",
        "[2001:db8::1], for documentation",
        "[3fff::1], for documentation",
        "[100::1], not public",
        "[4000::1], not public"
    })
    void closesWhatIsNotPublic(String host, String kind) {
        var url = "https://" + host + "/hook";

        assertThat(CLOSED.route(Destination.of(url), false))
                .isInstanceOfSatisfying(Closed.class, it -> assertThat(it.why()).contains(kind));
        assertThat(CLOSED.complaint(url, false)).isPresent();
        assertThat(guard("hooks.example=" + literal(host)).route(Destination.of("https://hooks.example/"), false))
                .satisfies(it -> {
                    // From a resolver, Java makes a mapped address the IPv4 address that it is.
                    if (!host.equals("[::ffff:8.8.8.8]")) {
                        assertThat(it).isInstanceOf(Closed.class);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.170.2",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "[fd00:ec2::254]",
                "[fd20:ce::254]",
                "[::ffff:169.254.169.254]",
                "[::169.254.169.254]",
                "[2002:a9fe:a9fe::1]",
                "[64:ff9b::a9fe:a9fe]"
            })
    void noOpeningReachesTheCredentialsOfAMachine(String host) {
        var everything = guard(List.of("0.0.0.0/0", "::/0", "metadata.example"), "metadata.example=" + literal(host));

        assertThat(everything.route(Destination.of("https://" + host + "/"), true))
                .isInstanceOfSatisfying(Closed.class, it -> assertThat(it.why()).contains("credentials"));
        assertThat(everything.route(Destination.of("https://metadata.example/"), true))
                .isInstanceOf(Closed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://010.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.0.0.1.1/",
                "https://256.0.0.1/",
                "https://1.2.3.04/",
                "https://example.0x10/",
                "https://localhost./",
                "https://example.com./",
                "https://127.0.0.1./",
                "https://user@example.com/",
                "https://user:password@example.com/",
                "https://example.com@127.0.0.1/",
                "https://@127.0.0.1/",
                "https://example.com:80@127.0.0.1/",
                "https://example.com\\@127.0.0.1/",
                "https://exa mple.com/",
                "https://ex%61mple.com/",
                "https://①②⑦.0.0.1/",
                "https://example.com/#fragment",
                "https://[fe80::1%25eth0]/",
                "https://[::1/",
                "https:///path",
                "https://",
                "https:example.com",
                "//example.com/",
                "example.com/hook",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "jar:https://example.com/!/",
                "https://example.com:22/",
                "https://example.com:25/",
                "https://example.com:0/",
                "https://example.com:1023/",
                "https://example.com:65536/",
                "https://example.com/a b",
                "https://example.com/\r\nX-Evil: 1",
                ""
            })
    void refusesAddressesThatCanBeReadInMoreThanOneWay(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Destination.of(url));
        assertThat(CLOSED.complaint(url, true)).isPresent();
    }

    @Test
    void takesPlainNamesPortsAndQueries() {
        var destination = Destination.of("HTTPS://Hooks.Example.COM:8443/a/b?c=d&e=%2F");

        assertThat(destination).isEqualTo(new Destination(true, "hooks.example.com", 8443, "/a/b?c=d&e=%2F"));
        assertThat(Destination.of("https://example.com")).isEqualTo(new Destination(true, "example.com", 443, "/"));
        assertThat(Destination.of("https://example.com/x").with("sign=1").path())
                .isEqualTo("/x?sign=1");
        assertThat(Destination.of("https://example.com/x?y").with("sign=1").path())
                .isEqualTo("/x?y&sign=1");
    }

    @Test
    void oneInsideAddressClosesAName() {
        var guard = guard("mixed.example=93.184.216.34 10.0.0.1");

        assertThat(guard.route(Destination.of("https://mixed.example/"), false)).isInstanceOf(Closed.class);
    }

    @Test
    void aNameIsResolvedOnceAndTheAddressThatWasLookedAtIsTheOneToConnectTo() {
        var asked = new AtomicInteger();
        var rebinding =
                new Guard(List.of(), host -> new InetAddress[] {
                    InetAddress.getByName(asked.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1")
                });

        var route = rebinding.route(Destination.of("https://rebind.example/"), false);

        assertThat(asked).hasValue(1);
        assertThat(route)
                .isInstanceOfSatisfying(
                        Open.class,
                        it -> assertThat(it.address().getHostAddress()).isEqualTo("93.184.216.34"));
    }

    @Test
    void aNameNobodyKnowsIsClosed() {
        assertThat(CLOSED.route(Destination.of("https://nowhere.example/"), false))
                .isEqualTo(new Closed("the host is not known"));
    }

    @Test
    void insideIsReachedWhereBothTheSettingAndTheTargetAllowIt() {
        var guard = guard(
                List.of("10.1.0.0/16", "fd12::/16", " Hooks.corp.example "),
                "hooks.corp.example=192.168.7.7",
                "other.corp.example=192.168.7.7",
                "listed.example=10.1.9.9");

        assertThat(opens(guard, "https://10.1.2.3/", true)).isTrue();
        assertThat(opens(guard, "https://[fd12::5]/", true)).isTrue();
        assertThat(opens(guard, "https://hooks.corp.example/", true)).isTrue();
        assertThat(opens(guard, "https://listed.example/", true)).isTrue();
        assertThat(opens(guard, "https://10.1.2.3/", false)).isFalse();
        assertThat(opens(guard, "https://hooks.corp.example/", false)).isFalse();
        assertThat(opens(guard, "https://10.2.0.1/", true)).isFalse();
        assertThat(opens(guard, "https://other.corp.example/", true)).isFalse();
        assertThat(opens(guard, "https://127.0.0.1/", true)).isFalse();
    }

    @Test
    void httpGoesOnlyToWhatIsOpened() {
        var guard = guard(List.of("10.1.0.0/16"), "public.example=93.184.216.34");

        assertThat(opens(guard, "http://10.1.2.3/", true)).isTrue();
        assertThat(opens(guard, "http://10.1.2.3/", false)).isFalse();
        assertThat(opens(guard, "http://public.example/", true)).isFalse();
        assertThat(guard.complaint("http://public.example/", false)).isPresent();
    }

    @Test
    void aSettingThatIsNoNetworkStopsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> guard(List.of("10.0.0.0/33")));
        assertThatIllegalArgumentException().isThrownBy(() -> guard(List.of("corp.example/8")));
    }

    private static boolean opens(Guard guard, String url, boolean inside) {
        return guard.route(Destination.of(url), inside) instanceof Open;
    }

    private static String literal(String host) {
        return host.replace("[", "").replace("]", "");
    }

    private static Guard guard(String... names) {
        return guard(List.of(), names);
    }

    /** @param names such as {@code a.example=10.0.0.1 10.0.0.2}; others are unknown, unless they are addresses */
    private static Guard guard(List<String> opened, String... names) {
        return new Guard(opened, host -> {
            for (var name : names) {
                if (name.startsWith(host + "=")) {
                    var addresses = name.substring(host.length() + 1).split(" ");
                    var found = new InetAddress[addresses.length];
                    for (int at = 0; at < found.length; at++) {
                        found[at] = InetAddress.getByName(addresses[at]);
                    }
                    return found;
                }
            }
            if (host.startsWith("[") || Arrays.stream(host.split("\\.")).allMatch(it -> it.matches("[0-9]+"))) {
                return InetAddress.getAllByName(host);
            }
            throw new UnknownHostException(host);
        });
    }
}
