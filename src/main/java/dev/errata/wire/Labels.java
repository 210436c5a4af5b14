package dev.errata.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** Labels as Prometheus writes them: {@code {app="orders", level="ERROR"}}. What cannot be read ends them. */
final class Labels {

    private final String text;
    private int at;

    private Labels(String text) {
        this.text = text;
    }

    static Map<String, Object> of(String text) {
        return new Labels(text).read();
    }

    private Map<String, Object> read() {
        var labels = new LinkedHashMap<String, Object>();
        skip("{");
        while (at < text.length()) {
            skip(", ");
            int equals = text.indexOf('=', at);
            if (equals < 0 || equals + 1 == text.length()) {
                break;
            }
            String name = text.substring(at, equals).strip();
            at = equals + 1;
            skip(" ");
            if (at == text.length() || (text.charAt(at) != '"' && text.charAt(at) != '`')) {
                break;
            }
            labels.put(name, quoted(text.charAt(at++)));
        }
        return labels;
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private String quoted(char quote) {
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && quote == '"' && at < text.length()) {
                value.append(escaped(text.charAt(at++)));
            } else {
                value.append(c);
            }
        }
        at++;
        return value.toString();
    }

    private String escaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'x' -> code(2);
            case 'u' -> code(4);
            default -> String.valueOf(c);
        };
    }

    private String code(int digits) {
        int code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                return "\ufffd";
            }
            code = code * 16 + digit;
            at++;
        }
        return String.valueOf((char) code);
    }
}
