package org.chaekgil.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/**
 * Does by hand what the job executor does by itself, for tests and simulated days: the jobs that are due, one after the other in the
 * order of their due dates, and of their making where these are equal. The same jobs are always done in the same order.
 */
@Component
public class DueWork {
    private static final int BATCH = 500;
    private static final Comparator<Job> ORDER = Comparator.<Job, Date>comparing(
                    job -> Optional.ofNullable(job.getDuedate()).orElse(job.getCreateTime()))
            .thenComparing(DueWork::making);
    private final ManagementService management;

    public DueWork(ManagementService management) {
        this.management = management;
    }

    /**
     * Runs every due job, and those that become due by it, until none is left.
     *
     * @return how many were run
     * @throws RuntimeException what the first failing job threw; its retries are counted down as ever
     */
    public int runDue() {
        int done = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            for (Job job : due) {
                if (executable().jobId(job.getId()).count() == 1) {
                    management.executeJob(job.getId());
                    done++;
                }
            }
        }
        return done;
    }

    /** When the next timer is or was due, if that is no later than {@code last}: what lies further ahead is not even sorted. */
    public Optional<Instant> nextDue(Instant last) {
        List<Job> next = management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .timers()
                .duedateLowerThan(Date.from(last.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return next.stream().map(job -> job.getDuedate().toInstant()).findFirst();
    }

    private List<Job> due() {
        return executable().listPage(0, BATCH).stream().sorted(ORDER).toList();
    }

    private JobQuery executable() {
        return management.createJobQuery().active().executable();
    }

    /** The engine's ids are time-based, so they tell in what order jobs of the same moment were made. */
    private static long making(Job job) {
        return UUID.fromString(job.getId()).timestamp();
    }
}
