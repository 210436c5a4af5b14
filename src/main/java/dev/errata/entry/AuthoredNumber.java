package dev.errata.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number that {@link CanonicalJson} writes just as its author wrote it: {@code 1e-3} stays {@code 1e-3}, {@code 1.0} stays {@code 1.0}. */
final class AuthoredNumber extends DecimalNode {

    private final String text;

    private AuthoredNumber(String text) {
        super(new BigDecimal(text));
        this.text = text;
    }

    /** Throws NumberFormatException where the exponent is beyond what can be computed with. */
    static JsonNode of(String text) {
        if (text.matches("0|-?[1-9]\\d{0,8}")) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(text));
        }
        if (text.matches("-?[1-9]\\d{0,17}")) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
        }
        return new AuthoredNumber(text);
    }

    @Override
    public String asText() {
        return text;
    }

    /** Numbers are equal by value, however written. */
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
