package framewright.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import framewright.core.exchange.FormatPages;
import framewright.core.rules.RulePages;

/** The pages as a browser gets them: copied into a folder and read. */
final class Pages {

	private static final Path FOLDER = copy();
	private static final Map<String, Document> READ = new LinkedHashMap<>();

	private Pages() {
	}

	private static Path copy() {
		try {
			Path folder = Files.createTempDirectory("help");
			HelpPages.copyTo(folder);
			RulePages.writeTo(folder);
			FormatPages.writeTo(folder);
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Path folder() {
		return FOLDER;
	}

	static Path file(String name) {
		return FOLDER.resolve(HelpPages.fileName(name));
	}

	static Stream<String> names() {
		return HelpPages.names().stream();
	}

	static Document page(String name) {
		return READ.computeIfAbsent(name, one -> {
			try {
				return Jsoup.parse(file(one));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}
}
