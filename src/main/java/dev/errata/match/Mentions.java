package dev.errata.match;

import com.google.re2j.Pattern;
import dev.errata.entry.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final Pattern WINDOWS =
            Pattern.compile("(?i)\\b[a-z]:\\\\|\\bwindows\\b|\\bpowershell\\b|\\bwin32\\b");
    private static final Pattern MACOS =
            Pattern.compile("(?i)\\bdarwin\\b|\\bmacos\\b|\\bos x\\b|/Users/|\\bhomebrew\\b");
    private static final Pattern LINUX = Pattern.compile(
            "(?i)\\blinux\\b|\\bubuntu\\b|\\bdebian\\b|\\bcentos\\b|\\balpine\\b|\\bsystemd\\b|/usr/lib/|/etc/|/var/lib/");

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
            if (line.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            note(VERSION, line, found);
            note(GLUED, line, found);
        }
        return found;
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
            if (WINDOWS.matcher(line).find()) {
                return "windows";
            }
            if (MACOS.matcher(line).find()) {
                return "macos";
            }
            linux |= LINUX.matcher(line).find();
        }
        return linux ? "linux" : "";
    }
}
