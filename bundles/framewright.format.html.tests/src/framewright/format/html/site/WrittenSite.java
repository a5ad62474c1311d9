package framewright.format.html.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import framewright.core.compare.ChangeClass;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.LossReport;
import framewright.core.exchange.OutputFolder;
import framewright.core.exchange.SinceLastVersion;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;
import framewright.format.html.Page;

/** A web site that was written: its files by their paths from the folder, and what was told of losses. */
record WrittenSite(Framework framework, Map<String, String> files, List<String> losses) {

	/** Writes the site of a framework of a library. What changed between two versions is told by {@link #changes}, for the service that finds it out is not here. */
	static WrittenSite of(Library library, String name, Map<String, String> chosen, IProgressMonitor monitor) throws Exception {
		LibraryReader reader = new LibraryReader(library);
		reader.readAll(new NullProgressMonitor());
		Framework framework = reader.find(name).orElseThrow();
		Path folder = Files.createTempDirectory("site");
		try (OutputFolder output = new OutputFolder(folder)) {
			SiteExporter exporter = new SiteExporter(WrittenSite::changes);
			Options options = Options.of(Page.declared("site"), chosen);
			ExportResult result = exporter.export(new ExportRequest(framework, library, options, output), monitor);
			output.finish();
			Map<String, String> files = new TreeMap<>();
			for (Path file : output.written()) {
				files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
			return new WrittenSite(framework, files, LossReport.of(framework, "Site", exporter.fidelity(options), result.losses()).sentences());
		} finally {
			delete(folder);
		}
	}

	static WrittenSite of(Library library, String name, Map<String, String> chosen) throws Exception {
		return of(library, name, chosen, new NullProgressMonitor());
	}

	private static void delete(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	private static Optional<SinceLastVersion> changes(framewright.core.history.PublishedVersion before, String old, Framework now, String text, IProgressMonitor monitor) {
		return Optional.of(new SinceLastVersion(before.version(), before.date(), "Something changed.", List.of(new SinceLastVersion.Row("", "", "", "All", List.of("details changed"), false, ChangeClass.EDITORIAL),
				new SinceLastVersion.Row("lost", "lost", "", "Lost", List.of("removed"), true, ChangeClass.BREAKING))));
	}

	/** Makes the library with one of every construct in a folder. */
	static Library everyConstruct(Path folder) throws IOException {
		Files.createDirectories(folder.resolve("assets"));
		for (String file : List.of("every-construct.framework", "other-guide.framework", "assets/circle.svg", "assets/square.png")) {
			Files.write(folder.resolve(file), Page.golden(file));
		}
		return Library.containing(folder);
	}

	Document page(String file) {
		String text = files.get(file);
		assertTrue(text != null, () -> "there is no " + file + " among " + files.keySet());
		return Jsoup.parse(text);
	}

	/** All text that a reader can come to. */
	String allText() {
		StringBuilder text = new StringBuilder();
		files.forEach((name, content) -> {
			if (name.endsWith(".html")) {
				text.append(Jsoup.parse(content).text()).append('\n');
			}
		});
		return text.toString().replaceAll("\\s+", " ");
	}

	/** Every link leads to a page that was written and a place that is on it; nothing is fetched from elsewhere, and nothing runs but the site's own script. */
	void check() {
		Map<String, Set<String>> ids = new HashMap<>();
		Map<String, Document> pages = new HashMap<>();
		files.forEach((name, content) -> {
			if (name.endsWith(".html")) {
				Document page = Jsoup.parse(content);
				pages.put(name, page);
				Set<String> onPage = new HashSet<>();
				page.select("[id]").forEach(element -> assertTrue(onPage.add(element.id()), () -> name + ": the id stands twice: " + element.id()));
				ids.put(name, onPage);
			}
		});
		pages.forEach((name, page) -> {
			page.select("a[href], link[href], script[src], img[src]").forEach(element -> link(name, element, element.hasAttr("href") ? element.attr("href") : element.attr("src"), ids));
			page.select("[aria-labelledby], [aria-controls]").forEach(element -> List.of((element.attr("aria-labelledby") + " " + element.attr("aria-controls")).strip().split(" +"))
					.forEach(id -> assertTrue(ids.get(name).contains(id), () -> name + ": nothing has the id " + id)));
			assertEquals(1, page.select("h1").size(), name);
			assertEquals(1, page.select("main").size(), name);
			assertFalse(page.title().isBlank(), name);
			assertFalse(page.select("html").attr("lang").isBlank(), name);
			assertEquals(0, page.select("iframe, object, embed, svg, base, style, [style], [srcset], script:not([src]):not([type=application/ld+json])").size(), name);
			assertTrue(page.select("meta[http-equiv=Content-Security-Policy]").attr("content").startsWith("default-src 'none'"), name);
			page.getAllElements().forEach(element -> element.attributes().forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), () -> name + ": a script in an attribute: " + element)));
			int last = 0;
			for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
				int order = heading.normalName().charAt(1) - '0';
				assertTrue(order <= last + 1, () -> name + ": a heading skips an order: " + heading);
				last = order;
			}
		});
	}

	private void link(String from, Element element, String address, Map<String, Set<String>> ids) {
		if (address.matches("(?i)(https?://|mailto:|data:image/|data:,).*")) {
			assertTrue(element.normalName().equals("a") || element.attr("rel").equals("canonical") || address.startsWith("data:"), () -> from + " fetches " + address);
			return;
		}
		assertFalse(address.contains(":") || address.startsWith("/"), () -> from + ": an address that leads elsewhere: " + element);
		String path = address.replaceFirst("#.*", "");
		String target = path.isEmpty() ? from : Path.of(from).resolveSibling(path).normalize().toString().replace('\\', '/');
		assertTrue(files.containsKey(target), () -> from + " leads to " + address + ", which is not there");
		if (address.contains("#")) {
			assertTrue(ids.get(target).contains(address.substring(address.indexOf('#') + 1)), () -> from + " leads to " + address + ", and nothing there has that id");
		}
	}
}
