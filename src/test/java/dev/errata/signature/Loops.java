package dev.errata.signature;

import java.util.List;
import java.util.regex.Pattern;

/** One regex after the other. */
final class Loops {

    private Loops() {}

    record Java(List<Pattern> patterns) implements Contender {

        static Java of(List<String> regexes) {
            return new Java(regexes.stream().map(Pattern::compile).toList());
        }

        @Override
        public String name() {
            return "java.util.regex loop";
        }

        @Override
        public long scan(Stream stream, int from, int to) {
            long sum = 0;
            for (int i = from; i < to; i++) {
                for (int id = 0; id < patterns.size(); id++) {
                    if (patterns.get(id).matcher(stream.line(i)).find()) {
                        sum += Contender.mixed(id);
                    }
                }
            }
            return sum;
        }
    }

    record Re2(List<com.google.re2j.Pattern> patterns) implements Contender {

        static Re2 of(List<String> regexes) {
            return new Re2(
                    regexes.stream().map(com.google.re2j.Pattern::compile).toList());
        }

        @Override
        public String name() {
            return "RE2/J loop";
        }

        @Override
        public long scan(Stream stream, int from, int to) {
            long sum = 0;
            for (int i = from; i < to; i++) {
                for (int id = 0; id < patterns.size(); id++) {
                    if (patterns.get(id).matcher(stream.line(i)).find()) {
                        sum += Contender.mixed(id);
                    }
                }
            }
            return sum;
        }
    }
}
