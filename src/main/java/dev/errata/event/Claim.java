package dev.errata.event;

import dev.errata.event.Event.Kind;
import dev.errata.event.Event.RoledLine;
import java.util.Arrays;
import java.util.List;

/**
 * Lines that belong together, found by the reader of one trace format.
 *
 * @param from index of the first line
 * @param roles one for each line from there on, blank ones included
 * @param extra lines that stand for part of a claimed one, such as a cause on the line of its consequence
 */
record Claim(Kind kind, int from, List<Role> roles, List<RoledLine> extra) {

    Claim(Kind kind, int from, List<Role> roles) {
        this(kind, from, roles, List.of());
    }

    /** Index behind the last line. */
    int to() {
        return from + roles.size();
    }

    /** The roles of a claim while its lines are read. */
    static final class Roles {

        private final int from;
        private Role[] roles = new Role[16];
        private int size;

        Roles(int from) {
            this.from = from;
        }

        void set(int index, Role role) {
            int at = index - from;
            if (at >= roles.length) {
                roles = Arrays.copyOf(roles, Math.max(at + 1, roles.length * 2));
            }
            roles[at] = role;
            size = Math.max(size, at + 1);
        }

        boolean has(Role role) {
            return Arrays.asList(roles).subList(0, size).contains(role);
        }

        int last(Role role) {
            int at = size - 1;
            while (at >= 0 && roles[at] != role) {
                at--;
            }
            return at < 0 ? -1 : from + at;
        }

        int first(Role role) {
            int at = Arrays.asList(roles).subList(0, size).indexOf(role);
            return at < 0 ? -1 : from + at;
        }

        Claim claim(Kind kind) {
            return new Claim(kind, from, list());
        }

        List<Role> list() {
            for (int i = 0; i < size; i++) {
                roles[i] = roles[i] == null ? Role.DETAIL : roles[i];
            }
            return List.of(Arrays.copyOf(roles, size));
        }
    }
}
