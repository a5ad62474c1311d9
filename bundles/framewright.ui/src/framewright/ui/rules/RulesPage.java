package framewright.ui.rules;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import framewright.core.library.Library;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;
import framewright.ui.model.rules.RuleChoices;
import framewright.ui.workspace.OpenLibrary;

/** The rules among the preferences, for those who look for them there: the same as in “What Is Checked”, for the library that is open. */
public final class RulesPage extends PreferencePage implements IWorkbenchPreferencePage {

	private RulesArea rules;

	public RulesPage() {
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		// There is nothing to prepare.
	}

	@Override
	protected Control createContents(Composite parent) {
		Library library = OpenLibrary.session().library().orElse(null);
		if (library == null) {
			return say(parent, "Open a library first; what is checked is chosen for the frameworks in it.");
		}
		try {
			rules = new RulesArea(parent, library, new RuleChoices(Rules.all(), RuleSettings.of(LibrarySettings.of(library))), "", this::changed);
			GridDataFactory.fillDefaults().grab(true, true).hint(860, 420).applyTo(rules.control());
			setMessage(rules.isProtected() ? rules.explanation() : "What Is Checked in " + library.title(), rules.isProtected() ? IMessageProvider.WARNING : IMessageProvider.NONE);
			return rules.control();
		} catch (IOException e) {
			ILog.of(RulesPage.class).warn("The settings of the library could not be read.", e);
			return say(parent, "What is checked cannot be shown. " + e.getMessage());
		}
	}

	private static Control say(Composite parent, String words) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(words);
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void changed() {
		String refusal = rules.refusal();
		setErrorMessage(refusal.isEmpty() ? null : refusal);
		setValid(refusal.isEmpty());
	}

	/** What could not be written stays chosen on the page. */
	@Override
	public boolean performOk() {
		Optional<String> refusal = rules == null ? Optional.empty() : rules.keep();
		refusal.ifPresent(this::setErrorMessage);
		return refusal.isEmpty();
	}
}
