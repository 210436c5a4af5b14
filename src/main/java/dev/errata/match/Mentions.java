package dev.errata.match;

import com.google.re2j.Pattern;
import dev.errata.entry.Entry;
import dev.errata.signature.Hit;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads from a text which products it is about, in which versions, and on which operating system: "Redis version=7.0.13", "Python 3.11",
 * "kubectl v1.29", "nginx/1.24.0". Only products that some entry has a version of are looked for. Immutable and thread-safe.
 *
 * @param products names in small letters
 */
record Mentions(Set<String> products) {

    private static final Pattern VERSION = Pattern.compile(
            "(?i)\\b([a-z][a-z.+#]{1,18}?(?: [a-z]{2,10})?)(?: version|-version| server| cli| client)?[ \"'=:/@()_-]{1,3}v?(\\d{1,4}(?:\\.\\d{1,5}){1,3})");
    private static final Pattern GLUED =
            Pattern.compile("(?i)\\b(go|php|jdk|python|node)-?(\\d{1,2}(?:\\.\\d{1,4}){1,3})\\b");

    /** What may stand between a name and its version, at most so often. */
    private static final String PARTS = " \"'=:/@()_-";

    private static final int PARTED = 3;

    /** Other names of a product, as programs print them. */
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("node.js", "node"),
            Map.entry("nodejs", "node"),
            Map.entry("openjdk", "java"),
            Map.entry("jdk", "java"),
            Map.entry("jre", "java"),
            Map.entry("java runtime", "java"),
            Map.entry("kubectl", "kubernetes"),
            Map.entry("kubelet", "kubernetes"),
            Map.entry("kubernetes version", "kubernetes"),
            Map.entry("cpython", "python"),
            Map.entry("postgres", "postgresql"),
            Map.entry("psql", "postgresql"),
            Map.entry("go version go", "go"),
            Map.entry("tsc", "typescript"),
            Map.entry("docker engine", "docker"),
            Map.entry("apache maven", "maven"),
            Map.entry("torch", "pytorch"));

    private static final SignatureSet<String> SYSTEMS = SignatureSet.compile(
            List.of(
                    new Signature<>("windows", "(?i)\\b[a-z]:\\\\|\\bwindows\\b|\\bpowershell\\b|\\bwin32\\b"),
                    new Signature<>("macos", "(?i)\\bdarwin\\b|\\bmacos\\b|\\bos x\\b|/Users/|\\bhomebrew\\b"),
                    new Signature<>(
                            "linux",
                            "(?i)\\blinux\\b|\\bubuntu\\b|\\bdebian\\b|\\bcentos\\b|\\balpine\\b|\\bsystemd\\b|/usr/lib/|/etc/|/var/lib/")));

    Mentions {
        products = Set.copyOf(products);
    }

    static Mentions among(Collection<Entry> entries) {
        var products = new HashSet<String>();
        for (var entry : entries) {
            entry.applicability().versions().forEach(row -> {
                var name = VersionMatrix.product(row.version());
                if (!name.isEmpty()) {
                    products.add(name);
                }
            });
        }
        return new Mentions(products);
    }

    Mentions and(Mentions others) {
        var all = new HashSet<>(products);
        all.addAll(others.products);
        return new Mentions(all);
    }

    /** Product, as entries call it, to version; the first mention counts. */
    Map<String, String> softwareIn(Iterable<String> lines) {
        var found = new HashMap<String, String>();
        for (var line : lines) {
            if (!mayHaveVersion(line)) {
                continue;
            }
            note(VERSION, line, found);
            note(GLUED, line, found);
        }
        return found;
    }

    /** Whether two numbers have a dot between them and stand right behind what may part them from a name, or end one. */
    private static boolean mayHaveVersion(String line) {
        for (int dot = line.indexOf('.', 1); dot > 0; dot = line.indexOf('.', dot + 1)) {
            int start = dot;
            while (start > 0 && isDigit(line.charAt(start - 1))) {
                start--;
            }
            boolean between = start < dot && dot + 1 < line.length() && isDigit(line.charAt(dot + 1));
            if (between && start > 0 && follows(line, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(String line, int start) {
        int at = start - 1;
        for (int left = PARTED; left > 0 && at > 0 && PARTS.indexOf(line.charAt(at)) >= 0; left--) {
            at--;
        }
        char name = line.charAt(at);
        return name > 127 || Character.isLetter(name) || name == '.' || name == '+' || name == '#';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void note(Pattern pattern, String line, Map<String, String> found) {
        for (var matcher = pattern.matcher(line); matcher.find(); ) {
            var name = matcher.group(1).toLowerCase(Locale.ROOT).strip();
            var product = known(name);
            if (product.isEmpty() && name.contains(" ")) {
                product = known(name.substring(name.lastIndexOf(' ') + 1));
                product = product.isEmpty() ? known(name.substring(0, name.indexOf(' '))) : product;
            }
            if (!product.isEmpty()) {
                found.putIfAbsent(product, matcher.group(2));
            }
        }
    }

    /** The name that entries use for a product, in small letters as the given one. */
    static String usual(String name) {
        return ALSO.getOrDefault(name, name);
    }

    private String known(String name) {
        var product = usual(name);
        return products.contains(product) ? product : "";
    }

    /** "windows", "macos", "linux", or empty where the text does not tell. */
    static String systemIn(Iterable<String> lines) {
        boolean linux = false;
        for (var line : lines) {
            var hits = SYSTEMS.scan(line).stream().map(Hit::key).toList();
            if (hits.contains("windows") || hits.contains("macos")) {
                return hits.contains("windows") ? "windows" : "macos";
            }
            linux |= hits.contains("linux");
        }
        return linux ? "linux" : "";
    }
}
