package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import framewright.dsl.parts.Part;
import framewright.editing.TextEdit;
import framewright.editing.form.Address;
import framewright.editing.form.EditedDocument;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormSession;
import framewright.editing.form.RefusedEditException;
import framewright.ui.framework.PageHost;
import framewright.ui.framework.overview.OverviewPage;

/** The page Overview by itself, on a text in memory. */
class OverviewPageTest {

	private static final String TEXT = """
			framework small "Small" {
			    version 1.0.0
			    author "One" as "Lead"

			    // Kept.
			    scale impact "Impact" {
			        level some "Some impact"
			        level high "High impact"
			    }

			    domain people "People"

			    glossary {
			        term "Coach" also "coaches"
			            | Who listens.
			    }
			}
			""";

	private static final List<String> ROWS = List.of("One", "Some impact", "High impact", "Domain", "Subdomain", "Component", "Coach");

	private String text = TEXT;
	private final List<String> refused = new ArrayList<>();
	private final FormSession session = new FormSession(new EditedDocument() {
		@Override
		public String text() {
			return text;
		}

		@Override
		public boolean change(List<TextEdit> edits) {
			text = TextEdit.apply(text, edits);
			return true;
		}
	});
	private final OverviewPage page = new OverviewPage();
	private Shell shell;

	@BeforeEach
	void open() {
		shell = new Shell(Display.getDefault());
		shell.setLayout(new FillLayout());
		shell.setSize(1000, 900);
		page.create(shell, host(new FormToolkit(shell.getDisplay())));
		session.read();
		shell.open();
	}

	@AfterEach
	void close() {
		page.dispose();
		shell.dispose();
	}

	private PageHost host(FormToolkit toolkit) {
		return new PageHost() {
			@Override
			public FormSession session() {
				return session;
			}

			@Override
			public boolean apply(FormEdit edit) {
				try {
					session.apply(edit);
					return true;
				} catch (RefusedEditException e) {
					refused.add(e.getMessage());
					return false;
				}
			}

			@Override
			public void showElement(Address address) {
				throw new AssertionError("nobody asked for it");
			}

			@Override
			public void showSource(int offset, int length) {
				throw new AssertionError("nobody asked for it");
			}

			@Override
			public FormToolkit toolkit() {
				return toolkit;
			}

			@Override
			public IWorkbenchPartSite site() {
				return null;
			}

			@Override
			public Path file() {
				return Path.of("small.framework");
			}
		};
	}

	private static Stream<Control> all(Control control) {
		return Stream.concat(Stream.of(control), control instanceof Composite composite ? Stream.of(composite.getChildren()).flatMap(OverviewPageTest::all) : Stream.of());
	}

	private <T extends Control> List<T> all(Class<T> type) {
		return all(shell).filter(type::isInstance).map(type::cast).toList();
	}

	private Text field(String value) {
		return all(Text.class).stream().filter(text -> text.getText().equals(value)).findFirst().orElseThrow();
	}

	private static void leave(Text field) {
		field.notifyListeners(SWT.FocusOut, new Event());
	}

	@Test
	void aFieldIsTakenOverWhenItIsLeft() {
		Text title = field("Small");
		title.setText("Large & \"wide\"");
		assertEquals(TEXT, text);
		leave(title);
		assertEquals(TEXT.replace("\"Small\"", "\"Large & \\\"wide\\\"\""), text);
	}

	@Test
	void aFieldIsTakenOverBeforeSaving() {
		field("1.0.0").setText("1.1.0");
		page.commit();
		assertEquals(TEXT.replace("1.0.0", "1.1.0"), text);
	}

	@Test
	void escapeBringsTheOldValueBack() {
		Text title = field("Small");
		title.setText("Wrong");
		Event escape = new Event();
		escape.keyCode = SWT.ESC;
		escape.character = SWT.ESC;
		title.notifyListeners(SWT.KeyDown, escape);
		assertEquals("Small", title.getText());
		leave(title);
		assertEquals(TEXT, text);
	}

	@Test
	void whatIsWrongIsSaidAndNotTakenOver() {
		Text version = field("1.0.0");
		version.setText("two");
		leave(version);
		assertEquals(TEXT, text);
		assertEquals("two", version.getText());
		assertTrue(all(Label.class).stream().anyMatch(label -> label.getText().contains("“two” is no version") && label.getParent().getVisible()));
		version.setText("1.0.0");
		assertFalse(all(Label.class).stream().anyMatch(label -> label.getText().contains("is no version")));
	}

	@Test
	void whatIsTypedStaysWhenTheTextChangesElsewhere() throws RefusedEditException {
		Text version = field("1.0.0");
		version.setText("1.2");
		session.apply(framewright.editing.form.HeaderEdits.title("Other"));
		assertEquals("1.2", version.getText());
		assertEquals("Other", field("Other").getText());
	}

	@Test
	void nothingCanBeWrittenWhileTheTextHasAFault() {
		text = TEXT.replace("small \"Small\" {", "small \"Small\"");
		session.read();
		assertTrue(all(Text.class).stream().noneMatch(Text::getEditable));
		assertTrue(all(Combo.class).stream().noneMatch(Combo::isEnabled));
		assertTrue(all(Button.class).stream().noneMatch(Button::isEnabled));
		text = TEXT;
		session.read();
		assertTrue(field("Small").getEditable());
		assertTrue(all(Combo.class).stream().allMatch(Combo::isEnabled));
	}

	@Test
	void tablesShowWhatThereIs() {
		List<String> cells = all(Table.class).stream().flatMap(table -> Stream.of(table.getItems())).map(item -> item.getText(0)).toList();
		assertEquals(ROWS, cells.stream().sorted(Comparator.comparing(ROWS::indexOf)).toList());
		assertEquals("Who listens.", field("Who listens.").getText());
	}

	@Test
	void aScaleThatComesIsShown() throws RefusedEditException {
		session.apply(framewright.editing.form.ScaleEdits.addScale("Effort", List.of("Little", "Much")));
		assertEquals("Effort", field("Effort").getText());
		assertTrue(all(Table.class).stream().anyMatch(table -> table.getItemCount() == 2 && table.getItem(1).getText(0).equals("Much")));
	}

	@Test
	void partsAreFoundOnThePage() {
		for (Part part : session.text().orElseThrow().framework().parts()) {
			assertEquals(part.kind() != Part.Kind.ELEMENT, page.reveal(Address.of(part)), part.toString());
		}
		assertTrue(page.reveal(Address.FRAMEWORK));
	}

	@Test
	void anIdentifierIsMadeOnceAndCannotBeTyped() {
		Text identifier = all(Text.class).stream().filter(field -> "identifier".equals(field.getData("framewright.key"))).findFirst().orElseThrow();
		assertFalse(identifier.getEditable());
		Button make = all(Button.class).stream().filter(button -> button.getText().equals("Make one")).findFirst().orElseThrow();
		make.notifyListeners(SWT.Selection, new Event());
		assertTrue(text.contains("    uuid \"" + identifier.getText() + "\"\n"), text);
		assertEquals("Copy", make.getText());
		String before = text;
		make.notifyListeners(SWT.Selection, new Event());
		assertEquals(before, text);
	}
}
