package dev.errata.signature;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The native library of Debian's {@code libhyperscan5}, called directly: {@code hs_scan} for each line, every matching id once.
 * Its spans are not asked for, which ours are found with. Not thread-safe.
 */
final class Hyperscan implements Contender {

    private static final String LIBRARY = "libhs.so.5";
    private static final int BLOCK = 1;
    private static final int CASELESS = 1;
    private static final int SINGLEMATCH = 8;
    private static final int LONGEST_VERSION = 100;

    private static final Arena ARENA = Arena.global();
    private static final Linker LINKER = Linker.nativeLinker();

    private final String name;
    private final Functions functions;
    private final MemorySegment database;
    private final MemorySegment scratch;
    private final MemorySegment callback;
    private final long bytes;
    private long sum;

    private Hyperscan(String name, Functions functions, MemorySegment database) throws Throwable {
        this.name = name;
        this.functions = functions;
        this.database = database;
        var room = ARENA.allocate(ADDRESS);
        room.set(ADDRESS, 0, MemorySegment.NULL);
        check((int) functions.allocScratch.invokeExact(database, room), "hs_alloc_scratch");
        scratch = room.get(ADDRESS, 0);
        var size = ARENA.allocate(JAVA_LONG);
        check((int) functions.databaseSize.invokeExact(database, size), "hs_database_size");
        bytes = size.get(JAVA_LONG, 0);
        var found = MethodHandles.lookup()
                .findVirtual(
                        Hyperscan.class,
                        "found",
                        MethodType.methodType(
                                int.class, int.class, long.class, long.class, int.class, MemorySegment.class))
                .bindTo(this);
        callback = LINKER.upcallStub(
                found, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, ADDRESS), ARENA);
    }

    private Hyperscan(Hyperscan other) {
        name = other.name + ", no callback";
        functions = other.functions;
        database = other.database;
        scratch = other.scratch;
        callback = MemorySegment.NULL;
        bytes = other.bytes;
    }

    /** The same without telling anybody what it finds: what is left when calling back into Java costs nothing. */
    Hyperscan silent() {
        return new Hyperscan(this);
    }

    /** The functions of the library, where the machine has it. */
    static Optional<Functions> library() {
        try {
            return Optional.of(new Functions(SymbolLookup.libraryLookup(LIBRARY, ARENA)));
        } catch (IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return name;
    }

    long databaseBytes() {
        return bytes;
    }

    @Override
    public long scan(Stream stream, int from, int to) {
        sum = 0;
        try {
            for (int i = from; i < to; i++) {
                var line = stream.memory().asSlice(stream.start(i), stream.length(i));
                check(
                        (int) functions.scan.invokeExact(
                                database, line, stream.length(i), 0, scratch, callback, MemorySegment.NULL),
                        "hs_scan");
            }
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
        return sum;
    }

    @SuppressWarnings("unused") // called by the library
    private int found(int id, long from, long to, int flags, MemorySegment context) {
        sum += Contender.mixed(id);
        return 0;
    }

    private static void check(int result, String what) {
        if (result != 0) {
            throw new IllegalStateException(what + " answered " + result);
        }
    }

    /** What the library can be asked. */
    static final class Functions {

        private final SymbolLookup symbols;
        private final MethodHandle compile;
        private final MethodHandle compileLiterals;
        private final MethodHandle allocScratch;
        private final MethodHandle databaseSize;
        private final MethodHandle scan;
        private final MethodHandle info;

        private Functions(SymbolLookup symbols) {
            this.symbols = symbols;
            compile = function(
                    "hs_compile_multi", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
            compileLiterals = function(
                    "hs_compile_lit_multi",
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    JAVA_INT,
                    JAVA_INT,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS);
            allocScratch = function("hs_alloc_scratch", ADDRESS, ADDRESS);
            databaseSize = function("hs_database_size", ADDRESS, ADDRESS);
            scan = function("hs_scan", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
            info = function("hs_expression_info", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        }

        private MethodHandle function(String name, MemoryLayout... arguments) {
            return LINKER.downcallHandle(symbols.find(name).orElseThrow(), FunctionDescriptor.of(JAVA_INT, arguments));
        }

        String version() {
            try {
                var version =
                        LINKER.downcallHandle(symbols.find("hs_version").orElseThrow(), FunctionDescriptor.of(ADDRESS));
                return ((MemorySegment) version.invokeExact())
                        .reinterpret(LONGEST_VERSION)
                        .getString(0);
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** Whether the library can read a regex. */
        boolean reads(String regex) {
            try (var arena = Arena.ofConfined()) {
                return (int) info.invokeExact(
                                text(arena, regex), SINGLEMATCH, arena.allocate(ADDRESS), arena.allocate(ADDRESS))
                        == 0;
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        }

        Hyperscan compile(List<String> regexes) {
            try (var arena = Arena.ofConfined()) {
                var database = ARENA.allocate(ADDRESS);
                check(
                        (int) compile.invokeExact(
                                texts(arena, regexes),
                                flags(arena, regexes.size(), SINGLEMATCH),
                                ids(arena, regexes.size()),
                                regexes.size(),
                                BLOCK,
                                MemorySegment.NULL,
                                database,
                                arena.allocate(ADDRESS)),
                        "hs_compile_multi");
                return new Hyperscan("Hyperscan", this, database.get(ADDRESS, 0));
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** Searches for literals in either case and for nothing else: less than what is asked, so as fast as one can hope. */
        Hyperscan compileLiterals(List<String> literals) {
            try (var arena = Arena.ofConfined()) {
                var database = ARENA.allocate(ADDRESS);
                var lengths = arena.allocate(JAVA_LONG, literals.size());
                for (int i = 0; i < literals.size(); i++) {
                    lengths.setAtIndex(JAVA_LONG, i, literals.get(i).length());
                }
                check(
                        (int) compileLiterals.invokeExact(
                                texts(arena, literals),
                                flags(arena, literals.size(), SINGLEMATCH | CASELESS),
                                ids(arena, literals.size()),
                                lengths,
                                literals.size(),
                                BLOCK,
                                MemorySegment.NULL,
                                database,
                                arena.allocate(ADDRESS)),
                        "hs_compile_lit_multi");
                return new Hyperscan("Hyperscan, literals alone", this, database.get(ADDRESS, 0));
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static MemorySegment texts(Arena arena, List<String> texts) {
            var pointers = arena.allocate(ADDRESS, texts.size());
            for (int i = 0; i < texts.size(); i++) {
                pointers.setAtIndex(ADDRESS, i, text(arena, texts.get(i)));
            }
            return pointers;
        }

        private static MemorySegment text(Arena arena, String text) {
            return arena.allocateFrom(text, StandardCharsets.UTF_8);
        }

        private static MemorySegment flags(Arena arena, int size, int flags) {
            var all = arena.allocate(JAVA_INT, size);
            for (int i = 0; i < size; i++) {
                all.setAtIndex(JAVA_INT, i, flags);
            }
            return all;
        }

        private static MemorySegment ids(Arena arena, int size) {
            var all = arena.allocate(JAVA_INT, size);
            for (int i = 0; i < size; i++) {
                all.setAtIndex(JAVA_INT, i, i);
            }
            return all;
        }
    }
}
