package dev.errata.event;

import static dev.errata.event.Characters.at;
import static dev.errata.event.Characters.isDigit;
import static dev.errata.event.Characters.isLower;
import static dev.errata.event.Characters.isUpper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from the name of a field, variable, header or option whether its value is a secret. */
final class SecretNames {

    /**
     * @param kind the word in the mark
     * @param compound whether the name says more than just "token" or "secret": then prose is unlikely
     */
    record Name(String kind, boolean compound) {}

    private static final int LONGEST = 80;

    private static final Set<String> PASSWORDS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "passwort",
            "passcode",
            "requirepass",
            "masterauth",
            "storepass",
            "keypass");
    private static final List<String> PASSWORD_ENDS = List.of("password", "passwd", "passphrase");
    private static final Set<String> KEY_OWNERS = Set.of(
            "api",
            "access",
            "secret",
            "private",
            "encryption",
            "signing",
            "master",
            "account",
            "shared",
            "subscription",
            "storage",
            "service",
            "auth",
            "app",
            "application",
            "license",
            "webhook",
            "functions",
            "deploy");
    private static final Set<String> KEYS = Set.of(
            "apikey",
            "accesskey",
            "accountkey",
            "secretkey",
            "privatekey",
            "sharedaccesskey",
            "authkey",
            "masterkey",
            "encryptionkey",
            "signingkey");
    private static final Set<String> SESSIONS = Set.of("jsessionid", "phpsessid", "sessionid", "sessid");
    private static final Set<String> ENDINGS = Set.of(
            "prod",
            "production",
            "dev",
            "test",
            "staging",
            "stage",
            "old",
            "new",
            "local",
            "base",
            "value",
            "base64",
            "b64",
            "plaintext",
            "default",
            "raw");

    private SecretNames() {}

    /** What the name that stands at {@code from} to {@code to} promises; empty where it promises no secret. */
    static Optional<Name> read(String line, int from, int to) {
        if (!mayBe(line, from, to)) {
            return Optional.empty();
        }
        var words = words(line.substring(Math.max(from, to - LONGEST), to));
        while (words.size() > 1 && ENDINGS.contains(words.getLast())) {
            words.removeLast();
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String last = words.getLast();
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        return Optional.ofNullable(kind(last, before, words))
                .map(kind -> new Name(kind, words.size() > 1 || last.length() > 8));
    }

    private static @Nullable String kind(String last, String before, List<String> words) {
        if (PASSWORDS.contains(last) || PASSWORD_ENDS.stream().anyMatch(last::endsWith)) {
            return Secret.PASSWORD;
        }
        boolean brief = (last.equals("pass") || last.equals("pw")) && words.size() > 1;
        if (brief || last.equals("userpass") || last.equals("dbpass")) {
            return Secret.PASSWORD;
        }
        boolean access = last.equals("key") && before.equals("access") && words.contains("secret");
        if (access || last.equals("secretaccesskey")) {
            return Secret.AWS_KEY;
        }
        if (last.endsWith("secret") || (last.equals("key") && before.equals("secret")) || last.equals("secretkey")) {
            return Secret.SECRET;
        }
        boolean key = (last.equals("key") && KEY_OWNERS.contains(before)) || KEYS.contains(last);
        boolean token = last.endsWith("token") || SESSIONS.contains(last) || last.equals("sharedaccesssignature");
        boolean npm = last.equals("auth") && words.size() == 1;
        return key || token || npm ? Secret.TOKEN : null;
    }

    /** A cheap look at the characters, for nearly all words are none. */
    private static boolean mayBe(String line, int from, int to) {
        for (int i = Math.max(from, to - LONGEST); i < to; i++) {
            char c = (char) (line.charAt(i) | 0x20);
            char next = (char) (at(line, i + 1) | 0x20);
            boolean hint = (c == 'p' && (next == 'a' || next == 'w'))
                    || (c == 's' && next == 'e')
                    || (c == 't' && next == 'o')
                    || (c == 'k' && next == 'e')
                    || (c == 'a' && next == 'u')
                    || (c == 's' && next == 'h');
            if (hint) {
                return true;
            }
        }
        return false;
    }

    /** The words of a snake_case, kebab-case, dotted or camelCase name, in lower case, without digits at their ends. */
    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            char c = at(name, i);
            boolean separator = i == name.length() || c == '_' || c == '-' || c == '.';
            boolean hump = !separator
                    && isUpper(c)
                    && i > from
                    && (isLower(at(name, i - 1)) || (isUpper(at(name, i - 1)) && isLower(at(name, i + 1))));
            if (separator || hump) {
                add(words, name, from, i);
                from = hump ? i : i + 1;
            }
        }
        return words;
    }

    private static void add(List<String> words, String name, int from, int to) {
        int end = to;
        while (end > from && isDigit(name.charAt(end - 1)) && to - end < 3) {
            end--;
        }
        if (end > from) {
            String word = name.substring(from, end == from ? to : end).toLowerCase(Locale.ROOT);
            words.add(name.startsWith("ase64", from + 1) ? "base64" : word);
        }
    }
}
