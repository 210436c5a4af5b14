package dev.errata.curation;

import dev.errata.transfer.Arrived;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports that run beside the pages that began them. The last few are kept, in memory, until the service stops. Thread-safe. */
@ApplicationScoped
public class ImportJobs {

    /** Each holds what it imports, for when the dry run is followed by the real thing. */
    private static final int KEPT = 12;

    private static final int ID_BYTES = 12;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Imports imports;
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

    ImportJobs(Imports imports) {
        this.imports = imports;
    }

    /**
     * Begins an import and does not wait for it.
     *
     * @param name of the file, for people
     */
    public ImportJob start(String name, List<Arrived> arrived, ImportWish wish) {
        var bytes = new byte[ID_BYTES];
        CHANCE.nextBytes(bytes);
        var job = new ImportJob(HexFormat.of().formatHex(bytes), name, wish, arrived);
        keep(job);
        Thread.ofVirtual().name("import").start(() -> run(job));
        return job;
    }

    /** Empty where there is none, or it is forgotten by now. */
    public Optional<ImportJob> find(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    private void keep(ImportJob job) {
        synchronized (jobs) {
            jobs.put(job.id(), job);
            var oldest = jobs.values().iterator();
            while (jobs.size() > KEPT && oldest.hasNext()) {
                if (!(oldest.next().state() instanceof ImportJob.State.Running)) {
                    oldest.remove();
                }
            }
        }
    }

    private void run(ImportJob job) {
        try {
            job.ends(new ImportJob.State.Finished(imports.run(job.arrived(), job.wish(), job::at)));
        } catch (RuntimeException e) {
            Log.error("an import stopped in the middle", e);
            job.ends(new ImportJob.State.Failed());
        }
    }
}
