package org.premaster.jobs;

import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records as the documents that the store keeps. */
@Component
final class Documents {
  private final JsonMapper mapper = JsonMapper.builder().build();

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
