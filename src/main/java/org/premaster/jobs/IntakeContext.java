package org.premaster.jobs;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.premaster.codes.IsrcLedger;
import org.premaster.codes.JdbcIsrcLedger;
import org.premaster.measurement.JdbcKnownAudio;
import org.premaster.measurement.KnownAudio;
import org.premaster.outbox.JdbcOutbox;
import org.premaster.outbox.Outbox;
import org.premaster.pricing.InvoiceLedger;
import org.premaster.pricing.JdbcInvoiceLedger;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The wiring of a run: the store, the ledgers and the steps. Named one by one, so that start-up scans nothing. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@Import({
  NightlyIntakeJob.class,
  NightProgress.class,
  Documents.class,
  DeliveryStore.class,
  AlbumStore.class,
  LandmarkStore.class,
  KinStore.class,
  StemProofStore.class,
  StemSets.class,
  DecisionStore.class,
  JudgementStore.class,
  Receptions.class,
  ClientFiles.class,
  Profiles.class,
  Licences.class,
  ReceiveStep.class,
  CatalogueStep.class,
  MeasureStep.class,
  StemsStep.class,
  CompareStep.class,
  VerifyStep.class,
  AlbumStep.class,
  AdviseStep.class,
  CodesStep.class,
  InvoiceStep.class,
  StoredReports.class,
  FailedSheet.class,
  ReportStep.class,
  LettersStep.class,
  NightPages.class,
  Remeasurement.class,
  Launches.class
})
class IntakeContext {

  /** Starts the wiring of a run; the caller closes it. */
  static ConfigurableApplicationContext start(Workplace workplace, House house) throws IOException {
    Map<String, Object> properties = new HashMap<>();
    Optional<String> shared = house.database();
    FileStore own = new FileStore(workplace);
    if (shared.isEmpty()) {
      own.prepare();
    }
    properties.put("spring.datasource.url", shared.orElse(own.url()));
    properties.put("spring.datasource.username", shared.isPresent() ? environment("PREMASTER_DATABASE_USER") : FileStore.USER);
    properties.put("spring.datasource.password", shared.isPresent() ? environment("PREMASTER_DATABASE_PASSWORD") : "");
    properties.put("spring.datasource.hikari.maximum-pool-size", workplace.threads() * 2 + 6);
    properties.put("spring.batch.jdbc.isolation-level-for-create", "read-committed");
    properties.put("spring.batch.jdbc.initialize-schema", "never");
    Map<String, String> types = shared.isPresent() ? Map.of("text", "text", "binary", "bytea") : FileStore.types();
    types.forEach((name, type) -> properties.put("spring.flyway.placeholders." + name, type));
    properties.put("spring.main.log-startup-info", false);
    return new SpringApplicationBuilder(IntakeContext.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .registerShutdownHook(false)
        .properties(properties)
        .initializers(
            context -> {
              context.getBeanFactory().registerSingleton("workplace", workplace);
              context.getBeanFactory().registerSingleton("house", house);
            })
        .run();
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  @Bean
  BatchTables batchTables() {
    return new BatchTables();
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  KnownAudio knownAudio(JdbcClient jdbc) {
    return new JdbcKnownAudio(jdbc);
  }

  @Bean
  IsrcLedger isrcLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return JdbcIsrcLedger.on(jdbc, transactions);
  }

  @Bean
  InvoiceLedger invoiceLedger(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return JdbcInvoiceLedger.on(jdbc, transactions);
  }

  @Bean
  Outbox outbox(JdbcClient jdbc) {
    return new JdbcOutbox(jdbc);
  }
}
