package dev.errata.signature;

import java.util.List;
import java.util.Random;

/** Words that programs use, and words made up, for the lines and regexes of benchmarks. */
final class BenchWords {

    private static final List<String> KNOWN = List.of("""
            account action adapter address agent alias allocation annotation archive argument array artifact asset async attribute auth
            backend backup balance batch binary binding block boundary branch broker browser bucket buffer build bundle bytes cache callback
            canvas catalog certificate channel checksum chunk client cluster codec collection column command commit compiler component config
            connection constraint consumer container context controller cookie credential cursor daemon database dataset deadline decoder
            default definition delegate dependency deployment descriptor device dialog digest directory dispatcher display document domain
            driver duplicate editor element encoder endpoint engine entity entry enum environment event exchange executor export expression
            extension factory field file filter firewall flag folder font format fragment frame framework function gateway generator graph
            group handle handler handshake hash header heap helper history hook host identifier identity image import index inference
            ingress input install instance integer interface invoice iterator journal kernel keyspace label lambda language latency layer
            layout leader lease library license limit link listener literal loader locale lock logger lookup loop mailbox manifest mapping
            marker matrix member memory merge message metadata method metric middleware migration mirror model module monitor mount mutex
            namespace network node notification number object offset operation operator option order origin output overflow owner package
            packet page parameter parent parser partition password patch path payload peer permission pipeline pixel platform player plugin
            pointer policy pool port prefix process producer profile project promise property protocol provider proxy publisher query queue
            quota range record redirect reference region registry release remote render replica repository request resolver resource
            response retry revision role rollback root route router runner runtime sandbox scheduler schema scope script search secret
            section segment selector semaphore sender sensor sequence server service session shader shard signature socket source
            stack stage statement status storage stream string subnet subscriber switch symbol syntax system table target task template
            tenant tensor terminal thread threshold ticket timeout timer token topic trace transaction transform transport trigger tunnel
            type union update upload upstream user validator value variable vector version view volume warning watcher webhook widget
            window worker workflow wrapper zone
            """.split("\\s+"));

    private static final String HARD = "bcdfghklmnprstvw";
    private static final String SOFT = "aeiou";
    private static final String LAST = "rsntdl";

    private BenchWords() {}

    static String word(Random random) {
        return random.nextInt(3) == 0 ? madeUp(random) : KNOWN.get(random.nextInt(KNOWN.size()));
    }

    static String madeUp(Random random) {
        var word = new StringBuilder();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            word.append(HARD.charAt(random.nextInt(HARD.length()))).append(SOFT.charAt(random.nextInt(SOFT.length())));
        }
        return word.append(LAST.charAt(random.nextInt(LAST.length()))).toString();
    }
}
