package org.premaster.jobs;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The files of the clients, each read once a run. */
@Component
class ClientFiles {
  private final Workplace workplace;
  private final Map<String, ClientFile> read = new ConcurrentHashMap<>();

  ClientFiles(Workplace workplace) {
    this.workplace = workplace;
  }

  ClientFile of(String client) throws IOException {
    ClientFile known = read.get(client);
    if (known == null) {
      known = ClientFile.read(workplace.jobs(), client);
      read.put(client, known);
    }
    return known;
  }
}
