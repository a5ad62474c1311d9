package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.extension.Extension;
import framewright.core.extension.Extension.FailedExtensionException;
import framewright.core.extension.Options;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.core.library.Samples;
import framewright.dsl.model.Framework;

/** Exporters and importers as plug-ins declare them; those here are declared in fragment.xml. */
class ExchangeTest {

	@TempDir
	Path folder;

	@Test
	void anExporterIsFoundAndWorks() throws Exception {
		Extension<Exporter> exporter = Exporters.find("test.titles").orElseThrow();
		Framework framework = FrameworkText.read(Samples.small("one", "")).orElseThrow();
		Options options = Options.of(exporter.options(), Map.of("case", "upper"));
		Export.Outcome outcome = new Export(exporter, framework, Library.containing(folder), options).write(folder, new NullProgressMonitor());
		assertEquals("SMALL", Files.readString(folder.resolve("one.txt")));
		assertEquals(List.of(folder.toAbsolutePath().resolve("one.txt")), outcome.files());
		assertEquals(List.of("Titles of the parts", "Permanent names"), outcome.losses().losses().stream().map(loss -> loss.aspect().label()).toList());
		assertTrue(Exporters.find("test.nobody").isEmpty());
	}

	@Test
	void everyExportHasAnExporterOfItsOwn() throws Exception {
		Extension<Exporter> exporter = Exporters.find("test.titles").orElseThrow();
		assertTrue(exporter.create() != exporter.create());
	}

	@Test
	void aClassThatIsNoExporterIsTheFaultOfItsPlugIn() {
		FailedExtensionException failure = assertThrows(FailedExtensionException.class, () -> Exporters.find("test.no-exporter").orElseThrow().create());
		assertTrue(failure.getMessage().contains("plug-in framewright.core,"), failure.getMessage());
	}

	@Test
	void theImporterThatIsSurestReadsAFile() throws Exception {
		Path letters = Files.writeString(folder.resolve("a.bin"), "letters and more");
		assertEquals("test.letters", Importers.forFile(letters).orElseThrow().id());
		Path other = Files.write(folder.resolve("b.bin"), new byte[] { 0, 1, 2 });
		assertTrue(Importers.forFile(other).isEmpty());
		Path empty = Files.createFile(folder.resolve("c.letters"));
		assertTrue(Importers.forFile(empty).isEmpty(), "the ending alone means nothing");
		assertThrows(IOException.class, () -> Importers.forFile(folder.resolve("missing")));
	}

	@Test
	void anImportTellsWhatWasLost() throws Exception {
		Imported imported = Importers.find("test.letters").orElseThrow().create().read(new ImportRequest(folder.resolve("a"), "one", null), new NullProgressMonitor());
		assertEquals(List.of(3), imported.left().stream().map(Imported.SourceLine::number).toList());
	}
}
