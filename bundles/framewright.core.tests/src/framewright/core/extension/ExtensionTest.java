package framewright.core.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import framewright.core.exchange.Exporter;
import framewright.core.exchange.Exporters;
import framewright.core.extension.Option.Type;

/** How declarations are read; those here stand in fragment.xml. */
class ExtensionTest {

	private final Extension<Exporter> titles = Exporters.find("test.titles").orElseThrow();

	private Option option(String id) {
		return titles.options().stream().filter(option -> option.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void everythingDeclaredIsKnownWithoutLoadingAClass() {
		assertEquals("Titles", titles.label());
		assertEquals("The titles.", titles.description());
		assertEquals(List.of("txt", "md"), titles.fileExtensions());
		assertEquals("framewright.core", titles.plugin(), "a fragment is a part of its host");
		assertEquals("otherwise", titles.attribute("colour", "otherwise"));
		assertEquals(new Option("case", "Letters", Type.CHOICE, "as-written", List.of("as-written", "upper"), "Which letters."), option("case"));
	}

	@Test
	void whatIsMissingHasASensibleMeaning() {
		Extension<Exporter> bare = Exporters.find("test.no-exporter").orElseThrow();
		assertEquals("test.no-exporter", bare.label());
		assertEquals("", bare.description());
		assertEquals(List.of(), bare.fileExtensions());
		assertEquals(List.of(), bare.options());
		assertEquals(new Option("free", "Free", Type.TEXT, "", List.of(), ""), option("free"));
		assertEquals("count", option("count").label());
		assertEquals(Type.TEXT, option("odd").type());
		assertEquals("red", option("odd").standard());
	}

	@Test
	void everyStandardValueIsOneThatTheTypeAllows() throws Options.BadOptionException {
		for (Option option : titles.options()) {
			assertEquals("", option.refuse(option.standard()), option.id());
		}
		Options options = Options.of(titles.options(), Map.of());
		assertEquals(0, options.number("count"));
		assertFalse(options.flag("flag"));
		assertEquals("one", options.text("pick"));
	}

	@Test
	void whatCannotBeNamedIsPassedOver() {
		assertEquals(List.of("case", "count", "flag", "pick", "free", "odd"), titles.options().stream().map(Option::id).toList());
		assertTrue(Exporters.all().stream().noneMatch(exporter -> exporter.label().startsWith("Nobody")));
	}

	@Test
	void theyComeInTheOrderOfTheirIds() {
		List<String> ids = Exporters.all().stream().map(Extension::id).toList();
		assertEquals(ids.stream().sorted().toList(), ids);
	}
}
