package framewright.editing.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.editing.Libraries;
import framewright.editing.Marked;
import framewright.editing.tokens.SemanticTokens.SemanticToken;

class SemanticTokensTest {

	@TempDir
	Path folder;

	private List<String> tokens(String text) {
		Marked library = new Marked(folder);
		return SemanticTokens.of(text, library.texts().names(library.file("alpha"), text)).stream()
				.map(token -> token.kind() + (token.declaration() ? "!" : "") + ":" + text.substring(token.offset(), token.offset() + token.length())).toList();
	}

	@Test
	void tellsNamesLevelsTiersAndReferencesApart() {
		List<String> tokens = tokens(Libraries.ALPHA.replace("| hear other views.", "| hear **other** views. // no comment"));
		for (String expected : List.of("NAME!:alpha", "TIER:component", "NAME!:listening", "LEVEL!:some", "LEVEL:some", "REFERENCE:beta", "REFERENCE:growth", "STRONG:**other**", "TITLE:\"Listen to others\"")) {
			assertTrue(tokens.contains(expected), expected + " in " + tokens);
		}
	}

	@Test
	void staysInTheOrderOfTheTextAndWithinLines() {
		String text = Libraries.ALPHA + "// the end\r\n";
		Marked library = new Marked(folder);
		int end = 0;
		for (SemanticToken token : SemanticTokens.of(text, library.texts().names(library.file("alpha"), text))) {
			assertTrue(token.offset() >= end && token.length() > 0);
			end = token.offset() + token.length();
			assertEquals(-1, text.substring(token.offset(), end).indexOf('\n'));
			assertEquals(-1, text.substring(token.offset(), end).indexOf('\r'));
		}
	}
}
