package dev.errata.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets here are put together from halves, so that no scanner takes this file for a leak. */
class MaskerTest {

    private static final String MIX = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    private static final String BASE64 = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj";
    private static final String JWT =
            "eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void masksASecretInPlace(String text, String masked) {
        assertThat(Masker.mask(text).text()).isEqualTo(masked);
    }

    static Stream<Arguments> masksASecretInPlace() {
        return Stream.of(
                // Shapes that an issuer gave its tokens.
                Arguments.of("key " + "AKIA" + "IOSFODNN7EXAMPLE used", "key [masked:aws-key] used"),
                Arguments.of("ASIA" + "IOSFODNN7EXAMPLE", "[masked:aws-key]"),
                Arguments.of("fatal: " + "ghp_" + MIX + " denied", "fatal: [masked:token] denied"),
                Arguments.of("with " + "github_" + "pat_11ABCDEFG0_" + MIX, "with [masked:token]"),
                Arguments.of("glpat" + "-" + MIX.substring(0, 20), "[masked:token]"),
                Arguments.of("xoxb" + "-123456789012-" + MIX, "[masked:token]"),
                Arguments.of("(sk" + "_live_" + MIX + ")", "([masked:token])"),
                Arguments.of("AIza" + "Sy" + MIX, "[masked:token]"),
                Arguments.of("//registry/:x npm" + "_" + MIX, "//registry/:x [masked:token]"),
                Arguments.of(
                        "Incorrect API key provided: sk" + "-proj-" + MIX + ".",
                        "Incorrect API key provided: [masked:token]."),
                Arguments.of("SG" + "." + MIX.substring(0, 22) + "." + MIX, "[masked:token]"),
                Arguments.of("/bot" + "123456789:AA" + MIX.substring(0, 33) + "/getMe", "/bot[masked:token]/getMe"),
                Arguments.of("got " + JWT + " back", "got [masked:jwt] back"),
                Arguments.of("line\\nghp_" + MIX, "line\\n[masked:token]"),
                // Assignments of every notation.
                Arguments.of("password=hunter2", "password=[masked:password]"),
                Arguments.of("password: hunter2", "password: [masked:password]"),
                Arguments.of("  password: letmein", "  password: [masked:password]"),
                Arguments.of("db.password = s3cr3t!", "db.password = [masked:password]"),
                Arguments.of("export DB_PASSWORD='two words'", "export DB_PASSWORD='[masked:password]'"),
                Arguments.of("MYSQL_ROOT_PASSWORD=root123 mysqld", "MYSQL_ROOT_PASSWORD=[masked:password] mysqld"),
                Arguments.of(
                        "{\"password\":\"hunter\",\"user\":\"bob\"}",
                        "{\"password\":\"[masked:password]\",\"user\":\"bob\"}"),
                Arguments.of("{\"password\": \"a\\\"b\", \"n\": 1}", "{\"password\": \"[masked:password]\", \"n\": 1}"),
                Arguments.of(
                        "{\\\"password\\\":\\\"hunter2\\\",\\\"n\\\":1}",
                        "{\\\"password\\\":\\\"[masked:password]\\\",\\\"n\\\":1}"),
                Arguments.of("\"apiKey\": \"" + MIX + "\"", "\"apiKey\": \"[masked:token]\""),
                Arguments.of("client_secret=abc-def_ghi&grant=x", "client_secret=[masked:secret]&grant=x"),
                Arguments.of(
                        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPx",
                        "aws_secret_access_key = [masked:aws-key]"),
                Arguments.of("AccountKey=" + MIX + "==;EndpointSuffix=x", "AccountKey=[masked:token];EndpointSuffix=x"),
                Arguments.of("https://h/c?sv=1&sig=" + MIX + "%3D&se=2", "https://h/c?sv=1&sig=[masked:token]&se=2"),
                Arguments.of(
                        "Connect(Server=db;Password=p@ss,w0rd;Database=x)",
                        "Connect(Server=db;Password=[masked:password];Database=x)"),
                Arguments.of("<password>hunter2</password>", "<password>[masked:password]</password>"),
                Arguments.of("\"auth\": \"" + "dXNlcjpodW50ZXIy" + "\"", "\"auth\": \"[masked:token]\""),
                Arguments.of("//registry.local/:_authToken=" + MIX, "//registry.local/:_authToken=[masked:token]"),
                Arguments.of("user[password]=hunter2&x=1", "user[password]=[masked:password]&x=1"),
                Arguments.of(":password=>\"hunter2\", :a=>1", ":password=>\"[masked:password]\", :a=>1"),
                Arguments.of("JSESSIONID=0123ABCD4567; Path", "JSESSIONID=[masked:token]; Path"),
                Arguments.of(
                        "\u001b[33mpassword\u001b[0m=\u001b[1mhunter2\u001b[0m ok",
                        "\u001b[33mpassword\u001b[0m=\u001b[1m[masked:password]\u001b[0m ok"),
                // Commands.
                Arguments.of("tool --password hunter --x", "tool --password [masked:password] --x"),
                Arguments.of("tool --password=hunter2", "tool --password=[masked:password]"),
                Arguments.of("mysql -u root -phunter2 -h db", "mysql -u root -p[masked:password] -h db"),
                Arguments.of("$ redis-cli -h db -a hunter PING", "$ redis-cli -h db -a [masked:password] PING"),
                Arguments.of("127.0.0.1:6379> AUTH hunter", "127.0.0.1:6379> AUTH [masked:password]"),
                Arguments.of("AUTH hunter", "AUTH [masked:password]"),
                Arguments.of("AUTH default hunter", "AUTH default [masked:password]"),
                Arguments.of("127.0.0.1:6379> auth default hunter", "127.0.0.1:6379> auth default [masked:password]"),
                Arguments.of("redis-cli> AUTH hunter", "redis-cli> AUTH [masked:password]"),
                Arguments.of("db:6379[1](TX)> AUTH bob hunter", "db:6379[1](TX)> AUTH bob [masked:password]"),
                Arguments.of("$ redis-cli -h db AUTH hunter", "$ redis-cli -h db AUTH [masked:password]"),
                Arguments.of(
                        "1339518083.107412 [0 127.0.0.1:60866] \"AUTH\" \"hunter\"",
                        "1339518083.107412 [0 127.0.0.1:60866] \"AUTH\" \"[masked:password]\""),
                Arguments.of(
                        "1339518083.107412 [0 127.0.0.1:60866] \"auth\" \"bob\" \"hunter\"",
                        "1339518083.107412 [0 127.0.0.1:60866] \"auth\" \"bob\" \"[masked:password]\""),
                Arguments.of("\"AUTH\" \"hunter\"", "\"AUTH\" \"[masked:password]\""),
                Arguments.of("HELLO 3 AUTH default hunter", "HELLO 3 AUTH default [masked:password]"),
                Arguments.of(
                        "127.0.0.1:6379> hello 3 auth bob hunter setname x",
                        "127.0.0.1:6379> hello 3 auth bob [masked:password] setname x"),
                Arguments.of(
                        "MIGRATE db 6379 k 0 5000 AUTH hunter KEYS a b",
                        "MIGRATE db 6379 k 0 5000 AUTH [masked:password] KEYS a b"),
                Arguments.of(
                        "MIGRATE db 6379 \"\" 0 5000 COPY AUTH2 bob hunter KEYS a",
                        "MIGRATE db 6379 \"\" 0 5000 COPY AUTH2 bob [masked:password] KEYS a"),
                Arguments.of("ACL SETUSER bob on >hunter ~* +@all", "ACL SETUSER bob on >[masked:password] ~* +@all"),
                Arguments.of("ACL SETUSER bob <hunter", "ACL SETUSER bob <[masked:password]"),
                Arguments.of(
                        "redis-cli ACL SETUSER bob on '>hunter' +@all",
                        "redis-cli ACL SETUSER bob on '>[masked:password]' +@all"),
                Arguments.of("ACL SETUSER bob #hunter", "ACL SETUSER bob #[masked:password]"),
                Arguments.of("user bob on #hunter ~* +@all", "user bob on #[masked:password] ~* +@all"),
                Arguments.of("CONFIG SET requirepass hunter", "CONFIG SET requirepass [masked:password]"),
                Arguments.of(
                        "127.0.0.1:6379> config set masterauth \"hunter\"",
                        "127.0.0.1:6379> config set masterauth \"[masked:password]\""),
                Arguments.of("密码：hunter", "密码：[masked:password]"),
                Arguments.of("用户 root，密码: hunter，已拒绝", "用户 root，密码: [masked:password]，已拒绝"),
                Arguments.of("数据库口令：\"hunter\"", "数据库口令：\"[masked:password]\""),
                Arguments.of("密码：hunter 连接失败", "密码：[masked:password] 连接失败"),
                Arguments.of("密钥：hunter", "密钥：[masked:secret]"),
                Arguments.of("requirepass foobared", "requirepass [masked:password]"),
                Arguments.of("curl -u bob:hunter https://h/", "curl -u bob:[masked:password] https://h/"),
                Arguments.of("docker login -u bob -p hunter", "docker login -u bob -p [masked:password]"),
                Arguments.of(
                        "ALTER ROLE app WITH PASSWORD 'hunter';", "ALTER ROLE app WITH PASSWORD '[masked:password]';"),
                Arguments.of(
                        "CREATE USER 'bob'@'%' IDENTIFIED BY 'hunter';",
                        "CREATE USER 'bob'@'%' IDENTIFIED BY '[masked:password]';"),
                Arguments.of(
                        "https://bob:token@private.index/simple/",
                        "https://bob:[masked:password]@private.index/simple/"),
                // Headers.
                Arguments.of("Authorization: Bearer abcdef", "Authorization: Bearer [masked:token]"),
                Arguments.of(
                        "curl -H 'Authorization: Bearer " + MIX + "' x",
                        "curl -H 'Authorization: Bearer [masked:token]' x"),
                Arguments.of(
                        "\"Authorization\": \"Basic " + "dXNlcjpwYXNz\"",
                        "\"Authorization\": \"Basic [masked:token]\""),
                Arguments.of(
                        "authorization: Digest username=\"bob\", response=\"6629\"",
                        "authorization: Digest [masked:token]"),
                Arguments.of(
                        "Proxy-Authorization: Basic " + "dXNlcjpwYXNz", "Proxy-Authorization: Basic [masked:token]"),
                Arguments.of("sent Bearer " + MIX, "sent Bearer [masked:token]"),
                Arguments.of("Cookie: a=1; b=2", "Cookie: [masked:cookie]"),
                Arguments.of("X-Api-Key: " + MIX, "X-Api-Key: [masked:token]"),
                // URLs, people, cards.
                Arguments.of("redis://:hunter@db:6379/0", "redis://:[masked:password]@db:6379/0"),
                Arguments.of("postgres://bob:p@ss@db/x failed", "postgres://bob:[masked:password]@db/x failed"),
                Arguments.of(
                        "jdbc:postgresql://db/x?user=bob&password=hunter&ssl=true",
                        "jdbc:postgresql://db/x?user=bob&password=[masked:password]&ssl=true"),
                Arguments.of("mail to Bob.Smith+x@example.co.uk: refused", "mail to [masked:email]: refused"),
                Arguments.of("card 4111 1111 1111 1111 declined", "card [masked:card] declined"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesTheWordsOfErrorsAndWhatOnlyLooksLikeASecret(String text) {
        assertThat(Masker.mask(text).text()).isEqualTo(text);
    }

    static Stream<String> leavesTheWordsOfErrorsAndWhatOnlyLooksLikeASecret() {
        return Stream.of(
                "FATAL:  password authentication failed for user \"postgres\"",
                "WRONGPASS invalid username-password pair or user is disabled.",
                "NOAUTH Authentication required.",
                "ERR AUTH <password> called without any password configured for the default user. Are you sure?",
                "AUTH failed",
                "AUTH failed: WRONGPASS",
                "AUTH is required.",
                "AUTH LOGIN",
                "(error) ERR AUTH <password> called without any password configured for the default user",
                "127.0.0.1:6379> AUTH",
                "WRONGPASS invalid username-password pair",
                "ERR invalid password",
                "ACL SETUSER bob on nopass > out.txt",
                "HELLO 3",
                "密码错误",
                "密码不正确",
                "密码：错误",
                "密码: 不能为空",
                "密钥：RSA 2048 位",
                "请输入密码：",
                "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
                "Access denied (using password: NO)",
                "invalid token '}'",
                "Unexpected token < in JSON at position 0",
                "SyntaxError: Unexpected token: punc (;)",
                "unexpected token: foo",
                "token: expected",
                "expected token=EOF",
                "secret not found",
                "secret: not found",
                "secrets \"db-creds\" not found",
                "Error: secret \"db-creds\" not found",
                "key: not found",
                "password: Permission denied",
                "Password: must be at least 8 characters",
                "password is required",
                "bob@db's password: ",
                "Enter passphrase for key '/home/bob/.ssh/id_rsa':",
                "Using --password via the CLI is insecure. Use --password-stdin.",
                "WARNING! Your password will be stored unencrypted in /home/bob/.docker/config.json.",
                "option requires an argument -- 'password'",
                "Authorization header is missing",
                "Authorization: failed",
                "WWW-Authenticate: Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\"",
                "Bearer authentication failed",
                "401 Unauthorized: Basic authentication required",
                "invalid api key",
                "PWD=/home/bob/src",
                "password=${DB_PASSWORD}",
                "password: $DB_PASSWORD",
                "\"password\": \"********\"",
                "token = parser.nextToken()",
                "const token = getToken(x)",
                "password = os.environ[\"PASSWORD\"]",
                "tokenizer.pad_token = tokenizer.eos_token",
                "Connect with mysql -u root -p. Then",
                "max_tokens: 4096",
                "\"tokens\": 128000",
                "primary_key=id",
                "key=value",
                "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
                "id 123e4567-e89b-12d3-a456-426614174000",
                "nginx@sha256:0d17b565c37bcbd895e9d92315a05c1c3c9a29f762b011a10c54a66cd53c9b31",
                "    at Module._load (/srv/node_modules/foo@1.2.3/index.js:10:5)",
                "npm ERR! notarget No matching version found for @scope/pkg@1.2.3.",
                "react@18.2.0-rc.beta",
                "bob@web.example.com:~$ ls",
                "[root@db1.example.com ~]# systemctl status",
                "git@github.com:org/repo.git: Permission denied (publickey).",
                "ssh://git@github.com/org/repo",
                "Failed to start user@1000.service",
                "Exception at com.foo.Bar@6d06d69c.run",
                "http://localhost:8080/a@b",
                "http://[::1]:8080/x",
                "https://user:<password>@host/",
                "1732166161123 ms since 1970, order 1234567890123456",
                "-----BEGIN PUBLIC KEY-----",
                "PEM routines: no start line: Expecting: ANY PRIVATE KEY",
                "a file starts with -----BEGIN PRIVATE KEY----- and ends with -----END PRIVATE KEY-----",
                "npm_config_registry=https://registry.example/",
                "3 passed, pass=3 fail=0",
                "assertion failed: `(left == right)`");
    }

    @Test
    void masksEachLineOfAPrivateKey() {
        String key = String.join(
                "\n",
                "-----BEGIN RSA PRIVATE KEY-----",
                BASE64,
                BASE64,
                "YWJj=",
                "-----END RSA PRIVATE KEY-----",
                "ok");

        var masked = Masker.mask(key);

        String mark = "[masked:private-key]";
        assertThat(masked.text().split("\n"))
                .containsExactly(
                        "-----BEGIN RSA PRIVATE KEY-----", mark, mark, mark, "-----END RSA PRIVATE KEY-----", "ok");
    }

    @Test
    void masksAPrivateKeyBehindPrefixes() {
        String key = String.join(
                "\n",
                "web-1  | -----BEGIN PRIVATE KEY-----",
                "web-1  | " + BASE64,
                "web-1  | YWJj",
                "web-1  | -----END PRIVATE KEY-----");

        assertThat(Masker.mask(key).text().split("\n"))
                .containsExactly(
                        "web-1  | -----BEGIN PRIVATE KEY-----",
                        "web-1  | [masked:private-key]",
                        "web-1  | [masked:private-key]",
                        "web-1  | -----END PRIVATE KEY-----");
    }

    @Test
    void masksAPrivateKeyWithoutItsEndOrItsBegin() {
        String endless = "-----BEGIN PRIVATE KEY-----\r\n" + BASE64 + "\r\nerror loading key: bad end line";
        String headless = BASE64 + "\nYWJj\n-----END PRIVATE KEY-----";

        assertThat(Masker.mask(endless).text())
                .isEqualTo("-----BEGIN PRIVATE KEY-----\r\n[masked:private-key]\r\nerror loading key: bad end line");
        assertThat(Masker.mask(headless).text())
                .isEqualTo("[masked:private-key]\n[masked:private-key]\n-----END PRIVATE KEY-----");
    }

    @Test
    void masksAPrivateKeyOnOneLine() {
        String json = "{\"type\": \"x\", \"pem\": \"-----BEGIN PRIVATE KEY-----\\n" + BASE64
                + "\\nYWJj\\n-----END PRIVATE KEY-----\\n\"}";

        assertThat(Masker.mask(json).text())
                .isEqualTo(
                        "{\"type\": \"x\", \"pem\": \"-----BEGIN PRIVATE KEY-----\\n[masked:private-key]\\n-----END PRIVATE KEY-----\\n\"}");
    }

    @Test
    void saysWhereTheMarksStandAndWhatTheyStandFor() {
        var masked = Masker.mask("first\r\nuser=bob password=hunter2 token=" + MIX + " end");

        assertThat(masked.removals())
                .containsExactly(
                        new Masked.Removal("password", 2, 18, 17, 7), new Masked.Removal("token", 2, 42, 14, 36));
        assertThat(masked.text().lines().toList().get(1).substring(18)).startsWith("[masked:password] ");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void maskingAMaskedTextChangesNothing(long seed) {
        String text = anyText(new Random(seed));

        String once = Masker.mask(text).text();

        assertThat(Masker.mask(once).text()).isEqualTo(once);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsEveryLineAndFindsTheWayBackToEachColumn(long seed) {
        String text = anyText(new Random(seed));

        var masked = Masker.mask(text);

        var before = text.split("\n", -1);
        var after = masked.text().split("\n", -1);
        assertThat(after).hasSameSizeAs(before);
        for (int number = 1; number <= after.length; number++) {
            for (int column = 0; column < after[number - 1].length(); column++) {
                if (!isInMark(masked, number, column)) {
                    int original = masked.originalColumn(number, column);
                    assertThat(before[number - 1].charAt(original)).isEqualTo(after[number - 1].charAt(column));
                }
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    private static boolean isInMark(Masked masked, int number, int column) {
        return masked.removals().stream()
                .anyMatch(removal -> removal.number() == number
                        && column >= removal.column()
                        && column < removal.column() + removal.length());
    }

    /** Pieces that secrets are made of, in any order: what must hold for sense must hold for nonsense. */
    private static String anyText(Random random) {
        var pieces = List.of(
                "password",
                "token",
                "=",
                ":",
                " ",
                " ",
                "\"",
                "'",
                "\n",
                "\r\n",
                "hunter2",
                "Bearer ",
                "Authorization: ",
                "Cookie: a=b; c=d",
                "://",
                "@",
                "example.com",
                "bob",
                "/",
                "[masked:token]",
                "[masked:password]",
                "\\\"",
                "\\n",
                "ghp_" + MIX,
                JWT,
                "-----BEGIN PRIVATE KEY-----",
                "-----END PRIVATE KEY-----",
                BASE64,
                "<",
                ">",
                ",",
                ";",
                "&",
                "--password ",
                "mysql -p",
                "4111111111111111",
                "\u001b[31m",
                "{",
                "}",
                "secret",
                "api_key",
                "x",
                "sig=",
                "?",
                "]",
                "[",
                "-a ",
                "AUTH ",
                "6379> ",
                "ACL SETUSER bob ",
                "HELLO 3 ",
                "密码：",
                "redis-cli ",
                "=> ",
                "http",
                "Basic ",
                "Digest ");
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
