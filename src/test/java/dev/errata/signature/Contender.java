package dev.errata.signature;

/** One way to find all regexes that match a line, for comparison with others. */
interface Contender {

    String name();

    /** Scans lines, from one up to another; answers a sum over all ids of {@link #mixed}, by which answers are compared. */
    long scan(Stream stream, int from, int to);

    /** So that different ids with the same sum are unlikely. */
    static long mixed(int id) {
        long mixed = (id + 1) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 31);
    }

    /** Ours. */
    record OurSet(SignatureSet<Integer> set) implements Contender {

        static OurSet of(java.util.List<String> regexes) {
            var signatures = new java.util.ArrayList<Signature<Integer>>();
            regexes.forEach(regex -> signatures.add(new Signature<>(signatures.size(), regex)));
            return new OurSet(SignatureSet.compile(signatures));
        }

        @Override
        public String name() {
            return "signature set";
        }

        @Override
        public long scan(Stream stream, int from, int to) {
            long sum = 0;
            for (int i = from; i < to; i++) {
                for (var hit : set.scan(stream.line(i))) {
                    sum += mixed(hit.key());
                }
            }
            return sum;
        }
    }
}
