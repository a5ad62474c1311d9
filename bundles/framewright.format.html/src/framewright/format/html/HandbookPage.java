package framewright.format.html;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.SubMonitor;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.ClasspathLoader;

/**
 * The text of the page: the templates in the bundle's {@code resources}, filled with a handbook. The templates escape every value; they print as it is only
 * what {@link Handbook.Html}, {@link Look} hold, which were made here.
 */
final class HandbookPage {

	private final Handbook handbook;
	private final Look look;

	HandbookPage(Handbook handbook, Look look) {
		this.handbook = handbook;
		this.look = look;
	}

	/** @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so */
	String write(SubMonitor progress) {
		return fill("handbook", Map.of("handbook", handbook, "look", look), progress);
	}

	/**
	 * Fills a template.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	static String fill(String template, Map<String, Object> values, SubMonitor progress) {
		StringWriter page = new StringWriter();
		try {
			Templates.ENGINE.getTemplate(template).evaluate(new Watched(page, progress), values, Locale.UK);
		} catch (PebbleException e) {
			throw new IllegalStateException("the templates of the handbook do not fit its model", e);
		} catch (IOException e) {
			throw new UncheckedIOException("writing to memory", e);
		}
		return page.toString();
	}

	/** Templates are read once, when the first page is made. Safe for use by several threads. */
	private static final class Templates {
		static final PebbleEngine ENGINE = engine();
	}

	private static PebbleEngine engine() {
		ClasspathLoader loader = new ClasspathLoader(HandbookPage.class.getClassLoader());
		loader.setPrefix("handbook");
		loader.setSuffix(".peb");
		return new PebbleEngine.Builder().loader(loader).autoEscaping(true).strictVariables(true).newLineTrimming(true).build();
	}

	/** Stops the writing when the person no longer wants it. */
	private static final class Watched extends FilterWriter {
		private static final int EVERY = 1000;
		private final SubMonitor progress;
		private int pieces;

		Watched(Writer out, SubMonitor progress) {
			super(out);
			this.progress = progress;
		}

		@Override
		public void write(String text, int offset, int length) throws IOException {
			watch();
			super.write(text, offset, length);
		}

		@Override
		public void write(char[] text, int offset, int length) throws IOException {
			watch();
			super.write(text, offset, length);
		}

		private void watch() {
			if (++pieces % EVERY == 0) {
				progress.checkCanceled();
			}
		}
	}
}
