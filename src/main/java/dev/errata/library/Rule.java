package dev.errata.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that the linter looks for. A rule's code never changes once published: scripts and suppressions are written against it.
 */
public enum Rule {
    FILE_UNREADABLE(
            Severity.ERROR,
            "The file cannot be read",
            "The file or folder is not there, or may not be read. The other files load."),
    FILE_TOO_LARGE(
            Severity.ERROR, "The file is too large", "One entry has at most 1 MiB of text. The file does not load."),
    LINK_NOT_FOLLOWED(
            Severity.WARNING,
            "A link is passed over",
            "Links are followed to files inside the folder of entries only, so that a link cannot bring in what lies elsewhere, nor lead in a circle."),
    NOT_UTF8(
            Severity.ERROR,
            "The file is not UTF-8",
            "JSON is UTF-8. Guessing another encoding would show wrong characters to readers, so the file does not load."),
    NOT_JSON(
            Severity.ERROR,
            "The file is not JSON",
            "The text breaks the JSON grammar at the place that is named: it may be cut off, or hold a comment, a trailing comma or NaN. The file does not load."),
    NESTED_TOO_DEEP(
            Severity.ERROR,
            "The file is nested too deep",
            "Objects and lists may be nested 64 deep, far more than an entry needs. The file does not load."),
    KEY_REPEATED(
            Severity.ERROR,
            "A key stands twice in one object",
            "Readers of JSON disagree on which of the two counts. The file does not load."),
    NOT_AN_OBJECT(
            Severity.ERROR,
            "The file holds no object",
            "One file holds one entry as one JSON object. A list of entries is refused: each entry has a file and a history of its own."),
    ID_MISSING(
            Severity.ERROR,
            "The entry has no id",
            "Without an id nothing can refer to the entry. The file does not load."),
    ID_MALFORMED(
            Severity.ERROR,
            "The id is not domain/slug",
            "An id has two parts of lower-case letters, digits, hyphens, dots and underscores, with one slash between. The file does not load."),
    SIGNATURE_MISSING(
            Severity.ERROR,
            "The entry has no signature",
            "Without the words of the error nothing can be matched. The file does not load."),
    ID_REPEATED(Severity.ERROR, "Two files have the same id", "The first by path counts; the other does not load."),
    DOMAIN_NOT_FOLDER(
            Severity.ERROR,
            "The id's domain is not the folder's name",
            "An entry lies at domain/slug.json, so that its file is found by its id. Files directly in the folder of entries are not held to it."),
    WRONG_TYPE(
            Severity.ERROR,
            "A value has the wrong type",
            "The schema asks for another type here. The value is passed over and its default used."),
    RATE_OUT_OF_RANGE(
            Severity.ERROR,
            "A rate lies outside 0 to 1",
            "Rates, weights and probabilities are shares between 0 and 1. The nearest bound is used."),
    EVIDENCE_COUNT_INVALID(
            Severity.ERROR,
            "The count of evidence is not a whole number of 0 or more",
            "evidence_count weighs the authors' figures against what users report, so it counts whole cases."),
    DATE_INVALID(
            Severity.ERROR,
            "A date is no date",
            "Dates are written YYYY-MM-DD and exist in the calendar. The date is passed over."),
    LINK_UNSAFE(
            Severity.ERROR,
            "An address is neither http nor https",
            "Addresses are shown as links; other schemes, such as javascript:, could run something in the reader's browser."),
    REGEX_BROKEN(
            Severity.ERROR,
            "The regex does not compile",
            "The regex is switched off for this entry; its signature and aliases are still matched as text."),
    REGEX_UNSAFE(
            Severity.ERROR,
            "The regex is refused as unsafe",
            "It uses a construct that cannot be matched in linear time, is far too large, or nests repeats so that a backtracking engine needs exponential time. What the engine cannot run safely is switched off for this entry."),
    REGEX_MATCHES_EMPTY(
            Severity.ERROR,
            "The regex matches the empty string",
            "Such a regex finds something in every line and tells nothing."),
    REGEX_TOO_COSTLY(
            Severity.ERROR,
            "The regex costs too much on hostile lines",
            "On lines that were made from its own literals, or on lines that came in, the engine did more work for this regex than one entry may cost. The regex is switched off for this entry; its signature and aliases are still matched as text."),
    SAMPLE_MISSED(
            Severity.ERROR,
            "The regex misses a sample that it should find",
            "The entry says of this sample that it must be found, and no line of it is."),
    NEAR_MISS_FOUND(
            Severity.ERROR,
            "The regex finds a sample that it must not",
            "The entry says of this sample that it is something else, and the regex finds it all the same."),
    CHECK_BROKEN(
            Severity.ERROR,
            "A check cannot be run",
            "A check needs a command, and a regex in the dialect that looks through its output."),
    TIE_DANGLING(
            Severity.ERROR,
            "A tie leads to an entry that does not exist",
            "The other entry is neither here nor replaced by one that is."),
    REGEX_MISSES_SIGNATURE(
            Severity.WARNING,
            "The regex misses the entry's own signature",
            "Who quotes the error as the entry does would not be found by its regex."),
    REGEX_NO_LITERAL(
            Severity.WARNING,
            "The regex has no literal of four characters or more",
            "At least one way to match it asks for no run of four fixed characters, so it is slow to look for and hits words that only contain it, as OOM does in HEADROOM."),
    REGEX_MANY_WILDCARDS(
            Severity.WARNING,
            "The regex has many wildcards in a row",
            "Four or more unbounded wildcards in one alternative match lines that merely hold its words in order, and cost backtracking engines that read exported entries a power of the line's length."),
    REGEX_HITS_ORDINARY_LINES(
            Severity.WARNING,
            "The regex hits ordinary log lines",
            "It finds something in lines that programs print when nothing is wrong."),
    REGEX_SHARED(
            Severity.WARNING,
            "Two entries have the same regex",
            "Neither can be told from the other by it. Tie the two in the transition graph where that is meant, and add checks that tell them apart."),
    REGEX_SWALLOWED(
            Severity.WARNING,
            "Another entry's regex finds all that this one's finds",
            "Every sample of this entry is found by the other entry's regex as well. Tie the two in the transition graph where that is meant."),
    SAMPLE_MATCH_MISSING(
            Severity.WARNING,
            "The entry has no sample that it should find",
            "Without real output as a sample nobody knows whether the entry matches anything."),
    ZH_NOT_CHINESE(
            Severity.WARNING,
            "A Chinese text has no Chinese in it",
            "Readers of Chinese would see English where a translation is promised."),
    ZH_COUNT(
            Severity.WARNING,
            "A Chinese list differs in length from the English one",
            "Translations are paired by position: those beyond the shorter list's end are not shown."),
    ACTION_EMPTY(
            Severity.WARNING,
            "An action is empty",
            "A workaround or dead end that does not say what to do, or what not to do, helps nobody."),
    HOW_REPEATS_ACTION(
            Severity.WARNING,
            "The steps repeat the title",
            "how should hold the steps and commands; here it is the action again."),
    SOURCES_MISSING(Severity.WARNING, "Nothing bears it out", "A workaround or dead end names no source."),
    RATE_WITHOUT_EVIDENCE(
            Severity.WARNING,
            "Rates stand on no evidence",
            "The entry gives rates while its evidence_count is 0, so they weigh nothing."),
    EVIDENCE_TOO_THIN(
            Severity.WARNING,
            "Much confidence on thin evidence",
            "Fewer than three cases bear more than 0.5 of confidence, and the entry was neither reviewed, nor documented, nor reproduced."),
    CONFIRMED_BEFORE_SEEN(
            Severity.WARNING, "Confirmed before it was first seen", "last_confirmed lies before first_seen."),
    STALE(
            Severity.WARNING,
            "Not confirmed for over a year",
            "Programs change; nobody has looked at this entry for more than a year."),
    FILE_NAME_NOT_SLUG(
            Severity.WARNING,
            "The file's name is not the slug",
            "An entry lies at domain/slug.json, so that its file is found by its id."),
    DOMAIN_DIFFERS(
            Severity.WARNING,
            "The domain differs from that of the id",
            "The field domain and the part of the id before the slash should be the same."),
    TIER_UNKNOWN(
            Severity.WARNING,
            "The verification tier is unknown",
            "The entry is taken as ai_generated, the lowest tier."),
    VALUE_UNKNOWN(
            Severity.WARNING,
            "A value is none of those that are known",
            "The key takes one of a few words; this one is passed over."),
    VERSION_UNCLEAR(
            Severity.WARNING,
            "A version row names no product and version",
            "A row reads \"Product x.y.z\", so that it can be compared with what is installed."),
    SIGNATURE_ERROR_PREFIX(
            Severity.WARNING,
            "The signature begins with a word that the regex does without",
            "\"Error: \" in front is often the author's word and not the program's; who pastes real output has no such word there."),
    GENERIC_WITHOUT_TIES(
            Severity.WARNING,
            "A generic cause leads nowhere",
            "An entry for a symptom should name, in leads_to or preceded_by, the specific errors around it."),
    TAGS_EMPTY(Severity.WARNING, "The entry has no tags", "It cannot be found by browsing."),
    TIE_TO_SELF(Severity.WARNING, "An entry is tied to itself", "The tie says nothing."),
    TIES_OVER_ONE(
            Severity.WARNING,
            "Probabilities add up to more than 1",
            "The probabilities of one list are shares of one whole."),
    ACTION_REPEATED(
            Severity.WARNING,
            "Two items have the same action",
            "What users report is kept by item; two with the same action share it by chance of order."),
    REPLACES_CONFLICT(
            Severity.WARNING,
            "A replaced id is still an entry's own, or is claimed twice",
            "Links to a replaced id redirect to one entry, so the id must be free and claimed once.");

    private final Severity severity;
    private final String title;
    private final String explanation;

    Rule(Severity severity, String title, String explanation) {
        this.severity = severity;
        this.title = title;
        this.explanation = explanation;
    }

    /** The rule with a code, or empty where there is none. */
    public static Optional<Rule> named(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** A short sentence without a full stop. */
    public String title() {
        return title;
    }

    /** Why it matters and what the loader does about it, in a few sentences. */
    public String explanation() {
        return explanation;
    }
}
