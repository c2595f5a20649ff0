package org.premaster.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.premaster.settings.SettingsException;
import org.premaster.verification.CheckCatalogue;
import org.premaster.verification.Profile;
import org.springframework.stereotype.Component;

/** The profiles of {@code jobs/profiles}, each read once a run. */
@Component
class Profiles {
  private final Workplace workplace;
  private final Map<String, Profile> read = new ConcurrentHashMap<>();

  Profiles(Workplace workplace) {
    this.workplace = workplace;
  }

  Profile of(String name) throws IOException {
    Profile known = read.get(name);
    if (known == null) {
      known = read(workplace.jobs(), name);
      read.put(name, known);
    }
    return known;
  }

  CheckCatalogue checks(String name) throws IOException {
    return CheckCatalogue.of(of(name));
  }

  /**
   * @throws SettingsException where there is no such profile, or it is wrong
   */
  static Profile read(Path jobs, String name) throws IOException {
    Path file = jobs.resolve("profiles").resolve(name + ".yaml");
    if (!name.matches("[A-Za-z0-9._-]+") || !Files.isRegularFile(file)) {
      throw new SettingsException(
          file.toString(), 0, "there is no such profile; profiles are the .yaml files of " + file.getParent() + ".");
    }
    return Profile.read(file);
  }
}
