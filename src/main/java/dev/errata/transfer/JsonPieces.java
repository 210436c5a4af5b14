package dev.errata.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.entry.AuthoredJson;
import java.util.ArrayList;
import java.util.List;

/** The objects of a JSON text: one, a list of them, or one a line. Pure. */
final class JsonPieces {

    private JsonPieces() {}

    /** An object, or why there is none at that place. */
    sealed interface Piece {

        String place();

        record Found(String place, JsonNode json) implements Piece {}

        record Broken(String place, String reason, String mend) implements Piece {}
    }

    static List<Piece> of(String name, String text) {
        return switch (AuthoredJson.read(text)) {
            case AuthoredJson.Read.Value(var json) when json.isArray() -> items(name, json);
            case AuthoredJson.Read.Value(var json) -> List.of(new Piece.Found(name, json));
            case AuthoredJson.Read.Unreadable unreadable ->
                aLineEach(text)
                        ? lines(name, text)
                        : List.of(new Piece.Broken(
                                name + ":" + unreadable.line(), unreadable.reason(), unreadable.mend()));
        };
    }

    private static List<Piece> items(String name, JsonNode list) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < list.size(); i++) {
            pieces.add(new Piece.Found(name + "[" + i + "]", list.get(i)));
        }
        return pieces;
    }

    /** Whether one of the first lines is an object by itself: in a file of one object, none is. */
    private static boolean aLineEach(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(3)
                .anyMatch(line -> line.startsWith("{") && AuthoredJson.read(line) instanceof AuthoredJson.Read.Value);
    }

    private static List<Piece> lines(String name, String text) {
        var pieces = new ArrayList<Piece>();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            var place = name + ":" + number;
            if (!line.isBlank()) {
                pieces.add(
                        switch (AuthoredJson.read(line)) {
                            case AuthoredJson.Read.Value(var json) -> new Piece.Found(place, json);
                            case AuthoredJson.Read.Unreadable(var reason, var mend, var _) ->
                                new Piece.Broken(place, reason, mend);
                        });
            }
        }
        return pieces;
    }
}
