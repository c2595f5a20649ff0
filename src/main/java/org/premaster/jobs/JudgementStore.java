package org.premaster.jobs;

import java.util.ArrayList;
import java.util.List;
import org.premaster.verification.Examination;
import org.premaster.verification.Finding;
import org.premaster.verification.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What the checks said of each subject of a delivery; the latest judgement stands. */
@Component
class JudgementStore {
  private final JdbcClient jdbc;
  private final Documents documents;
  private final DecisionStore decisions;

  JudgementStore(JdbcClient jdbc, Documents documents, DecisionStore decisions) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.decisions = decisions;
  }

  /** The delivery itself. */
  static final String DELIVERY = "delivery";

  static String album(int number) {
    return "album/" + number;
  }

  static String song(int album, int index) {
    return "song/" + album + "/" + index;
  }

  /** The main mix of a song. */
  static String mix(int album, int index) {
    return "mix/" + album + "/" + index;
  }

  /** The stem set of a song. */
  static String stems(int album, int index) {
    return "stems/" + album + "/" + index;
  }

  /** What the codes step has to say of an album. */
  static String codes(int number) {
    return "codes/" + number;
  }

  /** What the invoice step has to say of an album. */
  static String price(int number) {
    return "price/" + number;
  }

  /** What is to be asked about a song's treatment, stereo or stem. */
  static String treatment(int album, int index) {
    return "treatment/" + album + "/" + index;
  }

  static String file(int seq) {
    return "file/" + seq;
  }

  /** Keeps what has something to say: findings, as people have decided about them, and checks that could not run. */
  List<Examination> keep(long delivery, String subject, List<Examination> examinations) {
    List<Examination> decided = decisions.applied(delivery, subject, examinations);
    List<Examination> telling =
        decided.stream().filter(one -> !one.findings().isEmpty() || one.notExaminedBecause().isPresent()).toList();
    jdbc.sql("delete from judgement where delivery_id = ? and subject = ?").params(delivery, subject).update();
    if (!telling.isEmpty()) {
      jdbc.sql("insert into judgement (delivery_id, subject, examinations) values (?, ?, ?)")
          .params(delivery, subject, documents.write(telling))
          .update();
    }
    return decided;
  }

  /** The subjects of a delivery of which something is kept, in a fixed order. */
  List<String> subjects(long delivery) {
    return jdbc.sql("select subject from judgement where delivery_id = ? order by subject").param(delivery).query(String.class).list();
  }

  List<Examination> of(long delivery, String subject) {
    return jdbc.sql("select examinations from judgement where delivery_id = ? and subject = ?")
        .params(delivery, subject)
        .query(String.class)
        .optional()
        .map(json -> documents.read(json, new TypeReference<List<Examination>>() {}))
        .orElse(List.of());
  }

  /** True where a finding of the delivery, or of the album as a whole, blocks; findings of its songs do not count here. */
  boolean blocks(long delivery, int album) {
    List<Finding> findings = new ArrayList<>(findings(of(delivery, DELIVERY)));
    findings.addAll(findings(of(delivery, album(album))));
    return !Verdict.of(findings).verified();
  }

  static List<Finding> findings(List<Examination> examinations) {
    List<Finding> findings = new ArrayList<>();
    examinations.forEach(one -> findings.addAll(one.findings()));
    return findings;
  }

  static List<Examination> notExamined(List<Examination> examinations) {
    return examinations.stream().filter(one -> one.notExaminedBecause().isPresent()).toList();
  }
}
