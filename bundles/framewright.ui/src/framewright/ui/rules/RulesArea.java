package framewright.ui.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import framewright.core.library.Library;
import framewright.core.library.SettingsEdit;
import framewright.core.rules.Rule;
import framewright.editing.library.LibrarySnapshot;
import framewright.editing.library.Node;
import framewright.ui.across.OpenTexts;
import framewright.ui.editor.OpenDocument;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.rules.RuleChoices;
import framewright.ui.workspace.OpenLibrary;

/** The rules by pack, with how much each matters and what its parameters are, for the library or for one of its frameworks. The dialog and the page of the preferences show it. */
final class RulesArea {

	private final Library library;
	private final RuleChoices choices;
	private final Runnable changed;
	/** The name of each framework in the order of the list, that of the library before them. */
	private final List<String> places = new ArrayList<>(List.of(RuleChoices.LIBRARY));
	private final List<String> titles = new ArrayList<>(List.of("The whole library"));
	private final Composite area;
	private final RuleTable table;
	private final RuleForm form;
	private String place = RuleChoices.LIBRARY;

	/**
	 * @param first the id of the rule that is selected to begin with; may be empty
	 * @param changed done when something is chosen
	 */
	RulesArea(Composite parent, Library library, RuleChoices choices, String first, Runnable changed) {
		this.library = library;
		this.choices = choices;
		this.changed = changed;
		for (Node framework : OpenLibrary.session().snapshot().map(LibrarySnapshot::frameworks).orElse(List.of())) {
			if (!framework.name().isEmpty()) {
				places.add(framework.name());
				titles.add("Only " + framework.title());
			}
		}
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText("&Choose for:");
		Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(titles.toArray(String[]::new));
		combo.select(0);
		combo.setData("framewright.key", "rules.place");
		combo.getAccessible().addAccessibleListener(AccessibleNames.of("Choose for"));
		SashForm halves = new SashForm(area, SWT.HORIZONTAL | SWT.SMOOTH);
		halves.setSashWidth(8);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(halves);
		table = new RuleTable(halves, choices, this::show);
		form = new RuleForm(halves, choices, this::changed);
		halves.setWeights(58, 42);
		combo.addListener(SWT.Selection, event -> {
			place = places.get(combo.getSelectionIndex());
			table.show(place);
			show(table.selected());
		});
		table.select(first);
		show(table.selected());
	}

	Composite control() {
		return area;
	}

	void setFocus() {
		table.setFocus();
	}

	/** The table selects while there is no form yet. */
	private void show(Optional<Rule> rule) {
		if (form != null) {
			form.show(rule, place);
		}
	}

	private void changed() {
		table.refresh();
		changed.run();
	}

	private Path file() {
		return library.folder().resolve(Library.SETTINGS);
	}

	/** Whether what is chosen could not be written, as far as can be seen. */
	boolean isProtected() {
		return Files.exists(file()) && !Files.isWritable(file());
	}

	/** What is said above the rules. */
	String explanation() {
		return isProtected() ? "The file library.settings is protected, so what you choose could not be kept. Take the protection off, or ask whoever looks after the library."
				: "OK writes what you choose into the file library.settings and has the library checked again. All who share the library have it.";
	}

	/** Why it cannot be written as it is chosen; empty when it can. */
	String refusal() {
		return choices.refusal();
	}

	/** Writes what is chosen; tells why it could not, and then it stays chosen. */
	Optional<String> keep() {
		Map<String, Optional<String>> lines = choices.lines();
		if (lines.isEmpty()) {
			return Optional.empty();
		}
		if (OpenTexts.buffer(file()).filter(IFileBuffer::isDirty).isPresent()) {
			return Optional.of("The file library.settings is open in an editor and not saved. Choose Cancel, save or close it, then choose again.");
		}
		try {
			SettingsEdit.write(library, lines);
		} catch (CharacterCodingException e) {
			return refused("The file library.settings is not saved as UTF-8, so nothing was written. Open it in the program that made it, save it as UTF-8 text, then choose OK again.", e);
		} catch (IOException e) {
			return refused("The file library.settings could not be written and is as it was. Check that its drive is connected and not full and that you may write to it, then choose OK again.", e);
		}
		OpenLibrary.notice(file());
		OpenLibrary.check();
		OpenDocument.analyseAll();
		return Optional.empty();
	}

	private static Optional<String> refused(String why, IOException cause) {
		ILog.of(RulesArea.class).warn(why, cause);
		return Optional.of(why);
	}
}
