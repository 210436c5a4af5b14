package dev.errata.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The first administrator. */
@ConfigMapping(prefix = "errata.admin")
interface AdminConfig {

    /** The password of the account "admin" from this start on; where it is not given, the first start makes one and prints it. */
    Optional<String> password();
}
