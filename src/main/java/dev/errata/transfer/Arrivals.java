package dev.errata.transfer;

import dev.errata.entry.EntryId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that an import brings, read and not yet compared with anything. Not thread-safe; one instance an import. */
public final class Arrivals {

    private final Declaration declaration;
    private final Bounds bounds;
    private final Admission admission;
    private final List<Arrived> arrived = new ArrayList<>();
    private final Map<EntryId, String> places = new HashMap<>();

    private Arrivals(Declaration declaration, Bounds bounds) {
        this.declaration = declaration;
        this.bounds = bounds;
        this.admission = new Admission(declaration);
    }

    /**
     * Reads a file, an archive or a folder.
     *
     * @throws IOException if it cannot be read or is damaged as a whole
     * @throws TooMuch if it is beyond the bounds
     */
    public static List<Arrived> of(Path path, Declaration declaration, Bounds bounds) throws IOException {
        return new Arrivals(declaration, bounds).read(Unpacking.of(path, bounds));
    }

    /** The same for what comes in a stream; a name may help to tell what it is. */
    public static List<Arrived> of(String name, InputStream in, Declaration declaration, Bounds bounds)
            throws IOException {
        return new Arrivals(declaration, bounds).read(Unpacking.of(name, in, bounds));
    }

    private List<Arrived> read(Unpacked unpacked) {
        arrived.addAll(unpacked.left());
        for (var parcel : unpacked.parcels()) {
            for (var one : read(parcel)) {
                add(one);
            }
        }
        return List.copyOf(arrived);
    }

    private List<Arrived> read(Parcel parcel) {
        if (parcel.ends("schema.json")) {
            return List.of(new Arrived.PassedOver(parcel.name(), "a schema, not an entry"));
        }
        var text = parcel.text();
        // An XML file says itself which encoding it has.
        if (text.isEmpty()
                && declaration.format().filter(Format.JENKINS::equals).isPresent()) {
            return JenkinsForm.read(parcel, admission);
        }
        if (text.isEmpty()) {
            return List.of(
                    parcel.ends(".json", ".ndjson", ".jsonl", ".yaml", ".yml", ".csv", ".tsv", ".xml")
                            ? new Arrived.Refused(
                                    parcel.name(),
                                    "",
                                    Hindrance.NOT_UTF8,
                                    "The file is not UTF-8.",
                                    "Save it as UTF-8 and import it again.")
                            : new Arrived.PassedOver(parcel.name(), "not a text"));
        }
        var looked = Sniffing.of(parcel, text.get());
        if (looked.isEmpty() && (declaration.format().isEmpty() || parcel.ends(".md", ".txt"))) {
            return List.of(new Arrived.PassedOver(parcel.name(), "no form that entries come in"));
        }
        return read(parcel, text.get(), declaration.format(), looked.orElse(Format.ERRATA));
    }

    private List<Arrived> read(Parcel parcel, String text, Optional<Format> declared, Format looked) {
        return switch (declared.orElse(looked)) {
            case ERRATA, DEADENDS, ERRORCANON -> new JsonForm(admission).read(parcel, text, declared);
            case CRE -> CreForm.read(parcel, text, admission);
            case JENKINS -> JenkinsForm.read(parcel, admission);
            case CSV -> CsvForm.read(parcel, text, declaration, admission);
        };
    }

    private void add(Arrived one) {
        if (arrived.size() == bounds.entries()) {
            throw new TooMuch("There are more than " + bounds.entries() + " entries in it: import it in parts.");
        }
        if (one instanceof Arrived.Read read) {
            var first = places.putIfAbsent(read.id(), read.place());
            if (first != null) {
                arrived.add(new Arrived.Refused(
                        read.place(),
                        read.originalId(),
                        Hindrance.ID_REPEATED,
                        "The id " + read.id() + " stands in " + first + " already, which counts.",
                        "Give one of the two another id."));
                return;
            }
        }
        arrived.add(one);
    }
}
