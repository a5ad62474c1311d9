package framewright.format.linkeddata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonElement;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Use;
import framewright.dsl.text.Markdown;

/** What the exporters say of themselves is so: a framework that uses everything is exported, and every value is looked for in what other libraries read from the files. */
class FidelityTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "skos,'',", "skos," + Exported.BASE + ",", "ctdl-asn,''," + "context=embedded", "ctdl-asn," + Exported.BASE + ",context=embedded", "openbadges,'',", "openbadges," + Exported.BASE + ",", "openbadges,'',code=number",
			"openbadges,'',parts=rated", "openbadges,'',parts=rated code=number" })
	void everyValueIsWhereItIsSaidToBe(String format, String base, String others) throws Exception {
		Map<String, String> chosen = new HashMap<>(Map.of("base", base));
		if (others != null) {
			Stream.of(others.split(" ")).map(one -> one.split("=")).forEach(one -> chosen.put(one[0], one[1]));
		}
		Exported exported = Exported.of(folder, Exported.everything(folder), format, chosen);
		String words = spaced(format.equals("openbadges") ? strings(exported.json()) : exported.model().stream().map(Statement::getObject).map(value -> value.stringValue()).collect(Collectors.joining("\n")));
		Set<Aspect> used = EnumSet.noneOf(Aspect.class);
		List<String> untrue = new ArrayList<>();
		for (Use use : Use.of(exported.framework())) {
			used.add(use.aspect());
			Fidelity.Kind kind = exported.fidelity().of(use.aspect()).kind();
			boolean found = words.contains(spaced(use.value())) || format.equals("openbadges") && words.contains(spaced(Markdown.plain(use.value())));
			if (kind == Fidelity.Kind.UNKNOWN || found == (kind == Fidelity.Kind.LEFT_OUT) && !isSaidElsewhere(exported, use) && !exported.fidelity().of(use.aspect()).words().endsWith("left out")) {
				untrue.add(use + " is said to be " + kind);
			}
		}
		assertEquals(EnumSet.allOf(Aspect.class), used, "the framework uses everything");
		assertTrue(untrue.isEmpty(), () -> String.join("\n", untrue));
	}

	/** A value that belongs to an aspect that is held is found although it also belongs to one that is left out. */
	private static boolean isSaidElsewhere(Exported exported, Use use) {
		return exported.fidelity().of(use.aspect()).kind() == Fidelity.Kind.LEFT_OUT && (use.value().length() < 4 || Use.of(exported.framework()).stream()
				.anyMatch(other -> other.value().equals(use.value()) && exported.fidelity().of(other.aspect()).kind() != Fidelity.Kind.LEFT_OUT));
	}

	private static String spaced(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	private static String strings(JsonElement element) {
		if (element.isJsonArray()) {
			return element.getAsJsonArray().asList().stream().map(FidelityTest::strings).collect(Collectors.joining("\n"));
		}
		return element.isJsonObject() ? element.getAsJsonObject().asMap().values().stream().map(FidelityTest::strings).collect(Collectors.joining("\n")) : element.getAsString();
	}
}
