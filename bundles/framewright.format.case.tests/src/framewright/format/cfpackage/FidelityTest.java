package framewright.format.cfpackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Fidelity.Kind;
import framewright.core.exchange.Use;
import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/** What the exporters say of themselves is true of a framework that uses everything. */
class FidelityTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "1.1,children", "1.1,notes", "1.0,children", "1.0,notes" })
	void everyValueIsWhereTheExporterSays(String version, String text) throws Exception {
		Framework framework = Written.everything(folder);
		CaseExporter exporter = version.equals("1.1") ? new CaseExporter() : new Case10Exporter();
		Written written = Written.of(exporter, framework, Library.containing(folder), Map.of("text", text));
		StringBuilder words = new StringBuilder();
		Written.words(written.json(), words);
		List<String> wrong = new ArrayList<>();
		Set<Aspect> used = EnumSet.noneOf(Aspect.class);
		for (Use use : Use.of(framework)) {
			used.add(use.aspect());
			boolean found = words.indexOf(use.value()) >= 0 || use.value().lines().allMatch(line -> words.indexOf(line) >= 0);
			if (found == (written.fidelity().of(use.aspect()).kind() == Kind.LEFT_OUT)) {
				wrong.add(use.aspect() + " " + written.fidelity().of(use.aspect()) + ": " + use.value());
			}
		}
		assertEquals(List.of(), wrong);
		Set<Aspect> unused = EnumSet.complementOf(EnumSet.copyOf(used));
		assertTrue(unused.isEmpty(), "the framework uses everything but " + unused);
		assertTrue(EnumSet.allOf(Aspect.class).stream().noneMatch(aspect -> written.fidelity().of(aspect).kind() == Kind.UNKNOWN));
	}
}
