package framewright.editing.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

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
		for (OverviewField field : OverviewField.values()) {
			FormText text = text(Libraries.ALPHA);
			String value = switch (field) {
				case VERSION -> "1.2.3";
				case STATUS -> "review";
				case LANGUAGE -> "fr";
				case REVIEW_BY -> "2030-01-31";
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
			if (!table.prose().isEmpty()) {
				assertEquals("One.\n\nTwo.", table.rows(done(moved, table.setProse(moved, rows, "One.\n\nTwo."))).get(rows).prose());
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
