package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.wire.Compression.Inflated;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a body on its way, it is decoded or it is unreadable, and nothing else is ever thrown. */
class FuzzTest {

    private static final int ROUNDS = 60;

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void aDamagedBodyIsDecodedAsFarAsItGoes(Recorded request) throws UnreadableBody {
        byte[] plain = request.plain();

        for (int seed = 0; seed < ROUNDS; seed++) {
            var damaged = damaged(plain, new Random(seed));
            try {
                request.decode(damaged).records().forEach(FuzzTest::assertStorable);
            } catch (UnreadableBody e) {
                assertThat(e.getMessage()).as("seed " + seed).endsWith(".");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void aDamagedBodyIsInflatedOrUnreadable(Recorded request) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var damaged = damaged(request.body(), new Random(seed));
            for (var encoding : new String[] {"gzip", "deflate", "zstd", "snappy"}) {
                try {
                    var inflated = Compression.inflate(damaged, encoding, 100_000);
                    assertThat(inflated instanceof Inflated.Body body ? body.bytes().length : 0)
                            .isLessThanOrEqualTo(100_000);
                } catch (UnreadableBody e) {
                    assertThat(e.getMessage()).endsWith(".");
                } catch (RuntimeException e) {
                    throw new AssertionError(encoding + ", seed " + seed, e);
                }
            }
        }
    }

    static Stream<Recorded> requests() {
        return Recorded.in("").stream()
                .filter(request -> !request.name().startsWith("webhooks/")
                        && !request.name().startsWith("alertmanager"));
    }

    private static void assertStorable(LogRecord record) {
        assertThat(record.text()).doesNotContain("\0", "\r");
        assertThat(record.text().codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff))
                .isEmpty();
        assertThat(Recorded.utf8(record.text()).length).isLessThanOrEqualTo(RecordText.MOST_BYTES);
    }

    private static byte[] damaged(byte[] body, Random random) {
        byte[] damaged = body.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged = damagedOnce(damaged, random);
        }
        return damaged;
    }

    private static byte[] damagedOnce(byte[] body, Random random) {
        if (body.length < 2) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(body.length);
        int to = Math.min(body.length, at + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> joined(Arrays.copyOf(body, at), Arrays.copyOfRange(body, to, body.length));
            case 2 -> joined(Arrays.copyOf(body, to), Arrays.copyOfRange(body, at, body.length));
            case 3 -> {
                byte[] noise = new byte[random.nextInt(1, 9)];
                random.nextBytes(noise);
                yield joined(Arrays.copyOf(body, at), joined(noise, Arrays.copyOfRange(body, at, body.length)));
            }
            case 4 -> {
                byte[] flipped = body.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            default -> {
                byte[] sign = {(byte) "{}[]\",:\\9\0".charAt(random.nextInt(10))};
                yield joined(Arrays.copyOf(body, at), joined(sign, Arrays.copyOfRange(body, at, body.length)));
            }
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
