package org.premaster.jobs;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.premaster.verification.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts, continues and stops the jobs of deliveries. An intake run is identified by client, delivery, arrival and profile (design §6): an
 * unfinished one continues, a finished one is left alone, a changed profile is a new one.
 */
@Component
class Launches {
  private static final Logger LOG = LoggerFactory.getLogger(Launches.class);
  private static final int MOST_ATTEMPTS_TO_STOP = 20;

  private final JobOperator operator;
  private final JobRepository repository;
  private final NightlyIntakeJob jobs;
  private final Job nightlyIntake;
  private final Step unmeasure;
  private final JdbcClient jdbc;
  private volatile boolean stopping;

  Launches(
      JobOperator operator, JobRepository repository, NightlyIntakeJob jobs, Job nightlyIntake, Step unmeasure, JdbcClient jdbc) {
    this.operator = operator;
    this.repository = repository;
    this.jobs = jobs;
    this.nightlyIntake = nightlyIntake;
    this.unmeasure = unmeasure;
    this.jdbc = jdbc;
  }

  /** What became of a launch. */
  enum Result {
    FINISHED,
    /** Finished by an earlier run; nothing was done. */
    DONE_BEFORE,
    STOPPED,
    FAILED
  }

  /**
   * Marks executions that a dead process left as running, so that they can be continued, and takes away jobs that it had written down but not
   * begun: Batch commits the one before the other, and can neither begin nor continue what lies between. Call only while holding the run's lock.
   */
  void recover() {
    for (long begun : neverBegun()) {
      repository.deleteJobInstance(Objects.requireNonNull(repository.getJobInstance(begun)));
    }
    for (String name : repository.getJobNames()) {
      for (JobExecution left : repository.findRunningJobExecutions(name)) {
        operator.recover(left);
      }
    }
  }

  private List<Long> neverBegun() {
    return jdbc.sql("""
        select i.job_instance_id from batch_job_instance i
        where not exists (select 1 from batch_job_execution e where e.job_instance_id = i.job_instance_id)""")
        .query(Long.class)
        .list();
  }

  /** The whole intake of a delivery. */
  Result intake(DeliveryStore.Stored delivery, Profile profile) throws Exception {
    return launch(nightlyIntake, identity(delivery, profile).toJobParameters());
  }

  /**
   * The steps of a delivery from the named one on, once more.
   *
   * @param reading which files are read although their content is known; only where the steps read files
   */
  Result again(String jobName, String step, DeliveryStore.Stored delivery, Profile profile, Reading reading) throws Exception {
    Job job = jobs.from(jobName, step, nightlyIntake, reading == Reading.NEW ? Optional.empty() : Optional.of(unmeasure));
    long attempt = 1;
    JobParameters parameters = parameters(delivery, profile, step, attempt, reading);
    for (Optional<JobExecution> last = last(jobName, parameters);
        last.filter(Launches::over).isPresent();
        last = last(jobName, parameters)) {
      parameters = parameters(delivery, profile, step, ++attempt, reading);
    }
    return launch(job, parameters);
  }

  /** Which files a repetition reads. */
  enum Reading {
    /** Only those whose content nobody knows. */
    NEW,
    ALL,
    /** Those that could not be read or were not whole. */
    FAILED
  }

  private static boolean over(JobExecution execution) {
    return execution.getStatus() == BatchStatus.COMPLETED || execution.getStatus() == BatchStatus.ABANDONED;
  }

  /**
   * A repetition that was begun and not ended.
   *
   * @param execution its last execution
   * @param profile the name of the profile it judges by
   */
  record Left(JobExecution execution, String jobName, String step, long delivery, String profile, Reading reading) {}

  /** Repetitions that a kill, a stop or a fault ended before their time, in the order they were begun. */
  List<Left> left() {
    return jdbc.sql("""
        select e.job_execution_id from batch_job_execution e join batch_job_instance i on i.job_instance_id = e.job_instance_id
        where i.job_name in (:names) and e.status not in ('COMPLETED', 'ABANDONED')
        and not exists (select 1 from batch_job_execution later
          where later.job_instance_id = e.job_instance_id and later.job_execution_id > e.job_execution_id)
        order by e.job_execution_id""")
        .param("names", List.of(NightRun.RERUN, NightRun.REJUDGE))
        .query(Long.class)
        .list()
        .stream()
        .map(id -> left(Objects.requireNonNull(repository.getJobExecution(id))))
        .toList();
  }

  private static Left left(JobExecution execution) {
    JobParameters parameters = execution.getJobParameters();
    boolean anew = "yes".equals(parameters.getString("anew"));
    boolean failedOnly = "yes".equals(parameters.getString("failedOnly"));
    return new Left(
        execution,
        execution.getJobInstance().getJobName(),
        Objects.requireNonNull(parameters.getString("from")),
        Objects.requireNonNull(parameters.getLong("deliveryId")),
        Objects.requireNonNull(parameters.getString("profile")),
        failedOnly ? Reading.FAILED : anew ? Reading.ALL : Reading.NEW);
  }

  /** Nobody continues it: its delivery came again, or its profile is another one now. */
  void abandon(Left left) {
    settle(left.execution());
    left.execution().setStatus(BatchStatus.ABANDONED);
    repository.update(left.execution());
  }

  private Optional<JobExecution> last(String jobName, JobParameters parameters) {
    return Optional.ofNullable(repository.getLastJobExecution(jobName, parameters));
  }

  private static JobParameters parameters(
      DeliveryStore.Stored delivery, Profile profile, String step, long attempt, Reading reading) {
    return identity(delivery, profile)
        .addString("from", step, true)
        .addLong("attempt", attempt, true)
        .addString("anew", reading == Reading.NEW ? "no" : "yes", false)
        .addString("failedOnly", reading == Reading.FAILED ? "yes" : "no", false)
        .toJobParameters();
  }

  private static JobParametersBuilder identity(DeliveryStore.Stored stored, Profile profile) {
    return new JobParametersBuilder()
        .addString("client", stored.delivery().client(), true)
        .addString("delivery", stored.delivery().name(), true)
        .addString("arrival", stored.delivery().arrival(), true)
        .addString("profileSha256", profile.sha256(), true)
        .addString("profile", profile.name(), false)
        .addLong("deliveryId", stored.id(), false);
  }

  private Result launch(Job job, JobParameters parameters) throws Exception {
    if (stopping) {
      return Result.STOPPED;
    }
    Optional<JobExecution> last = last(job.getName(), parameters);
    JobExecution execution;
    if (last.isEmpty()) {
      execution = operator.start(job, parameters);
    } else if (last.get().getStatus() == BatchStatus.COMPLETED) {
      return Result.DONE_BEFORE;
    } else {
      settle(last.get());
      execution = operator.start(job, parameters);
    }
    return switch (execution.getStatus()) {
      case COMPLETED -> Result.FINISHED;
      case STOPPED, STOPPING -> Result.STOPPED;
      default -> {
        explain(execution.getAllFailureExceptions());
        yield Result.FAILED;
      }
    };
  }

  private static void explain(List<Throwable> failures) {
    for (Throwable failure : failures) {
      LOG.error("premaster: {}", sentence(failure));
      LOG.debug("in full", failure);
    }
  }

  /**
   * Marks what a dead process left half way as failed, so that it can be continued. A process that was asked to stop and then killed leaves
   * an execution that looks ended with steps that look alive.
   */
  private void settle(JobExecution last) {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    for (StepExecution step : last.getStepExecutions()) {
      if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN || step.getStatus() == BatchStatus.STOPPING) {
        step.setStatus(BatchStatus.FAILED);
        step.setExitStatus(ExitStatus.FAILED);
        step.setEndTime(now);
        repository.update(step);
      }
    }
    if (last.isRunning() || last.getStatus() == BatchStatus.UNKNOWN || last.getStatus() == BatchStatus.STOPPING) {
      last.setStatus(BatchStatus.FAILED);
      last.setExitStatus(ExitStatus.FAILED);
      last.setEndTime(now);
      repository.update(last);
    }
  }

  /** The innermost cause in one line. */
  static String sentence(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
  }

  /** Asks the running job to stop at the next file or album; later launches do nothing. */
  void stop() {
    stopping = true;
    for (String name : repository.getJobNames()) {
      for (JobExecution running : repository.findRunningJobExecutions(name)) {
        stop(running.getId());
      }
    }
  }

  /** Asks one execution to stop. Its steps write their state at the same time, and whoever is second reads again and repeats. */
  private void stop(long execution) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS_TO_STOP; attempt++) {
      JobExecution running = repository.getJobExecution(execution);
      if (running == null || !running.isRunning()) {
        return;
      }
      try {
        operator.stop(running);
        return;
      } catch (JobExecutionNotRunningException finishedMeanwhile) {
        LOG.debug("finished before it could be stopped", finishedMeanwhile);
        return;
      } catch (OptimisticLockingFailureException writtenMeanwhile) {
        LOG.debug("written while it was asked to stop, attempt {}", attempt, writtenMeanwhile);
      }
    }
    LOG.warn("Job execution {} could not be asked to stop; it ends at its next step.", execution);
  }

  boolean stopping() {
    return stopping;
  }
}
