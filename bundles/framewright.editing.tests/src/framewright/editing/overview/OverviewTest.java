package framewright.editing.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.dsl.parts.Part;
import framewright.dsl.parts.UnreadablePartException;
import framewright.editing.Libraries;
import framewright.editing.TextEdit;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.editing.form.RefusedEditException;

class OverviewTest {

	private static FormText text(String text) {
		try {
			return FormText.read(text);
		} catch (UnreadablePartException e) {
			throw new AssertionError(text, e);
		}
	}

	private static FormText done(FormText text, FormEdit edit) throws RefusedEditException {
		return text(TextEdit.apply(text.text(), edit.on(text)));
	}

	@Test
	void whatIsWrittenInAFieldIsWhatItShows() throws RefusedEditException {
		for (OverviewField field : EnumSet.complementOf(EnumSet.of(OverviewField.LOGO_TEXT))) {
			FormText text = text(Libraries.ALPHA);
			String value = switch (field) {
				case VERSION -> "1.2.3";
				case STATUS -> "review";
				case LANGUAGE -> "fr";
				case DATE, REVIEW_BY -> "2030-01-31";
				case LOGO -> "assets/logo.svg";
				case ORIGIN -> "leading-well 1.2.0";
				case IDENTIFIER -> "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10";
				case AUDIENCE -> "Heads\nGovernors";
				default -> "Words of " + field;
			};
			assertEquals("", field.problem(value));
			FormText written = done(text, field.edit(value));
			assertEquals(value, field.value(written), field.toString());
			for (OverviewField other : OverviewField.values()) {
				assertTrue(other == field || other.value(written).equals(other.value(text)), field + " changed " + other);
			}
			if (field != OverviewField.TITLE) {
				assertEquals("", field.value(done(written, field.edit(""))), field.toString());
			}
		}
	}

	@Test
	void whatIsWrongIsSaidInPlainWords() {
		assertTrue(OverviewField.VERSION.problem("two").contains("for instance 2.1.0"));
		assertTrue(OverviewField.VERSION.isRefused("two"));
		assertFalse(OverviewField.VERSION.problem("").isEmpty());
		assertFalse(OverviewField.VERSION.isRefused(""), "what is missing may stay missing");
		assertTrue(OverviewField.TITLE.isRefused(" "));
		assertTrue(OverviewField.LANGUAGE.problem("English").contains("en-GB"));
		assertTrue(OverviewField.REVIEW_BY.problem("31/01/2030").contains("no date"));
		assertEquals("", OverviewField.REVIEW_BY.remark("2030-01-31", LocalDate.of(2029, 1, 1)));
		assertTrue(OverviewField.REVIEW_BY.remark("2030-01-31", LocalDate.of(2031, 1, 1)).contains("passed"));
	}

	@Test
	void aLogoIsAPictureOfTheLibrary(@TempDir Path library) throws IOException, RefusedEditException {
		Files.createDirectories(library.resolve("assets/more"));
		Files.writeString(library.resolve("assets/more/logo.svg"), "<svg/>");
		Files.writeString(library.resolve("assets/notes.txt"), "no picture");
		assertEquals(List.of("assets/more/logo.svg"), Assets.pictures(library));
		assertEquals("", OverviewField.LOGO.problem("assets/more/logo.svg", library));
		assertTrue(OverviewField.LOGO.problem("assets/other.svg", library).contains("no file"));
		assertFalse(OverviewField.LOGO.isRefused("assets/other.svg"), "it may be put there later");
		assertTrue(OverviewField.LOGO.isRefused("assets/../../etc/passwd"));
		assertTrue(OverviewField.LOGO.isRefused("C:\\logo.svg"));
		FormText text = text(Libraries.ALPHA);
		assertThrows(RefusedEditException.class, () -> OverviewField.LOGO_TEXT.edit("A tree").on(text));
		FormText with = done(text, OverviewField.LOGO.edit("assets/more/logo.svg"));
		FormText both = done(with, OverviewField.LOGO_TEXT.edit("A tree"));
		assertTrue(both.text().contains("logo \"assets/more/logo.svg\" alt \"A tree\"\n"), both.text());
		assertEquals("A tree", OverviewField.LOGO_TEXT.value(done(both, OverviewField.LOGO.edit("assets/logo.png"))));
		assertEquals(text.text(), done(both, OverviewField.LOGO.edit("")).text());
	}

	@Test
	void whereAFrameworkWasTakenFromIsWrittenInWords() throws RefusedEditException {
		FormText text = text(Libraries.ALPHA);
		for (String said : List.of("leading-well 1.2.0", "leading-well@1.2.0", " leading-well, version 1.2.0 ")) {
			FormText with = done(text, OverviewField.ORIGIN.edit(said));
			assertTrue(with.text().contains("derived from leading-well@1.2.0\n"), with.text());
			assertEquals("leading-well 1.2.0", OverviewField.ORIGIN.value(with));
			assertEquals(text.text(), done(with, OverviewField.ORIGIN.edit("")).text());
		}
		assertTrue(OverviewField.ORIGIN.problem("leading-well").contains("version is missing"));
		assertTrue(OverviewField.ORIGIN.isRefused("Leading: well 1.0.0"));
		assertTrue(OverviewField.ORIGIN.isRefused("leading-well two"));
	}

	@Test
	void anIdentifierIsMadeOnce() throws RefusedEditException {
		FormText text = text(Libraries.ALPHA);
		assertTrue(OverviewField.IDENTIFIER.problem("").contains("made"));
		assertFalse(OverviewField.IDENTIFIER.isRefused(""));
		assertTrue(OverviewField.IDENTIFIER.isRefused("42"));
		String made = "6f1e2b52-7d0c-4b6e-9a51-0f6c2f6f7a10";
		assertTrue(done(text, OverviewField.IDENTIFIER.edit(made)).text().contains("uuid \"" + made + "\"\n"));
	}

	@Test
	void aLetterLeadsToEachFieldAndToOneOnly() {
		List<String> letters = Stream.of(OverviewField.values()).map(OverviewField::label).map(label -> label.substring(label.indexOf('&') + 1, label.indexOf('&') + 2).toLowerCase()).toList();
		assertEquals(Set.copyOf(letters).size(), letters.size(), letters.toString());
	}

	@Test
	void everyTableIsFilledAndEmptied() throws RefusedEditException {
		for (OverviewTable table : List.of(OverviewTables.authors(), OverviewTables.levels("impact"), OverviewTables.tiers(), OverviewTables.glossary(), OverviewTables.sources())) {
			FormText text = text(Libraries.ALPHA);
			int rows = table.rows(text).size();
			FormText one = done(text, table.add(text, "Zeta"));
			FormText two = done(one, table.add(one, "Eta"));
			assertEquals(List.of("Zeta", "Eta"), table.rows(two).subList(rows, rows + 2).stream().map(row -> row.values().get(0)).toList(), table.one());
			FormText moved = done(two, table.move(two, rows + 1, -1));
			assertEquals("Eta", table.rows(moved).get(rows).values().get(0));
			for (int column = 0; column < table.columns(moved).size(); column++) {
				OverviewTable.Column shown = table.columns(moved).get(column);
				String value = shown.title().equals("Year") ? "2001" : shown.title().equals("Web address") ? "https://example.org" : shown.title().equals("Contains") ? "Zeta"
						: shown.choices().isEmpty() ? "Words" : shown.title().equals("Answered on") ? "" : shown.choices().getLast();
				assertEquals("", table.problem(moved, column, value));
				FormText set = done(moved, table.set(moved, rows, column, value));
				assertEquals(value, table.rows(set).get(rows).values().get(column), table.one() + " " + shown.title());
			}
			for (int detail = 0; detail < table.details().size(); detail++) {
				String words = detail == 0 ? "One.\n\nTwo." : "- One.\n  - Two.\n- Three.";
				FormText said = done(moved, table.setDetail(moved, rows, detail, words));
				assertEquals(words, table.rows(said).get(rows).details().get(detail));
				assertEquals("", table.rows(done(said, table.setDetail(said, rows, detail, ""))).get(rows).details().get(detail));
			}
			FormText removed = done(moved, table.remove(moved, rows));
			assertEquals(rows + 1, table.rows(removed).size());
			assertFalse(table.problem(text, 0, " ").isEmpty());
		}
	}

	@Test
	void everyPartHasItsPlace() {
		FormText text = text(Libraries.ALPHA);
		Part scale = text.framework().parts().stream().filter(part -> part.kind() == Part.Kind.SCALE).findFirst().orElseThrow();
		assertEquals(1, OverviewTables.levels("impact").rowOf(text, scale.parts().get(1)));
		assertEquals(-1, OverviewTables.glossary().rowOf(text, scale));
		assertEquals(OverviewField.TITLE, OverviewField.of(text.framework()));
		String fields = text.framework().parts().stream().filter(part -> part.kind() == Part.Kind.FIELD).map(OverviewField::of).map(String::valueOf).collect(Collectors.joining(" "));
		assertTrue(fields.startsWith("VERSION STATUS"), fields);
	}
}
