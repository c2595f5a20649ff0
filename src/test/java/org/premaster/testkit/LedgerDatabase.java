package org.premaster.testkit;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty HSQLDB in memory, in the mode the product runs it in, with the tables of the ledgers and no others. */
public final class LedgerDatabase implements AutoCloseable {
  private final DataSource dataSource =
      new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc", "sa", "");
  private final PlatformTransactionManager transactions = new DataSourceTransactionManager(dataSource);

  public LedgerDatabase() {
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V2__ledgers.sql"), new ClassPathResource("db/migration/V3__invoice_particulars.sql"))
        .execute(dataSource);
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  public PlatformTransactionManager transactions() {
    return transactions;
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  @Override
  public void close() {
    jdbc().sql("shutdown").update();
  }
}
