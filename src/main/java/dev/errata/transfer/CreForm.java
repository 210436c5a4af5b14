package dev.errata.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/** Files of CRE rules. A rule that asks for one line is an entry; any other is refused with what it asks for. Pure. */
final class CreForm {

    private static final int LONGEST = 64 << 20;
    private static final int DEPTH = 50;

    private static final YAMLFactory YAML = factory();
    private static final JsonMapper MAPPER = JsonMapper.builder(YAML)
            // Versions must not lose a nought: 3.10 is not 3.1.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CreForm() {}

    static List<Arrived> read(Parcel parcel, String text, Admission admission) {
        try {
            if (aliased(text)) {
                return List.of(new Arrived.Refused(
                        parcel.name(),
                        "",
                        Hindrance.ALIASES,
                        "The file uses YAML aliases.",
                        "Write out what they stand for: what a few lines unfold to has no bound."));
            }
            return read(parcel.name(), documents(text), admission);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            return List.of(new Arrived.Refused(
                    parcel.name() + ":" + line,
                    "",
                    Hindrance.NOT_YAML,
                    "This is not YAML that we can read: see line " + line + ".",
                    "Look at its indentation and quote marks."));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static YAMLFactory factory() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEPTH);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    private static boolean aliased(String text) throws IOException {
        try (var parser = YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<JsonNode> documents(String text) throws IOException {
        try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll();
        }
    }

    private static List<Arrived> read(String name, List<JsonNode> documents, Admission admission) {
        var arrived = new ArrayList<Arrived>();
        for (var document : documents) {
            var rules = document.path("rules");
            for (int i = 0; i < rules.size(); i++) {
                arrived.add(CreRule.read(name + "[" + i + "]", rules.get(i), document.path("terms"), admission));
            }
            if (rules.isEmpty() && document.path("cre").isObject()) {
                arrived.add(CreRule.read(name, document, MissingNode.getInstance(), admission));
            }
        }
        if (arrived.isEmpty()) {
            arrived.add(new Arrived.PassedOver(name, "YAML without rules"));
        }
        return arrived;
    }
}
