package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "abc",
                "a|b",
                "a||b",
                "|a",
                "(a)",
                "(?:a)",
                "(?<n>a)(?<m>b)",
                "(?P<n>a)",
                "()",
                "a.c",
                ".",
                "(?s).",
                "(?d).",
                "^a",
                "a$",
                "^$",
                "\\Aa",
                "a\\z",
                "a\\Z",
                "(?m)^a$",
                "(?m)^",
                "(?m:^)x?",
                "\\ba",
                "a\\b",
                "a\\Bb",
                "\\Bb",
                "a*",
                "a+",
                "a?",
                "a*?b",
                "a+?b",
                "a??b",
                "a{2}",
                "a{2,}",
                "a{1,2}",
                "a{2,}?",
                "a{0}b",
                "(ab){2}",
                "(?:a|b)+c",
                "(a+)+$",
                "x{1000}",
                "a{2}",
                "]",
                "}",
                "a]b}",
                "\\]",
                "\\{",
                "\\\\",
                "\\.",
                "\\-",
                "\\é",
                "\\_",
                "\\d",
                "\\D",
                "\\s",
                "\\S",
                "\\w",
                "\\W",
                "\\h",
                "\\H",
                "\\v",
                "\\V",
                "\\t",
                "\\f",
                "\\a",
                "\\e",
                "\\x41",
                "\\x{1F600}",
                "\\u0041",
                "\\uD83D\\uDE00",
                "\\011",
                "\\0101",
                "\\07",
                "\\cA",
                "\\c?",
                "\\p{L}",
                "\\pL",
                "\\P{L}",
                "\\PL",
                "\\p{Lu}",
                "(?i)\\p{Lu}",
                "\\p{Upper}",
                "\\p{Punct}",
                "\\p{IsHan}",
                "\\p{InGreek}",
                "\\p{IsAlphabetic}",
                "\\p{javaLetter}",
                "\\p{script=Latin}",
                "\\p{gc=Lu}",
                "\\p{ASCII}",
                "\\p{Mn}",
                "[abc]",
                "[^abc]",
                "[a-c]",
                "[^a-c]",
                "[a-]",
                "[-a]",
                "[]a]",
                "[^]a]",
                "[a[bc]]",
                "[^a[bc]]",
                "[[^a]b]",
                "[a&b]",
                "[\\d_]",
                "[^\\d_]",
                "[\\p{L}1]",
                "[\\P{L}]",
                "[\\Qa-c]\\E]",
                "[\\]]",
                "[.]",
                "[$^]",
                "[\\x41-\\x43]",
                "[😀-😂]",
                "[[:alpha:]]",
                "[é]",
                "\\Qa.b\\E",
                "\\Qab\\E+",
                "\\Qa",
                "\\Q\\E",
                "\\Qa\\b\\E",
                "\\Q(\\E",
                "(?i)abc",
                "(?i)k",
                "(?i)é",
                "(?i)[a-c]",
                "(?i)[^a-c]",
                "(?i)[@-C]",
                "a(?i)b",
                "a(?i)b|c",
                "(a(?i)b)c",
                "(?i:a)b",
                "(?-i)a",
                "(?i)a(?-i)b",
                "(?im-s)a",
                "(?)a",
                "(?i)(?:)a",
                "中",
                "é",
                "e\u0301",
                "\\b\u0301",
                "a\\b\u0301?",
                "😀",
                "😀+"
            })
    void acceptedRegexesMeanWhatTheyMeanInJava(String regex) {
        assertThat(Dialect.check(regex)).isEqualTo(new Verdict.Accepted());
        var signatures = List.of(new Signature<>(1, regex.isEmpty() ? "(?:)" : regex));
        var set = SignatureSet.compile(signatures);
        var oneByOne = new OneByOne<>(signatures);

        assertThat(tellingLines())
                .allSatisfy(line ->
                        assertThat(set.scan(line)).isEqualTo(oneByOne.scan(line).hits()));
    }

    /** Each character that any construct treats in its own way, and a few of them together. */
    private static Stream<String> tellingLines() {
        var characters = IntStream.concat(
                        IntStream.range(0, 0x180).filter(c -> c != '\n' && c != '\r' && c != 0x85),
                        IntStream.of(
                                0x17F, 0x212A, 0x300, 0x301, 0x391, 0x4E2D, 0x1680, 0x180E, 0x2003, 0x202F, 0x3000,
                                0xD83D, 0xDE00, 0xFEFF, 0x1F600, 0x1F602, 0x1D4B3))
                .mapToObj(Character::toString);
        var together = Stream.of(
                "",
                "abc",
                "ABC",
                "aBc",
                "xabcx",
                "ab",
                "aab",
                "aaab",
                "abab",
                "ababc",
                "a.b",
                "a b",
                "a_b",
                "a-b",
                "ac",
                "bc",
                "b",
                "a\tc",
                "a\u000Bc",
                "éa",
                "e\u0301a",
                "ae\u0301",
                "a\u0301b",
                "\u0301a",
                "中a",
                "a中",
                "😀a",
                "a😀",
                "😀😀",
                "a(b",
                "ab\\b",
                "a\\b",
                "x".repeat(1001),
                "a".repeat(60) + "b",
                "[]{}",
                "$^",
                "Kk\u212A",
                "1a2b3c",
                "aBC",
                "abC",
                "Ab");
        return Stream.concat(characters, together);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a(?=b)~1~Look-ahead",
                "(?!b)~0~Look-ahead",
                "(?<=b)a~0~Look-behind",
                "(?<!b)a~0~Look-behind",
                "(a)\\1~3~Back-references",
                "(?<n>a)\\k<n>~7~Back-references",
                "(?P<n>a)(?P=n)~8~Back-references",
                "a*+~2~Possessive",
                "a{2}+~4~Possessive",
                "(?>a)~0~Atomic",
                "[a&&b]~2~Intersections",
                "(?x)a~2~flag x",
                "(?u)a~2~Unicode",
                "(?U)a~2~Unicode",
                "(?i-u:a)~4~Unicode",
                "\\X~0~Grapheme",
                "\\b{g}~0~Grapheme",
                "\\R~0~single lines",
                "\\Ga~0~\\G",
                "\\N{DIGIT ONE}~0~by name",
                "a{1001}~1~1000 times",
                "a{2,2000}~1~1000 times",
                "(a{100}){100}~0~multiply",
                "(a*)*~4~empty",
                "(a|b?)+~6~empty",
                "(^)*~3~empty",
                "a{2}{3}~4~nothing here",
                "\\Bx?~0~\\B",
                "\\uD83D~0~surrogate"
            })
    void unsafeRegexesAreRefusedWithAReason(String regex, int at, String reason) {
        assertThat(Dialect.check(regex)).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.broken()).isFalse();
            assertThat(refused.at()).isEqualTo(at);
            assertThat(refused.reason()).contains(reason).endsWith(".");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "(a~0~closing parenthesis",
                "a)~1~closes nothing",
                "[a~0~closing bracket",
                "a**~2~nothing here",
                "*a~0~nothing here",
                "a|+~2~nothing here",
                "a{x}~1~backslash",
                "a{2~1~closing brace",
                "a{3,2}~1~wrong way",
                "a\\~1~backslash",
                "\\y~0~no escape",
                "[b-a]~1~backwards",
                "[a-\\d]~1~range",
                "\\x4~0~hexadecimal",
                "\\x{110000}~0~10FFFF",
                "\\p{Nonsense}~0~property",
                "\\p{L~0~closing brace",
                "(?<1>a)~0~letter first",
                "(?<n>a)(?<n>b)~7~no other",
                "(?z)~0~of this kind",
                "(?P>n)~0~of this kind"
            })
    void whatIsNoRegexIsBroken(String regex, int at, String reason) {
        assertThat(Dialect.check(regex)).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.broken()).isTrue();
            assertThat(refused.at()).isEqualTo(at);
            assertThat(refused.reason()).contains(reason).endsWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource
    void oversizedRegexesAreRefused(String regex, String reason) {
        assertThat(Dialect.check(regex))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }

    static Stream<Object[]> oversizedRegexesAreRefused() {
        return Stream.<Object[]>of(
                pair("a".repeat(4001), "4000"),
                pair("(".repeat(101) + ")".repeat(101), "100 deep"),
                pair("[".repeat(3000), "100 deep"),
                pair("(?:".repeat(90) + "a" + "){2}".repeat(90), "multiply"));
    }

    private static Object[] pair(String regex, String reason) {
        return new Object[] {regex, reason};
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "abc~false~abc",
                "a.*bcd~false~bcd",
                "abc|de~false~de",
                "x(?:abc|d)y~false~xdy",
                "(?i)ABC~false~abc",
                "err(or)?~false~err",
                "\\d+~false~``",
                "a*~true~``",
                "(?:foo){2}~false~foofoo",
                "[.]com~false~.com",
                "foo|\\w+~false~``"
            })
    void tellsTheLiteralsThatEveryMatchNeeds(String regex, boolean empty, String weakest) {
        assertThat(Dialect.literalsOf(regex)).isEqualTo(new Literals(empty, weakest));
    }

    @Test
    void saysWhatEachAlternativeDemandsLiterally() {
        assertThat(Dialect.phrasesOf("(Can't save|cannot fork).*memory \\d+ MB|MISCONF"))
                .containsExactly(
                        List.of("Can't save", "memory ", " MB"),
                        List.of("cannot fork", "memory ", " MB"),
                        List.of("MISCONF"));
    }
}
