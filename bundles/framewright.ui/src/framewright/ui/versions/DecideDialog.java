package framewright.ui.versions;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import framewright.core.compare.Comparison;
import framewright.core.extension.Services;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.versions.Deciding;
import framewright.ui.model.versions.Place;
import framewright.ui.model.versions.Place.Choice;
import framewright.ui.model.versions.WordingText;
import framewright.versions.Decision;

/**
 * Lets a person decide each place that two sides changed in different ways. Nothing changes until all is decided and “Finish” is pressed; what was decided is
 * kept when it is put off.
 */
final class DecideDialog extends TitleAreaDialog {

	private static final int NEXT = IDialogConstants.CLIENT_ID;
	private static final int PREVIOUS = IDialogConstants.CLIENT_ID + 1;
	private static final List<Choice> CHOICES = List.of(Choice.YOURS, Choice.THEIRS, Choice.BOTH, Choice.OWN);

	private final String title;
	private final String others;
	private final Deciding deciding;
	private final PutOff putOff;
	private boolean carriedOut;
	private final BiConsumer<Map<Path, Decision>, DecideDialog> finish;
	private final Optional<Comparison> comparison = Services.find(Comparison.class);
	private Table table;
	private Label heading;
	private ReadingPane base;
	private ReadingPane yours;
	private ReadingPane theirs;
	private Button[] choices;
	private StyledText result;
	private boolean filling;

	/**
	 * @param others what the other side is called: “Others”
	 * @param putOff keeps what is decided until all is
	 * @param finish takes what was decided, in the thread of the display; then {@link #finished} or {@link #failed} is to be called
	 */
	DecideDialog(Shell parent, String title, String others, Deciding deciding, PutOff putOff, BiConsumer<Map<Path, Decision>, DecideDialog> finish) {
		super(parent);
		this.title = title;
		this.others = others;
		this.deciding = deciding;
		this.putOff = putOff;
		this.finish = finish;
		setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MAX | SWT.APPLICATION_MODAL);
		setBlockOnOpen(false);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Point getInitialSize() {
		return new Point(1040, 760);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("You and others changed the same");
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().margins(10, 8).spacing(6, 6).applyTo(area);
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		list(sash);
		place(sash);
		sash.setWeights(26, 74);
		table.select(0);
		show();
		return area;
	}

	private void list(Composite parent) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.SINGLE);
		table.setData("framewright.key", "decide.places");
		table.setHeaderVisible(true);
		table.getAccessible().addAccessibleListener(AccessibleNames.of("Places to decide"));
		for (String column : List.of("Framework", "Part", "What", "Decision")) {
			TableColumn added = new TableColumn(table, SWT.NONE);
			added.setText(column);
			added.setWidth(column.equals("Part") ? 320 : column.equals("Framework") ? 230 : 200);
		}
		for (Place place : deciding.places()) {
			new TableItem(table, SWT.NONE).setData(place);
		}
		refresh();
		table.addListener(SWT.Selection, event -> {
			putOff.keep(deciding);
			show();
		});
	}

	private void refresh() {
		for (TableItem item : table.getItems()) {
			Place place = (Place) item.getData();
			item.setText(new String[] { place.where().framework(), place.where().element(), place.where().what(), place.isDecided() ? "✓ " + place.choice().word() : place.choice().word() });
		}
		setMessage(deciding.count() + " Nothing changes until you press Finish.");
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(deciding.undecided() == 0);
		}
	}

	private void place(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(6, 5).applyTo(area);
		heading = new Label(area, SWT.WRAP);
		heading.setFont(JFaceResources.getBannerFont());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		Composite texts = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(8, 3).applyTo(texts);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(texts);
		new Label(texts, SWT.NONE).setText("Before:");
		new Label(texts, SWT.NONE).setText("Yours:");
		new Label(texts, SWT.NONE).setText(others + ":");
		base = pane(texts, "Before", "decide.base");
		yours = pane(texts, "Yours, and what you changed", "decide.yours");
		theirs = pane(texts, others + ", and what they changed", "decide.theirs");
		choices(area);
		result = new StyledText(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		result.setData("framewright.key", "decide.result");
		result.setMargins(8, 6, 8, 6);
		result.getAccessible().addAccessibleListener(AccessibleNames.of("What it will say"));
		result.addModifyListener(event -> written());
		result.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 70).applyTo(result);
	}

	private static ReadingPane pane(Composite parent, String name, String key) {
		ReadingPane pane = new ReadingPane(parent, name, key);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 110).applyTo(pane.control());
		return pane;
	}

	private void choices(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(14, 4).applyTo(area);
		new Label(area, SWT.NONE).setText("It will say:");
		List<String> labels = List.of("Keep &yours", "Take &theirs", "Keep &both", "&Write your own");
		choices = new Button[CHOICES.size()];
		for (int i = 0; i < choices.length; i++) {
			Choice choice = CHOICES.get(i);
			choices[i] = new Button(area, SWT.RADIO);
			choices[i].setText(labels.get(i));
			choices[i].setData("framewright.key", "decide." + choice.name().toLowerCase(Locale.ROOT));
			choices[i].addListener(SWT.Selection, event -> choose(event, choice));
		}
	}

	private Optional<Place> shown() {
		return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of((Place) table.getItem(table.getSelectionIndex()).getData());
	}

	private void show() {
		Place place = shown().orElse(null);
		if (place == null) {
			return;
		}
		String what = place.where().what().isEmpty() ? "" : " – " + place.where().what();
		heading.setText((place.where().element() + what + (place.explanation().isEmpty() ? "" : ": " + place.explanation())).replace("&", "&&"));
		heading.requestLayout();
		base.show(WordingText.words("", place.base(), Optional.empty()));
		yours.show(place.redline(Choice.YOURS, comparison));
		theirs.show(place.redline(Choice.THEIRS, comparison));
		update(place);
		setErrorMessage(null);
	}

	private void update(Place place) {
		filling = true;
		try {
			for (int i = 0; i < choices.length; i++) {
				choices[i].setSelection(place.choice() == CHOICES.get(i));
				choices[i].setEnabled(place.allows(CHOICES.get(i)));
			}
			String text = place.isDecided() ? place.shown() : "";
			if (!result.getText().equals(text)) {
				result.setText(text);
			}
			result.setEditable(place.allows(Choice.OWN));
		} finally {
			filling = false;
		}
		refresh();
	}

	private void choose(Event event, Choice choice) {
		Place place = shown().orElse(null);
		if (place != null && ((Button) event.widget).getSelection() && !filling) {
			place.choose(choice);
			setErrorMessage(null);
			update(place);
			putOff.keep(deciding);
			if (choice == Choice.OWN) {
				result.setFocus();
			}
		}
	}

	/** Whoever types decides for a text of their own. */
	private void written() {
		Place place = shown().orElse(null);
		if (place != null && !filling) {
			place.write(result.getText());
			setErrorMessage(null);
			update(place);
			putOff.keep(deciding);
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, PREVIOUS, "< &Previous", false);
		createButton(parent, NEXT, "&Next >", false);
		createButton(parent, IDialogConstants.OK_ID, "&Finish", true).setEnabled(deciding.undecided() == 0);
		createButton(parent, IDialogConstants.CANCEL_ID, "Decide Later", false);
		getShell().setDefaultButton(null); // Return belongs to the text
		// Control+Page Down and Up go on and back from wherever the cursor is.
		Listener keys = this::key;
		getShell().getDisplay().addFilter(SWT.Traverse, keys);
		getShell().addDisposeListener(event -> event.display.removeFilter(SWT.Traverse, keys));
	}

	private void key(Event event) {
		boolean page = event.detail == SWT.TRAVERSE_PAGE_NEXT || event.detail == SWT.TRAVERSE_PAGE_PREVIOUS;
		if (page && getShell() != null && event.widget instanceof Control control && control.getShell() == getShell()) {
			step(event.detail == SWT.TRAVERSE_PAGE_NEXT ? 1 : -1);
			event.detail = SWT.TRAVERSE_NONE;
			event.doit = true;
		}
	}

	private void step(int by) {
		putOff.keep(deciding);
		table.setSelection(Math.floorMod(table.getSelectionIndex() + by, table.getItemCount()));
		show();
	}

	@Override
	protected void buttonPressed(int button) {
		switch (button) {
			case NEXT -> step(1);
			case PREVIOUS -> step(-1);
			case IDialogConstants.OK_ID -> check();
			default -> super.buttonPressed(button);
		}
	}

	/** Reads in the background what was decided, and hands it on when it can be read. */
	private void check() {
		setErrorMessage(null);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		new VersionsJob("Checking what was decided", "What was decided could not be checked") {
			@Override
			Runnable work(IProgressMonitor monitor) {
				Optional<String> problem = deciding.problem();
				Map<Path, Decision> decisions = problem.isPresent() ? Map.of() : deciding.decisions();
				return () -> {
					if (getShell() == null || getShell().isDisposed()) {
						return;
					}
					if (problem.isPresent()) {
						DecideDialog.this.failed(problem.get());
					} else {
						finish.accept(decisions, DecideDialog.this);
					}
				};
			}
		}.schedule();
	}

	/** However it is closed, what was decided is kept until it is carried out. */
	@Override
	public boolean close() {
		if (getShell() != null && !getShell().isDisposed() && !carriedOut) {
			putOff.keepNow(deciding);
		}
		return super.close();
	}

	/** It was carried out. */
	void finished() {
		carriedOut = true;
		putOff.done();
		if (getShell() != null && !getShell().isDisposed()) {
			setReturnCode(OK);
			close();
		}
	}

	/** It could not be carried out; the person can decide otherwise. */
	void failed(String reason) {
		if (getShell() != null && !getShell().isDisposed()) {
			setErrorMessage(reason);
			getButton(IDialogConstants.OK_ID).setEnabled(true);
		} else {
			Plain.tell(title, reason);
		}
	}
}
