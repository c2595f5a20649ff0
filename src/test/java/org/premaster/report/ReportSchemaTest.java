package org.premaster.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.premaster.testkit.Reports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportSchemaTest {
  private static final String TEXT = Pages.text("report/premaster-report-1.schema.json");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT, InputFormat.JSON);

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of("a night's mixture", Reports.mixture()),
        Arguments.of("a clean delivery", Reports.clean()),
        Arguments.of("a refused delivery", Reports.empty()),
        Arguments.of("a hostile delivery", Reports.hostile()),
        Arguments.of("a catalog", Reports.catalog(5, 8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void every_report_keeps_to_the_schema(String shape, DeliveryReport report) throws IOException {
    assertThat(faults(text(report))).as(shape).isEmpty();
  }

  @Test
  void an_unknown_key_anywhere_is_refused() throws IOException {
    String good = text(Reports.mixture());

    for (String key : List.of("totals", "loudness", "measurements", "edges", "tags", "claimedLoudness", "treatment", "invoice", "stems", "engine")) {
      String bad = good.replaceFirst("\"" + key + "\" ?: ?\\{", "\"" + key + "\": {\"surprise\": 1,");
      assertThat(bad).isNotEqualTo(good);
      assertThat(faults(bad)).as(key).isNotEmpty();
    }
  }

  @Test
  void a_missing_key_and_a_wrong_word_are_refused() throws IOException {
    String good = text(Reports.mixture());

    assertThat(faults(good.replaceFirst("\"gate\"", "\"gates\""))).isNotEmpty();
    assertThat(faults(good.replaceFirst("\"OPEN\"", "\"AJAR\""))).isNotEmpty();
    assertThat(faults(good.replaceFirst("\"integratedLufs\" ?: ?-[0-9.]+", "\"integratedLufs\": \"loud\""))).isNotEmpty();
    assertThat(faults(good.replaceFirst("premaster-report/1", "premaster-report/2"))).isNotEmpty();
  }

  @Test
  void every_object_of_the_schema_is_closed_and_requires_all_its_keys() {
    List<JsonNode> objects = new ArrayList<>();
    collect(JsonMapper.builder().build().readTree(TEXT), objects);

    assertThat(objects.size()).isGreaterThan(20);
    objects.forEach(object -> {
      assertThat(object.path("additionalProperties").toString()).isEqualTo("false");
      assertThat(object.path("required").valueStream().map(JsonNode::asString).toList())
          .containsExactlyElementsOf(object.path("properties").propertyNames());
    });
  }

  private static void collect(JsonNode node, List<JsonNode> objects) {
    if (node.path("properties").isObject()) {
      objects.add(node);
    }
    node.forEach(child -> collect(child, objects));
  }

  private static String text(DeliveryReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportJson.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Error> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }
}
