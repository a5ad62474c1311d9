package framewright.ui.wizards;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import framewright.core.compare.Comparison;
import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Importer;
import framewright.core.extension.Extension;
import framewright.core.extension.Services;
import framewright.ui.Icons;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.imports.ReadDocument;
import framewright.ui.model.imports.RevisedFramework;
import framewright.ui.model.update.UpdateChoices;
import framewright.ui.model.update.UpdateChoices.Kind;
import framewright.ui.model.update.UpdateChoices.Row;
import framewright.ui.model.versions.WordingText;
import framewright.ui.versions.ReadingPane;

/** Shows what a document adds, changes and removes in a framework, and lets a person choose; where both changed the same, they decide whose words stay. */
final class ImportChangesPage extends WizardPage {

	private final ImportWizard wizard;
	private final Optional<Comparison> comparison = Services.find(Comparison.class);
	private CheckboxTreeViewer tree;
	private Label counted;
	private ReadingPane framework;
	private ReadingPane document;
	private Button ours;
	private Button theirs;
	private WorkLine work;
	private RevisedFramework revised;
	private String refused = "";
	private ReadDocument compared;
	private Path comparedWith;
	private StyledText left;
	private Label leftTitle;
	private Button save;

	ImportChangesPage(ImportWizard wizard) {
		super("changes", "What the document changes", null);
		this.wizard = wizard;
		setDescription("What is ticked is taken over. Nothing is removed unless you tick it, and one Undo takes all of it back.");
	}

	/** What was found, with what is chosen of it; empty while it is looked for, and when it could not be. */
	Optional<RevisedFramework> revised() {
		return work == null || work.isBusy() ? Optional.empty() : Optional.ofNullable(revised);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 8).spacing(6, 6).applyTo(area);
		counted = new Label(area, SWT.WRAP);
		counted.setData("framewright.key", "import.changes.count");
		GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(counted);
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree(sash);
		texts(sash);
		sash.setWeights(62, 38);
		leftTitle = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().exclude(true).applyTo(leftTitle);
		left = new StyledText(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		left.setMargins(8, 4, 8, 4);
		left.setData("framewright.key", "import.changes.left");
		left.getAccessible().addAccessibleListener(AccessibleNames.of("What is not taken over, or is to be looked at"));
		left.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, false).hint(600, 72).exclude(true).applyTo(left);
		save = new Button(area, SWT.PUSH);
		save.setText("&Save Report…");
		save.setToolTipText("Writes what became of every line, and what changes in the framework, to a file");
		save.setData("framewright.key", "import.changes.report");
		save.addListener(SWT.Selection, event -> ReportFile.save(this, work, compared.request().source(), revised::report, this::tell));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(save);
		work = new WorkLine(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(work.control());
		setControl(area);
		setPageComplete(false);
	}

	private void tree(Composite parent) {
		tree = new CheckboxTreeViewer(parent, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.getTree().setData("framewright.key", "import.changes");
		tree.getTree().getAccessible().addAccessibleListener(AccessibleNames.of("Changes; ticked ones are taken over"));
		tree.setContentProvider(new Contents());
		tree.setLabelProvider(new Labels());
		tree.setCheckStateProvider(new Checks());
		tree.addCheckStateListener(event -> {
			if (event.getElement() instanceof Row row) {
				choices().take(row, event.getChecked());
			} else {
				choices().rows((Kind) event.getElement()).forEach(row -> choices().take(row, event.getChecked()));
			}
			tell();
		});
		tree.addSelectionChangedListener(event -> read());
	}

	private void texts(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(8, 3).applyTo(area);
		ours = side(area, "The frame&work’s words", "import.ours", false);
		theirs = side(area, "The do&cument’s words", "import.theirs", true);
		framework = pane(area, "What the framework says", "import.framework.text");
		document = pane(area, "What the document says, and what differs", "import.document.text");
	}

	private Button side(Composite area, String label, String key, boolean take) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(label);
		button.setData("framewright.key", key);
		button.addListener(SWT.Selection, event -> {
			if (button.getSelection() && selected() != null && choices().isTaken(selected()) != take) {
				choices().take(selected(), take);
				tell();
			}
		});
		return button;
	}

	private static ReadingPane pane(Composite area, String name, String key) {
		ReadingPane pane = new ReadingPane(area, name, key);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 90).applyTo(pane.control());
		return pane;
	}

	private UpdateChoices choices() {
		return revised.choices();
	}

	private Row selected() {
		return revised != null && tree.getStructuredSelection().getFirstElement() instanceof Row row ? row : null;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			compare();
			tree.getTree().setFocus();
		} else if (work.isBusy()) {
			work.stop();
		}
	}

	/** Compares once more, because the framework is not as it was. What was chosen stays chosen, as far as it is still there. */
	void compareAgain(String why) {
		RevisedFramework before = revised;
		refused = why + " The framework was compared again: look at what changes, then press “Finish”.";
		compare(before);
	}

	private void compare() {
		ReadDocument read = wizard.document().orElseThrow();
		if (revised == null || compared != read || !wizard.destination().file().equals(comparedWith)) {
			refused = "";
			compare(null);
		}
	}

	/** @param before what was chosen; {@code null} for nothing */
	private void compare(RevisedFramework before) {
		Path file = wizard.destination().file();
		ReadDocument read = wizard.document().orElseThrow();
		Extension<Importer> format = wizard.plan().format().orElseThrow();
		ImportRequest request = wizard.plan().request(wizard.name());
		revised = null;
		setErrorMessage(null);
		show();
		work.run("Comparing", monitor -> RevisedFramework.of(format, request, file, wizard::textOf, comparison, monitor), found -> {
			compared = read;
			comparedWith = file;
			revised = found;
			if (before != null) {
				found.choices().takeLike(before.choices());
			}
			show();
		}, cause -> {
			show();
			setErrorMessage(cause instanceof OperationCanceledException ? "Comparing was stopped. Go back, then on again, to compare." : ImportWizard.words(cause, "The document and the framework could not be compared."));
		});
		tell();
	}

	private void show() {
		List<String> untaken = revised == null ? List.of() : revised.notTaken();
		leftTitle.setText("Not taken over, or to look at (" + untaken.size() + "):");
		left.setText(String.join("\n", untaken));
		for (Control control : List.of(leftTitle, left)) {
			((GridData) control.getLayoutData()).exclude = untaken.isEmpty();
			control.setVisible(!untaken.isEmpty());
		}
		((Composite) getControl()).layout(true, true);
		tree.setInput(revised == null ? null : choices());
		tree.expandAll();
		if (revised != null && !choices().isEmpty()) {
			tree.setSelection(new StructuredSelection(choices().rows(choices().kinds().get(0)).get(0)), true);
		}
		tell();
	}

	private void tell() {
		tree.refresh();
		counted.setText(revised == null ? "" : choices().words() + (choices().isEmpty() ? " There is nothing to change." : ""));
		counted.requestLayout();
		boolean removes = revised != null && choices().rows(Kind.REMOVED).stream().anyMatch(choices()::isTaken);
		setErrorMessage(null);
		setMessage(!refused.isEmpty() ? refused : removes ? "What is ticked under “Removed” goes from the framework. " + getDescription() : null, WARNING);
		setPageComplete(revised().isPresent() && !choices().isEmpty());
		save.setEnabled(revised().isPresent());
		read();
	}

	private void read() {
		Row row = selected();
		boolean both = row != null && row.kind() == Kind.BOTH;
		ours.setEnabled(row != null);
		theirs.setEnabled(row != null && (both || !row.document().isEmpty() || row.kind() == Kind.REMOVED || row.kind() == Kind.CHANGED));
		ours.setSelection(row != null && !choices().isTaken(row));
		theirs.setSelection(row != null && choices().isTaken(row));
		framework.show(WordingText.words("", row == null ? "" : row.framework(), Optional.empty()));
		document.show(row == null ? WordingText.words("", "", Optional.empty()) : WordingText.words(row.framework(), row.document(), row.framework().isBlank() ? Optional.empty() : comparison));
	}

	private final class Contents implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((UpdateChoices) input).kinds().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Kind kind ? choices().rows(kind).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object shown) {
			return shown instanceof Row row ? row.kind() : null;
		}

		@Override
		public boolean hasChildren(Object shown) {
			return shown instanceof Kind;
		}
	}

	private final class Labels extends LabelProvider {
		@Override
		public String getText(Object shown) {
			return shown instanceof Row row ? row.words() + (row.kind() != Kind.BOTH ? "" : choices().isTaken(row) ? " – the document’s words" : " – the framework keeps its words")
					: ((Kind) shown).label() + " (" + choices().rows((Kind) shown).size() + ")";
		}

		@Override
		public Image getImage(Object shown) {
			return shown instanceof Row row ? row.change() == null ? Icons.get("warning") : Icons.of(row.change().kind()) : null;
		}
	}

	private final class Checks implements ICheckStateProvider {
		@Override
		public boolean isChecked(Object shown) {
			return shown instanceof Row row ? choices().isTaken(row) : choices().rows((Kind) shown).stream().anyMatch(choices()::isTaken);
		}

		@Override
		public boolean isGrayed(Object shown) {
			return shown instanceof Kind kind && isChecked(kind) && !choices().rows(kind).stream().allMatch(choices()::isTaken);
		}
	}
}
