package dev.errata.match;

import dev.errata.entry.Entry.VersionRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads version rows such as "Redis 7.0.13", "redis >=7.0" and "Linux kernel 5.10" against the versions that the asker runs. */
final class VersionMatrix {

    private static final Pattern ROW = Pattern.compile(
            "(.{1,80}?)\\s*((?:[<>=~^]{0,2}\\s*v?\\d{1,9}(?:\\.(?:\\d{1,9}|[x*])){0,4}\\S{0,20}?(?:\\s*,\\s*|\\s*$)){1,4})");
    private static final Pattern BOUND = Pattern.compile("([<>=~^]{0,2})\\s*v?(\\d{1,9}(?:\\.\\d{1,9}){0,4})");
    private static final Pattern PART = Pattern.compile("\\d{1,9}");

    private VersionMatrix() {}

    static VersionFit fit(List<VersionRow> rows, Map<String, String> software) {
        var fit = VersionFit.UNKNOWN;
        for (var product : software.entrySet()) {
            switch (fit(rows, product.getKey(), product.getValue())) {
                case NOT_AFFECTED -> {
                    return VersionFit.NOT_AFFECTED;
                }
                case AFFECTED -> fit = VersionFit.AFFECTED;
                case UNKNOWN -> {}
            }
        }
        return fit;
    }

    /** The product and version that decided for {@code fit}, with the product as the rows spell it; empty where none did. */
    static String decisive(List<VersionRow> rows, Map<String, String> software, VersionFit fit) {
        if (fit == VersionFit.UNKNOWN) {
            return "";
        }
        for (var product : software.entrySet()) {
            if (fit(rows, product.getKey(), product.getValue()) == fit) {
                return spelled(rows, product.getKey()) + " " + product.getValue();
            }
        }
        return "";
    }

    /** A product as the first row that is about it spells it; as it is where none is. */
    static String spelled(List<VersionRow> rows, String product) {
        for (var row : rows) {
            var matcher = ROW.matcher(row.version());
            if (matcher.matches() && same(matcher.group(1), product)) {
                return matcher.group(1).strip();
            }
        }
        return product;
    }

    /** The product that a row is about, in small letters; empty where the row names none. */
    static String product(String row) {
        var matcher = ROW.matcher(row);
        return matcher.matches() ? matcher.group(1).strip().toLowerCase(Locale.ROOT) : "";
    }

    private static VersionFit fit(List<VersionRow> rows, String product, String version) {
        boolean asked = false;
        boolean excluded = true;
        for (var row : rows) {
            var matcher = ROW.matcher(row.version());
            if (!matcher.matches() || !same(matcher.group(1), product)) {
                continue;
            }
            asked = true;
            var bounds = BOUND.matcher(matcher.group(2)).results().toList();
            boolean ranged = bounds.stream().anyMatch(bound -> !bound.group(1).isEmpty());
            boolean covers = bounds.stream().allMatch(bound -> covers(bound.group(1), bound.group(2), version));
            if (!row.status().equals("removed") && covers && !outside(row, version)) {
                return VersionFit.AFFECTED;
            }
            excluded &= outside(row, version) || (ranged && !covers);
        }
        return asked && excluded ? VersionFit.NOT_AFFECTED : VersionFit.UNKNOWN;
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean covers(String operator, String bound, String version) {
        int order = compare(version, bound);
        return switch (operator) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            default -> order == 0 || minor(version).equals(minor(bound));
        };
    }

    /** Whether the row itself says that it came later, or was gone before. */
    private static boolean outside(VersionRow row, String version) {
        return (isVersion(row.introduced()) && compare(version, row.introduced()) < 0)
                || (isVersion(row.removed()) && compare(version, row.removed()) >= 0);
    }

    private static boolean isVersion(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) && text.contains(".");
    }

    private static String minor(String version) {
        var parts = numbers(version);
        return parts.length > 1 ? parts[0] + "." + parts[1] : version;
    }

    private static int compare(String one, String other) {
        var left = numbers(one);
        var right = numbers(other);
        for (int at = 0; at < Math.max(left.length, right.length); at++) {
            int order = Integer.compare(at < left.length ? left[at] : 0, at < right.length ? right[at] : 0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int[] numbers(String version) {
        return PART.matcher(version)
                .results()
                .limit(5)
                .mapToInt(part -> Integer.parseInt(part.group()))
                .toArray();
    }
}
