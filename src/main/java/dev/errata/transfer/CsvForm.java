package dev.errata.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table with a header, a row an entry; quoting as in RFC 4180. Commas, semicolons and tabs part its cells. Pure. */
final class CsvForm {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private CsvForm() {}

    /** What parts the cells of a header, if it has several. */
    static Optional<Character> separator(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    static List<Arrived> read(Parcel parcel, String text, Declaration declaration, Admission admission) {
        var header = text.stripLeading().lines().findFirst().orElse("");
        var schema =
                CsvSchema.emptySchema().withColumnSeparator(separator(header).orElse(','));
        var rows = new ArrayList<Row>();
        Optional<Arrived> broken = Optional.empty();
        try (MappingIterator<List<String>> cells =
                MAPPER.readerForListOf(String.class).with(schema).readValues(text.stripLeading())) {
            while (cells.hasNextValue()) {
                rows.add(new Row(parcel.name() + ":" + (rows.size() + 1), cells.nextValue()));
            }
        } catch (JsonProcessingException e) {
            broken = Optional.of(new Arrived.Refused(
                    parcel.name() + ":" + (rows.size() + 1),
                    "",
                    Hindrance.BROKEN_ROW,
                    "Row " + (rows.size() + 1) + " cannot be read, nor what follows it.",
                    "Look for a quote mark that is not closed, or not doubled."));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        var arrived = new ArrayList<Arrived>();
        if (!rows.isEmpty()) {
            arrived.addAll(CsvRows.read(rows.getFirst().cells(), rows.subList(1, rows.size()), declaration, admission));
        }
        broken.ifPresent(arrived::add);
        return arrived;
    }

    /** @param place counts rows, the header being the first: a cell may have several lines */
    record Row(String place, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }
}
