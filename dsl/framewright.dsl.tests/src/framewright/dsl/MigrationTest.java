package framewright.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import framewright.dsl.model.Framework;
import framewright.dsl.model.ProseFacet;

class MigrationTest {

	private static final String OLD = """
			framework f "It's '''quoted'''" {
			    language-version 0
			    // a comment with ''' in it
			    why '''
			        First line,
			          second line.

			        - an item
			    '''
			    how '''One line.'''
			    domain d "D" { what '''Both "quoted" and // no comment.''' }
			}
			""";

	@Test
	void fromTheTrialToTheFirst() {
		String migrated = Migration.migrate(OLD);
		assertEquals("""
				framework f "It's '''quoted'''" {
				    language-version 1
				    // a comment with ''' in it
				    why
				        | First line,
				        | second line.
				        |
				        | - an item
				    how
				        | One line.
				    domain d "D" { what
				        | Both "quoted" and // no comment.
				         }
				}
				""", migrated);
		Framework framework = Texts.framework(migrated);
		assertEquals("First line,\nsecond line.\n\n- an item", Frameworks.text(Frameworks.contents(framework, ProseFacet.class).get(0)));
		assertEquals("Both \"quoted\" and // no comment.", Frameworks.text(Frameworks.contents(Texts.element(framework, "d"), ProseFacet.class).get(0)));
	}

	@Test
	void migratingTwiceIsMigratingOnce() {
		String migrated = Migration.migrate(OLD);
		assertEquals(migrated, Migration.migrate(migrated));
		assertEquals("1", Migration.version(migrated));
	}

	@Test
	void keepsCarriageReturns() {
		String migrated = Migration.migrate(OLD.replace("\n", "\r\n"));
		assertEquals(Migration.migrate(OLD).replace("\n", "\r\n"), migrated);
		assertEquals("", Texts.faults(Texts.read(migrated)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "framework f \"F\" { why | '''x''' }", "framework f \"F\" {\n    language-version 1\n    why '''x'''\n}", "framework f \"F\" {\n    language-version 2\n    why '''x'''\n}",
			"framework f \"F\" {\n    language-version 00\n}", "", "language-version", "\uFEFFframework f \"F\" {}" })
	void whatIsNotOlderIsLeftAlone(String text) {
		assertEquals(text, Migration.migrate(text));
	}

	@Test
	void aVersionInAProseIsNoVersion() {
		String text = "framework f \"F\" {\n    why\n        | Write\n        | language-version 0\n}\n";
		assertEquals("1", Migration.version(text));
		assertEquals(text, Migration.migrate(text));
	}

	@Test
	void theVersionMayStandAnywhereInTheHeader() {
		assertEquals("0", Migration.version("framework f \"F\" { language-version 0 }"));
		assertTrue(Migration.migrate("framework f \"F\" { language-version 0 why '''x''' }").contains("language-version 1"));
	}

	@Test
	void longTexts() {
		String text = "framework f \"" + "x\\\\".repeat(100_000) + "\" {\n    language-version 0\n    why '''" + "y\n".repeat(50_000) + "'''\n}\n";
		assertEquals("1", Migration.version(Migration.migrate(text)));
	}

	@Test
	void anUnclosedTextIsLeftAlone() {
		String text = "framework f \"F\" {\n    language-version 0\n    why '''one\n}\n";
		assertEquals(text.replace("version 0", "version 1"), Migration.migrate(text));
	}

	@Test
	void emptyTexts() {
		assertEquals("", Texts.faults(Texts.read(Migration.migrate("framework f \"F\" {\n    language-version 0\n    why ''''''\n    how '''\n    '''\n}\n"))));
	}
}
