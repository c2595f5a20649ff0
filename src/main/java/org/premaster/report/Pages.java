package org.premaster.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The templates below {@code report/} on the class path, rendered straight into a stream: what a template iterates over is read
 * while it is written, one element at a time.
 */
final class Pages {
  private static final TemplateEngine ENGINE = engine();

  private Pages() {}

  /** Renders a template; the stream stays open. Failures of the storage that albums are read from come out as they went in. */
  static void render(String template, Map<String, Object> variables, OutputStream out) throws IOException {
    Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    Context context = new Context(Locale.ROOT);
    context.setVariable("css", text("report/style.css"));
    context.setVariables(variables);
    try {
      ENGINE.process(template, context, page);
    } catch (TemplateEngineException wrapped) {
      throw unwrapped(wrapped);
    }
    page.flush();
  }

  /** A resource of ours as text. */
  static String text(String resource) {
    try (InputStream in = Objects.requireNonNull(Pages.class.getClassLoader().getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The cause of ours or of the storage's; the template's own exception where a template is wrong. */
  private static RuntimeException unwrapped(TemplateEngineException wrapped) throws IOException {
    Throwable cause = wrapped;
    while (cause instanceof TemplateEngineException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof UncheckedIOException storage) {
      throw storage.getCause();
    }
    if (cause instanceof IOException storage) {
      throw storage;
    }
    return cause instanceof RuntimeException failure ? failure : wrapped;
  }

  private static TemplateEngine engine() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
    resolver.setPrefix("report/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    resolver.setCacheable(true);
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
