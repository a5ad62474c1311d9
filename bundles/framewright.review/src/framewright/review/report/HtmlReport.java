package framewright.review.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import framewright.core.review.ChangeReport;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;

/**
 * The report as one page that needs nothing else: no script, no font, no picture from anywhere. The templates in the bundle's {@code resources} escape every value; they
 * print as it is only what {@link Markup} and {@link Look} made.
 */
public final class HtmlReport implements ChangeReport {

	@Override
	public String id() {
		return "html";
	}

	@Override
	public String label() {
		return "Web page";
	}

	@Override
	public String extension() {
		return "html";
	}

	@Override
	public void write(Reported reported, OutputStream out) throws IOException {
		ClasspathLoader loader = new ClasspathLoader(HtmlReport.class.getClassLoader());
		loader.setPrefix("report");
		loader.setSuffix(".peb");
		PebbleEngine engine = new PebbleEngine.Builder().loader(loader).autoEscaping(true).strictVariables(true).newLineTrimming(true).build();
		Map<String, Object> values = Map.of("report", ReportBuilder.of(reported), "look", Look.made(), "markup", new Markup(), "words", new Phrases());
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		try {
			engine.getTemplate("report").evaluate(writer, values, Locale.UK);
		} catch (PebbleException e) {
			throw new IllegalStateException("the templates of the report do not fit its model", e);
		}
		writer.flush();
	}
}
