package dev.errata.entry;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads the text of one entry. What cannot be read is a {@link Reading.Broken} with the place and a sentence of our own, never an
 * exception. Stateless, safe to use from any thread.
 */
public final class EntryText {

    /** The longest text of one entry, in bytes of UTF-8. */
    public static final int LIMIT = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int QUOTED = 60;

    private EntryText() {}

    /** Reads bytes that must be UTF-8; a byte order mark in front is passed over. */
    public static Reading read(byte[] utf8) {
        if (utf8.length > LIMIT) {
            return tooLarge();
        }
        var in = ByteBuffer.wrap(utf8);
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return read(decoder.decode(in).toString());
        } catch (CharacterCodingException e) {
            return notUtf8(utf8, in.position());
        }
    }

    /** A text as a document that may not be an entry yet. */
    public sealed interface Tree {

        record Read(ObjectNode root) implements Tree {}

        record Broken(Fault fault) implements Tree {}
    }

    /** Reads a text that is a JSON object, whatever it says; numbers stay as they are written. */
    public static Tree tree(String text) {
        if (text.length() > LIMIT) {
            return new Tree.Broken(tooLarge().fault());
        }
        try {
            return EntryTree.parse(text).root() instanceof ObjectNode root
                    ? new Tree.Read(root)
                    : new Tree.Broken(new Fault(
                            Fault.Kind.NOT_AN_OBJECT,
                            new Fault.Place(1, 1, 0),
                            "The text is no object, but an entry is one.",
                            "Write one JSON object with an id and a signature."));
        } catch (EntryTree.FaultException e) {
            return new Tree.Broken(e.fault);
        } catch (JsonProcessingException e) {
            return new Tree.Broken(syntax(text, e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    /** Reads a text that is decoded already. */
    public static Reading read(String text) {
        if (text.length() > LIMIT) {
            return tooLarge();
        }
        var body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        try {
            return EntryGate.admit(EntryTree.parse(body));
        } catch (EntryTree.FaultException e) {
            return new Reading.Broken(e.fault);
        } catch (JsonProcessingException e) {
            return new Reading.Broken(syntax(body, e));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static Reading.Broken tooLarge() {
        return new Reading.Broken(new Fault(
                Fault.Kind.TOO_LARGE,
                new Fault.Place(1, 1, 0),
                "The text is longer than " + LIMIT + " bytes, the most that one entry may have.",
                "Split it into several entries, or shorten its samples."));
    }

    private static Reading notUtf8(byte[] bytes, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset; i++) {
            boolean ends = bytes[i] == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + (startsCharacter(bytes[i]) ? 1 : 0);
        }
        return new Reading.Broken(new Fault(
                Fault.Kind.NOT_UTF8,
                new Fault.Place(line, column, offset),
                "Byte 0x%02X is not UTF-8.".formatted(bytes[offset]),
                "Save the file as UTF-8; it looks like another encoding, such as ISO-8859-1, GBK or UTF-16."));
    }

    private static boolean startsCharacter(byte b) {
        return (b & 0xC0) != 0x80;
    }

    private static Fault syntax(String text, JsonProcessingException e) {
        if (text.isBlank()) {
            return new Fault(
                    Fault.Kind.NOT_JSON,
                    new Fault.Place(1, 1, 0),
                    "The text is empty.",
                    "Write one JSON object with an id and a signature.");
        }
        var place = EntryTree.place(e.getLocation() == null ? JsonLocation.NA : e.getLocation());
        if (e instanceof JsonEOFException) {
            return new Fault(
                    Fault.Kind.NOT_JSON,
                    place,
                    "The text ends in the middle of a value.",
                    "Look whether the file was cut off, and close what is open.");
        }
        var line = text.lines().skip(place.line() - 1L).findFirst().orElse("").strip();
        var quoted = around(line, place.column());
        return new Fault(Fault.Kind.NOT_JSON, place, "This is not JSON: " + quoted, mend(quoted));
    }

    private static String around(String line, int column) {
        if (line.length() <= QUOTED) {
            return line;
        }
        int from = Math.clamp(column - QUOTED / 2L, 0, line.length() - QUOTED);
        return "…" + line.substring(from, from + QUOTED) + "…";
    }

    private static String mend(String quoted) {
        return quoted.contains("NaN") || quoted.contains("Infinity")
                ? "JSON has no NaN and no Infinity; write a number, or null."
                : "Look for a missing or extra comma, quote mark or bracket, or a control character in a text.";
    }
}
