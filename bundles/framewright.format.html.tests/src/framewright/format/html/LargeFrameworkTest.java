package framewright.format.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Brand;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.OutputFolder;
import framewright.core.extension.Options;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.dsl.model.Framework;

class LargeFrameworkTest {

	@TempDir
	Path folder;

	/** Far more than any framework has. The limit is many times what is needed; a cost that grows with the square would break it. */
	@Test
	void tenThousandElements() throws Exception {
		Framework framework = framework(10_000);
		Page page = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Page.of(Library.containing(folder), framework, Map.of()));
		assertEquals(9_900, page.document().select("table.rubric tbody th").size());
		assertEquals(2 * 9_900, page.document().select("table.rubric tbody td[data-level]").size());
		assertEquals(10_000, page.document().select(".card .groups a").size());
	}

	@Test
	void stopsWhenToldTo() throws Exception {
		Framework framework = framework(1_000);
		OutputFolder output = new OutputFolder(folder.resolve("out"));
		int[] asked = { 0 };
		NullProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return ++asked[0] > 100;
			}
		};
		ExportRequest request = new ExportRequest(framework, Library.containing(folder), Options.of(Page.declared(), Map.of()), output);
		assertThrows(OperationCanceledException.class, () -> new HandbookExporter().export(request, monitor));
		assertFalse(Files.exists(folder.resolve("out").resolve("large.html")));
	}

	@Test
	void stopsWhileThePageIsWritten() throws Exception {
		Framework framework = framework(1_000);
		NullProgressMonitor monitor = new NullProgressMonitor();
		Handbook handbook = new HandbookBuilder(framework, Library.containing(folder), HandbookOptions.of(Options.of(Page.declared(), Map.of())), Publication.unpublished(framework, Brand.NONE), new java.util.HashSet<>(),
				org.eclipse.core.runtime.SubMonitor.convert(null)).build();
		monitor.setCanceled(true);
		HandbookPage page = new HandbookPage(handbook, Look.of(HandbookOptions.of(Options.of(Page.declared(), Map.of())), Brand.NONE));
		assertThrows(OperationCanceledException.class, () -> page.write(org.eclipse.core.runtime.SubMonitor.convert(monitor)));
	}

	private Framework framework(int elements) {
		StringBuilder text = new StringBuilder("framework large \"Large\" {\n scale impact \"Impact\" {\n  level low \"Low\"\n  level high \"High\"\n }\n");
		text.append(" structure {\n  domain \"Domain\" numbered 1 contains component\n  component \"Component\" numbered a rated on impact\n }\n");
		for (int i = 0; i < elements / 100; i++) {
			text.append(" domain d" + i + " \"Domain " + i + "\" {\n");
			for (int j = 0; j < 99; j++) {
				String name = "c" + i + "-" + j;
				text.append("  component " + name + " \"Component " + name + "\" {\n   at low\n    | do a *little* of it.\n   at high\n    | do more of it.\n   see d" + i + "\n  }\n");
			}
			text.append(" }\n");
		}
		text.append("}\n");
		return new LibraryReader(Library.containing(folder)).read(folder.resolve("large.framework"), text.toString()).framework().orElseThrow();
	}
}
