package org.premaster.jobs;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.premaster.stems.Cause;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records as the documents that the store keeps. */
@Component
final class Documents {
  private final JsonMapper mapper = JsonMapper.builder().addMixIn(Cause.class, NamedByClass.class).build();

  /** Causes of stem sets are told apart by the name of their class. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "cause")
  private interface NamedByClass {}

  String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }

  <T> T read(String json, TypeReference<T> type) {
    return mapper.readValue(json, type);
  }
}
