package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Export;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Exporters;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Fidelity.Kind;
import framewright.core.exchange.Use;
import framewright.core.extension.Extension;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;
import framewright.dsl.text.Markdown;

/**
 * What every format says that it holds is true: a framework that uses everything, each time with a word of its own, is exported, and every word is looked
 * for in the files. What a format says that it leaves out must not be there, or it says less than it does.
 */
class FormatsTest {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}@.:/-]*[\\p{L}\\p{N}]");
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	/** A part of them stands in addresses, in headings and in what a file knows of itself, which is no fault. */
	private static final Set<Aspect> PARTLY = EnumSet.of(Aspect.NAMES, Aspect.FORMER_NAMES, Aspect.IDENTIFIER, Aspect.LEVEL_NAMES, Aspect.TIERS, Aspect.STATUS, Aspect.LANGUAGE);

	/** The first is made of filled forms, which are needed for it; the other is held to this by a test of its own, which reads PDF. */
	private static final Set<String> OTHERS = Set.of("selfreview-summary", "pdf");

	/** Shorter ones are found anywhere. */
	private static final int SHORTEST = 4;

	@TempDir
	Path folder;

	static Stream<String> formats() {
		return Exporters.all().stream().map(Extension::id).filter(id -> !id.startsWith("test-") && !OTHERS.contains(id));
	}

	@ParameterizedTest
	@MethodSource("formats")
	void holdsWhatItSays(String id) throws Exception {
		Path everything = Path.of(System.getProperty("framewright.root"), "bundles", "framewright.core.tests", "everything");
		Path source = Files.createDirectories(folder.resolve("library/assets"));
		Files.copy(Path.of(System.getProperty("framewright.root"), "bundles", "framewright.format.html.tests", "golden", "golden", "assets", "square.png"), source.resolve("square.png"));
		Path file = Files.copy(everything.resolve("everything.framework"), folder.resolve("library/everything.framework"), StandardCopyOption.REPLACE_EXISTING);
		Library library = Library.containing(file.getParent());
		Framework framework = new LibraryReader(library).read(file).flatMap(read -> read.framework()).orElseThrow();
		Extension<Exporter> format = Exporters.find(id).orElseThrow();
		Options options = Options.of(format.options(), Map.of());
		Fidelity fidelity = format.create().fidelity(options);
		Export.Outcome outcome = new Export(format, framework, library, options).write(folder.resolve("out"), new NullProgressMonitor());
		assertFalse(outcome.files().isEmpty());
		String written = words(folder.resolve("out"), outcome.files());
		assertEquals(List.of(), missing(framework, fidelity, written));
		assertEquals(List.of(), surplus(framework, fidelity, written));
	}

	private static List<String> missing(Framework framework, Fidelity fidelity, String written) {
		List<String> missing = new ArrayList<>();
		for (Use use : Use.of(framework)) {
			Kind kind = fidelity.of(use.aspect()).kind();
			if (kind == Kind.HELD || kind == Kind.MOVED) {
				tokens(use).stream().filter(Predicate.not(word -> isIn(written, word))).forEach(word -> missing.add(use.aspect() + ": " + word));
			}
		}
		return missing;
	}

	/** Words of what is left out that nothing else in the framework has. */
	private static List<String> surplus(Framework framework, Fidelity fidelity, String written) {
		List<Use> uses = Use.of(framework);
		Set<String> held = uses.stream().filter(use -> fidelity.of(use.aspect()).kind() != Kind.LEFT_OUT).flatMap(use -> tokens(use).stream()).collect(Collectors.toSet());
		return uses.stream().filter(use -> fidelity.of(use.aspect()).kind() == Kind.LEFT_OUT && !PARTLY.contains(use.aspect()))
				.flatMap(use -> tokens(use).stream().filter(word -> !word.matches("[\\d.-]+") && held.stream().noneMatch(other -> other.contains(word)) && isIn(written, word)).map(word -> use.aspect() + ": " + word)).distinct().toList();
	}

	private static Set<String> tokens(Use use) {
		Set<String> tokens = new TreeSet<>();
		Matcher words = WORD.matcher(use.aspect() == Aspect.FORMATTING ? use.value().replaceAll("(?s)[^(]*\\((http[^)]*)\\)|.+", "$1") : Markdown.plain(use.value()));
		while (words.find()) {
			if (words.group().length() >= SHORTEST) {
				tokens.add(words.group());
			}
		}
		return tokens;
	}

	/** A date may be written out. */
	private static boolean isIn(String written, String word) {
		return written.contains(word) || word.matches("\\d{4}-\\d\\d-\\d\\d") && written.contains(DAY.format(LocalDate.parse(word)));
	}

	/** All words of the files and their paths, without the marks of the formats. */
	private static String words(Path out, List<Path> files) throws IOException {
		StringBuilder words = new StringBuilder();
		for (Path file : files) {
			words.append(out.relativize(file)).append('\n');
			byte[] content = Files.readAllBytes(file);
			String name = file.getFileName().toString();
			if (name.endsWith(".docx") || name.endsWith(".xlsx") || name.endsWith(".zip")) {
				unpack(content, words);
			} else {
				words.append(text(new String(content, StandardCharsets.UTF_8))).append('\n');
			}
		}
		return words.toString();
	}

	private static void unpack(byte[] archive, StringBuilder words) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				words.append(text(new String(zip.readAllBytes(), StandardCharsets.UTF_8))).append('\n');
			}
		}
	}

	/** Texts and addresses of a file: what stands between tags, in which a word may be broken by one, and the tags themselves. */
	private static String text(String content) {
		return content + "\n" + content.replaceAll("<[^>]*>", "");
	}
}
