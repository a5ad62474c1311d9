package framewright.core.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import framewright.core.extension.Option.Type;
import framewright.core.extension.Options.BadOptionException;

class OptionsTest {

	private static final List<Option> DECLARED = List.of(
			new Option("text", "Text", Type.TEXT, "", List.of(), ""),
			new Option("flag", "Flag", Type.FLAG, "true", List.of(), ""),
			new Option("number", "Number", Type.NUMBER, "7", List.of(), ""),
			new Option("choice", "Choice", Type.CHOICE, "a", List.of("a", "b"), ""),
			new Option("file", "File", Type.FILE, "", List.of(), ""));

	@Test
	void whatIsNotChosenHasItsStandardValue() throws BadOptionException {
		Options options = Options.of(DECLARED, Map.of());
		assertEquals("", options.text("text"));
		assertTrue(options.flag("flag"));
		assertEquals(7, options.number("number"));
		assertEquals("a", options.text("choice"));
	}

	@Test
	void whatIsChosenHolds() throws BadOptionException {
		Options options = Options.of(DECLARED, Map.of("text", "any = thing", "flag", "false", "number", "-12", "choice", "b", "file", "a b/c.css"));
		assertEquals("any = thing", options.text("text"));
		assertFalse(options.flag("flag"));
		assertEquals(-12, options.number("number"));
		assertEquals("b", options.text("choice"));
		assertEquals("a b/c.css", options.text("file"));
	}

	@ParameterizedTest
	@CsvSource({ "flag,yes,true or false", "flag,'',true or false", "flag,TRUE,true or false", "number,1.5,whole number", "number,'',whole number", "number,99999999999,whole number",
			"choice,c,'a, b'", "choice,'',one of" })
	void aValueOfNoUseIsRefusedInPlainWords(String id, String value, String said) {
		BadOptionException refusal = assertThrows(BadOptionException.class, () -> Options.of(DECLARED, Map.of(id, value)));
		assertTrue(refusal.getMessage().contains(said) && refusal.getMessage().contains("“" + value + "”") && refusal.getMessage().contains(id), refusal.getMessage());
	}

	@Test
	void anUnknownOptionIsRefused() {
		assertTrue(assertThrows(BadOptionException.class, () -> Options.of(DECLARED, Map.of("colour", "red"))).getMessage().contains("text, flag, number, choice, file"));
		assertTrue(assertThrows(BadOptionException.class, () -> Options.of(List.of(), Map.of("colour", "red"))).getMessage().contains("none"));
	}

	@Test
	void askingForWhatIsNotDeclaredIsAFaultOfTheCode() throws BadOptionException {
		Options options = Options.of(DECLARED, Map.of());
		assertThrows(IllegalArgumentException.class, () -> options.text("colour"));
	}

	@Test
	void valuesAreShownByTheirLabels() {
		Option option = new Option("rubric", "Levels", Type.CHOICE, "table", List.of("table", "list", "none"), "", List.of("Side by side", "Under each other"));
		assertEquals(List.of("Side by side", "Under each other", "none"), option.shown());
		assertEquals("Under each other", option.labelOf("list"));
		assertEquals("", option.refuse("list"));
		assertEquals("elsewhere", option.labelOf("elsewhere"));
	}
}
