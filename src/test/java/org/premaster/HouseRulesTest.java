package org.premaster;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house holds itself: who may import whom, where Spring lives, what the core never reads. */
class HouseRulesTest {
  private static final String ROOT = "org.premaster";

  /** Each room and the rooms it may import. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("audio", Set.of()),
              Map.entry("codes", Set.of()),
              Map.entry("pricing", Set.of()),
              Map.entry("outbox", Set.of()),
              Map.entry("settings", Set.of()),
              Map.entry("measurement", Set.of("audio")),
              Map.entry("intake", Set.of("audio", "settings")),
              Map.entry("album", Set.of("intake", "measurement", "audio")),
              Map.entry("stems", Set.of("intake", "measurement", "audio")),
              Map.entry("disc", Set.of("album", "codes", "audio", "intake")),
              Map.entry("licence", Set.of("pricing", "settings")),
              Map.entry("verification", Set.of("stems", "measurement", "intake", "audio", "codes", "licence", "pricing", "settings")),
              Map.entry("treatment", Set.of("verification", "measurement", "intake", "pricing")),
              Map.entry(
                  "report",
                  Set.of("verification", "stems", "measurement", "album", "codes", "disc", "pricing", "intake", "audio", "treatment")),
              Map.entry(
                  "jobs",
                  Set.of(
                      "audio", "codes", "pricing", "outbox", "settings", "measurement", "intake", "album", "disc", "stems",
                      "verification", "report", "licence", "treatment")),
              Map.entry("cli", Set.of("jobs", "report", "intake", "settings"))));

  private static JavaClasses house = new ClassFileImporter().importPackages();

  @BeforeAll
  static void readTheHouse() {
    house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);
  }

  @Test
  void every_room_stands_in_the_import_table() {
    Set<String> rooms = new java.util.TreeSet<>();
    house.forEach(one -> rooms.add(room(one)));

    assertThat(rooms).isEqualTo(MAY_IMPORT.keySet());
  }

  @TestFactory
  List<DynamicTest> a_room_imports_only_what_the_table_allows() {
    List<DynamicTest> tests = new ArrayList<>();
    MAY_IMPORT.forEach(
        (room, allowed) ->
            tests.add(
                DynamicTest.dynamicTest(
                    room,
                    () -> {
                      String[] forbidden =
                          MAY_IMPORT.keySet().stream()
                              .filter(other -> !other.equals(room) && !allowed.contains(other))
                              .map(other -> ROOT + "." + other + "..")
                              .toArray(String[]::new);
                      if (forbidden.length > 0) {
                        noClasses().that().resideInAPackage(ROOT + "." + room + "..").should().dependOnClassesThat().resideInAnyPackage(forbidden).check(house);
                      }
                    })));
    return tests;
  }

  @Test
  void rooms_have_no_cycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(house);
  }

  @Test
  void spring_lives_in_jobs_and_cli_and_in_classes_named_for_their_technology() {
    noClasses()
        .that(
            not(resideInAnyPackage(ROOT + ".jobs..", ROOT + ".cli.."))
                .and(not(simpleNameStartingWith("Jdbc")))
                .and(not(simpleNameStartingWith("Smtp")))
                .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "no part of such a class",
                    (JavaClass one) -> !one.getName().contains(".Jdbc") && !one.getName().contains(".Smtp"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(house);
  }

  @Test
  void the_core_reads_no_clock_no_chance_and_no_environment() {
    for (String room : List.of("audio", "measurement", "stems", "verification", "album", "codes", "pricing", "disc", "report", "intake", "licence", "treatment")) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + room + "..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(java.util.Random.class, java.security.SecureRandom.class)
          .check(house);
    }
  }

  @Test
  void no_class_is_named_for_having_no_concept() {
    classes()
        .should()
        .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Common)(\\$.*)?")
        .check(house);
  }

  private static String room(JavaClass one) {
    String name = one.getPackageName();
    String[] parts = name.split("\\.", -1);
    return parts.length > 2 ? parts[2] : "";
  }
}
