package org.premaster.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.premaster.verification.CheckCatalogue;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The nightly intake of one delivery. Every step commits its work with its result and can be repeated without harm, so that a run that
 * was killed anywhere continues where the last commit ended.
 */
@Configuration
class NightlyIntakeJob {
  static final String NAME = "nightly-intake";
  private static final int ALBUMS_PER_COMMIT = 10;
  private static final int COMPARED_PER_COMMIT = 20;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final NightProgress progress;

  NightlyIntakeJob(JobRepository repository, PlatformTransactionManager transactions, NightProgress progress) {
    this.repository = repository;
    this.transactions = transactions;
    this.progress = progress;
  }

  @Bean
  Job nightlyIntake(
      Step receive, Step catalogue, Step measure, Step stems, Step compare, Step verify, Step album, Step advise, Step codes, Step invoice,
      Step report, Step letters) {
    return new JobBuilder(NAME, repository)
        .start(receive)
        .next(catalogue)
        .next(measure)
        .next(stems)
        .next(compare)
        .next(verify)
        .next(album)
        .next(advise)
        .next(codes)
        .next(invoice)
        .next(report)
        .next(letters)
        .build();
  }

  @Bean
  Step receive(ReceiveStep work) {
    return tasklet("receive", work::run);
  }

  @Bean
  Step catalogue(CatalogueStep work) {
    return tasklet("catalogue", work::run);
  }

  /** Partitions of the frozen work list side by side, each in a single thread that commits file by file. */
  @Bean
  Step measure(Step measurePartition, DeliveryStore deliveries, Workplace workplace) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("measure-");
    threads.setConcurrencyLimit(workplace.threads());
    return new StepBuilder("measure", repository)
        .partitioner("measurePartition", gridSize -> partitions(deliveries))
        .step(measurePartition)
        .taskExecutor(threads)
        .listener(announce("measure"))
        .build();
  }

  @Bean
  Step measurePartition(ItemReader<MeasureStep.Task> partitionFiles, MeasureStep work) {
    return new StepBuilder("measurePartition", repository)
        .<MeasureStep.Task, MeasureStep.Measured>chunk(1)
        .reader(partitionFiles)
        .processor(work::measure)
        .writer(chunk -> chunk.forEach(work::keep))
        .transactionManager(transactions)
        .build();
  }

  @Bean
  @StepScope
  ItemReader<MeasureStep.Task> partitionFiles(
      MeasureStep work,
      @Value("#{jobParameters['deliveryId']}") long delivery,
      @Value("#{jobParameters['anew'] == 'yes'}") boolean anew,
      @Value("#{stepExecutionContext['partition']}") int partition) {
    return work.reader(delivery, partition, anew);
  }

  /** Stem sets against their rough mixes, in partitions side by side; each set commits by itself. */
  @Bean
  Step stems(Step stemsPartition, StemsStep work, Workplace workplace) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("stems-");
    threads.setConcurrencyLimit(workplace.threads());
    return new StepBuilder("stems", repository)
        .partitioner("stemsPartition", gridSize -> numbered(work.partitions(execution().getJobParameters().getLong("deliveryId"))))
        .step(stemsPartition)
        .taskExecutor(threads)
        .listener(announce("stems"))
        .listener(releasing(work))
        .build();
  }

  @Bean
  Step stemsPartition(ItemReader<AlbumStore.SongPlace> partitionSets, StemsStep work) {
    return new StepBuilder("stemsPartition", repository)
        .<AlbumStore.SongPlace, StemsStep.Proved>chunk(1)
        .reader(partitionSets)
        .processor(work::prove)
        .writer(chunk -> chunk.forEach(work::keep))
        .transactionManager(transactions)
        .build();
  }

  @Bean
  @StepScope
  ItemReader<AlbumStore.SongPlace> partitionSets(
      StemsStep work, @Value("#{jobParameters['deliveryId']}") long delivery, @Value("#{stepExecutionContext['partition']}") int partition) {
    return work.reader(delivery, partition);
  }

  /** Mixes against what sounds like them, file by file; a file that was compared is not read again. */
  @Bean
  Step compare(ItemReader<DeliveryStore.StoredFile> comparedFiles, CompareStep work) {
    return new StepBuilder("compare", repository)
        .<DeliveryStore.StoredFile, DeliveryStore.StoredFile>chunk(COMPARED_PER_COMMIT)
        .reader(comparedFiles)
        .writer(
            chunk -> {
              for (DeliveryStore.StoredFile file : chunk) {
                work.compare(file);
              }
            })
        .transactionManager(transactions)
        .listener(announce("compare"))
        .build();
  }

  @Bean
  @StepScope
  ItemReader<DeliveryStore.StoredFile> comparedFiles(CompareStep work, @Value("#{jobParameters['deliveryId']}") long delivery) {
    return work.reader(delivery);
  }

  @Bean
  Step verify(Profiles profiles, VerifyStep work, AlbumStore albums) {
    return perAlbum(
        "verify",
        albums,
        true,
        item -> {
          CheckCatalogue checks = profiles.checks(parameter("profile"));
          if (item.album() == Item.WHOLE_DELIVERY) {
            work.delivery(item.delivery(), checks);
          } else {
            work.album(item.album(), checks);
          }
        });
  }

  @Bean
  Step album(AlbumStep work, AlbumStore albums) {
    return perAlbum("album", albums, false, item -> work.run(item.album()));
  }

  @Bean
  Step advise(AdviseStep work, AlbumStore albums) {
    return perAlbum("advise", albums, false, item -> work.run(item.album()));
  }

  @Bean
  Step codes(CodesStep work, AlbumStore albums) {
    return perAlbum("codes", albums, false, item -> work.run(item.album()));
  }

  @Bean
  Step invoice(InvoiceStep work, AlbumStore albums) {
    return perAlbum("invoice", albums, false, item -> work.run(item.album()));
  }

  @Bean
  Step report(ReportStep work) {
    return tasklet("report", delivery -> work.run(delivery, parameter("profile")));
  }

  @Bean
  Step letters(LettersStep work) {
    return tasklet("letters", delivery -> work.run(delivery, parameter("profile")));
  }

  /** Takes back what a repetition measures anew; a step of its own, so that an interrupted repetition does not do it twice. */
  @Bean
  Step unmeasure(Remeasurement work) {
    return tasklet(
        "unmeasure", delivery -> work.prepare(delivery, "yes".equals(execution().getJobParameters().getString("failedOnly"))));
  }

  /**
   * The steps from the named one on, as a job of another name: what a rerun or a re-judgement repeats.
   *
   * @param before a step before them; absent: none
   */
  Job from(String jobName, String step, Job whole, Optional<Step> before) {
    List<String> names = new ArrayList<>(((SimpleJob) whole).getStepNames());
    int first = names.indexOf(step);
    if (first < 0) {
      throw new IllegalArgumentException("there is no step " + step + "; steps are " + String.join(", ", names));
    }
    SimpleJobBuilder builder = before.map(it -> new JobBuilder(jobName, repository).start(it)).orElse(null);
    for (String name : names.subList(first, names.size())) {
      Step next = ((SimpleJob) whole).getStep(name);
      builder = builder == null ? new JobBuilder(jobName, repository).start(next) : builder.next(next);
    }
    return Objects.requireNonNull(builder).build();
  }

  /** Work on one delivery. */
  @FunctionalInterface
  private interface DeliveryWork {
    void on(long delivery) throws Exception;
  }

  /** Work on one album, or on the delivery as a whole. */
  @FunctionalInterface
  private interface ItemWork {
    void on(Item item) throws Exception;
  }

  private record Item(long delivery, long album) {
    static final long WHOLE_DELIVERY = -1;
  }

  private Step tasklet(String name, DeliveryWork work) {
    Tasklet tasklet =
        (contribution, context) -> {
          work.on(delivery(context));
          return RepeatStatus.FINISHED;
        };
    return new StepBuilder(name, repository).tasklet(tasklet, transactions).listener(announce(name)).build();
  }

  private Step perAlbum(String name, AlbumStore albums, boolean deliveryFirst, ItemWork work) {
    Map<Long, Iterator<Item>> reading = new HashMap<>();
    ItemReader<Item> reader =
        () -> {
          StepExecution execution = Objects.requireNonNull(StepSynchronizationManager.getContext()).getStepExecution();
          Iterator<Item> items =
              reading.computeIfAbsent(
                  execution.getId(),
                  key -> items(execution.getJobParameters().getLong("deliveryId"), albums, deliveryFirst));
          return items.hasNext() ? items.next() : null;
        };
    return new StepBuilder(name, repository)
        .<Item, Item>chunk(ALBUMS_PER_COMMIT)
        .reader(reader)
        .writer(
            chunk -> {
              for (Item item : chunk) {
                work.on(item);
              }
            })
        .transactionManager(transactions)
        .listener(announce(name))
        .build();
  }

  private static Iterator<Item> items(long delivery, AlbumStore albums, boolean deliveryFirst) {
    List<Item> items = new ArrayList<>();
    if (deliveryFirst) {
      items.add(new Item(delivery, Item.WHOLE_DELIVERY));
    }
    albums.of(delivery).forEach(album -> items.add(new Item(delivery, album)));
    return items.iterator();
  }

  private Map<String, ExecutionContext> partitions(DeliveryStore deliveries) {
    long delivery = execution().getJobParameters().getLong("deliveryId");
    DeliveryStore.Work work = deliveries.work(delivery);
    progress.expect(work.files(), work.bytes());
    return numbered(deliveries.partitions(delivery));
  }

  private static Map<String, ExecutionContext> numbered(Iterable<Integer> partitions) {
    Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
    for (int partition : partitions) {
      ExecutionContext context = new ExecutionContext();
      context.putInt("partition", partition);
      contexts.put(String.format(Locale.ROOT, "%03d", partition), context);
    }
    return contexts;
  }

  private static StepExecutionListener releasing(StemsStep work) {
    return new StepExecutionListener() {
      @Override
      public @Nullable ExitStatus afterStep(StepExecution execution) {
        try {
          work.release();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return null;
      }
    };
  }

  private StepExecutionListener announce(String step) {
    return new StepExecutionListener() {
      @Override
      public void beforeStep(StepExecution execution) {
        progress.at(
            execution.getJobParameters().getString("client") + "/" + execution.getJobParameters().getString("delivery"), step);
      }
    };
  }

  private static StepExecution execution() {
    return Objects.requireNonNull(StepSynchronizationManager.getContext()).getStepExecution();
  }

  private static String parameter(String name) {
    return Objects.requireNonNull(execution().getJobParameters().getString(name));
  }

  private static long delivery(ChunkContext context) {
    return context.getStepContext().getStepExecution().getJobParameters().getLong("deliveryId");
  }
}
