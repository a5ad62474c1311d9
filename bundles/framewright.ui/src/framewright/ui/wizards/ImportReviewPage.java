package framewright.ui.wizards;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.Imported.Meaning;
import framewright.core.exchange.Importer;
import framewright.core.extension.Extension;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.imports.Branch;
import framewright.ui.model.imports.ImportPlan;
import framewright.ui.model.imports.ReadDocument;
import framewright.ui.model.imports.SourceList.Filter;
import framewright.ui.model.imports.SourceList.Row;

/**
 * The review of an import: the document line by line on one side, the framework that comes of it on the other. What a person says about lines is read again in
 * the background, and the rest follows. Nothing is written.
 */
final class ImportReviewPage extends WizardPage {

	/** Something that a person can do with the selected lines. */
	private enum Act {
		MEANS("This &Is…", "\tEnter", "Say what the selected lines are"),
		ABOVE("Belongs to the Line &Above", "\tCtrl+J", "The selected lines go on from the line above them"),
		NOTHING("&Leave It Out", "\tDelete", "The selected lines are nothing of the framework’s"),
		RIGHT("It Is &Right", "\tCtrl+K", "The selected lines are what they were taken for"),
		FORGET("As It &Was", "\tCtrl+R", "Forget what was said of the selected lines"),
		UNDO("&Undo", "\tCtrl+Z", "Take the last correction back"),
		REDO("Re&do", "\tCtrl+Y", "Make the correction again that was taken back");

		private final String label;
		private final String key;
		private final String explanation;

		Act(String label, String key, String explanation) {
			this.label = label;
			this.key = key;
			this.explanation = explanation;
		}
	}

	private final ImportPlan plan;
	private final Supplier<String> name;
	private final Function<ReadDocument, Path> file;
	private final Map<Filter, Button> filters = new EnumMap<>(Filter.class);
	private final Map<Act, Button> acts = new EnumMap<>(Act.class);
	private ReadDocument document;
	private ReadDocument last;
	private boolean forgotten;
	private Filter filter = Filter.EVERYTHING;
	private Label count;
	private Label whole;
	private SourceTable lines;
	private StyledText line;
	private BranchTree framework;
	private WorkLine work;
	private Button next;
	private Button previous;
	private Button save;
	private Button again;

	/**
	 * @param name the name that the framework shall have; empty for one made from the name of the document
	 * @param file where the framework is, or will be, as far as that is known
	 */
	ImportReviewPage(ImportPlan plan, Supplier<String> name, Function<ReadDocument, Path> file) {
		super("review", "What became of the document", null);
		this.plan = plan;
		this.name = name;
		this.file = file;
		setDescription("Look at what was guessed. Select lines and say what they are; the framework on the right follows.");
	}

	/** What was read, with all options and corrections of now; empty while it is read, when it could not be, and when that was stopped. */
	Optional<ReadDocument> document() {
		return work == null || work.isBusy() ? Optional.empty() : Optional.ofNullable(document).filter(plan::isAnsweredBy);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 8).spacing(6, 6).applyTo(area);
		count = new Label(area, SWT.WRAP);
		count.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		count.setData("framewright.key", "import.count");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
		whole = new Label(area, SWT.WRAP);
		whole.setData("framewright.key", "import.whole");
		GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).exclude(true).applyTo(whole);
		filters(area);
		SashForm sides = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(900, 360).applyTo(sides);
		source(sides);
		framework = new BranchTree(sides, this::lead);
		sides.setWeights(60, 40);
		acts(area);
		work = new WorkLine(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(work.control());
		keys(area);
		setControl(area);
		update();
	}

	private void filters(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		bar.setLayout(row());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		new Label(bar, SWT.NONE).setText("Show:");
		for (Filter one : Filter.values()) {
			Button button = new Button(bar, SWT.RADIO);
			button.setText(one.label());
			button.setSelection(one == filter);
			button.setData("framewright.key", "import.filter." + one.name().toLowerCase(Locale.ROOT));
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection()) {
					filter(one);
				}
			});
			filters.put(one, button);
		}
		previous = button(bar, "&Previous to Look At", "import.previous", "Goes to the line before that is in doubt, guessed or left out (Ctrl+,)", () -> step(false));
		next = button(bar, "Ne&xt to Look At", "import.next", "Goes to the next line that is in doubt, guessed or left out (Ctrl+.)", () -> step(true));
	}

	private static RowLayout row() {
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.spacing = 8;
		layout.marginLeft = layout.marginRight = layout.marginTop = layout.marginBottom = 0;
		return layout;
	}

	private static Button button(Composite parent, String label, String key, String explanation, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(explanation);
		button.setData("framewright.key", key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void source(Composite parent) {
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		lines = new SourceTable(sash);
		lines.control().addListener(SWT.Selection, event -> selected());
		lines.control().addListener(SWT.DefaultSelection, event -> act(Act.MEANS));
		lines.control().addListener(SWT.MenuDetect, event -> menu(new Point(event.x, event.y), true));
		line = new StyledText(sash, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		line.setMargins(10, 6, 10, 6);
		line.setData("framewright.key", "import.line");
		line.getAccessible().addAccessibleListener(AccessibleNames.of("The selected line, and what there is to say about it"));
		line.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		sash.setWeights(78, 22);
	}

	private void acts(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		bar.setLayout(row());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		for (Act act : Act.values()) {
			acts.put(act, button(bar, act.label, "import." + act.name().toLowerCase(Locale.ROOT), act.explanation + " (" + act.key.strip() + ")", () -> act(act)));
		}
		save = button(bar, "&Save Report…", "import.report", "Writes what became of every line to a file", this::saveReport);
		again = button(bar, "Read A&gain", "import.again", "Reads the document again, after that was stopped or failed", this::read);
	}

	// ---- reading ----

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			if (document != null && plan.isAnsweredBy(document)) {
				check();
			} else {
				read();
			}
			lines.control().setFocus();
		} else if (work.isBusy()) {
			work.stop(); // what is not read to its end is read again
		}
	}

	/** Reads the document again if its file was changed meanwhile. */
	private void check() {
		Path source = document.request().source();
		work.run("Looking at " + source.getFileName(), monitor -> ImportPlan.stamp(source), stamp -> {
			plan.stamped(stamp);
			if (plan.isAnsweredBy(document)) {
				update();
			} else {
				read();
			}
		}, this::failed);
		update();
	}

	private void read() {
		Extension<Importer> format = plan.format().orElseThrow();
		ImportRequest request = plan.request(name.get());
		if (document != null && !document.request().source().equals(request.source())) {
			empty();
		}
		setErrorMessage(null);
		work.run("Reading " + request.source().getFileName(), monitor -> ReadDocument.read(format, request, monitor), read -> {
			boolean otherLines = last != null && !plan.corrections().all().isEmpty() && !read.isReadLike(last) && !read.hasLinesOf(last);
			last = read;
			plan.stamped(read.stamp());
			if (otherLines) {
				plan.corrections().clear();
				forgotten = true;
				read();
			} else {
				show(read);
			}
		}, this::failed);
		update();
	}

	/** What is shown stays when a person stopped it, but is nothing to go on with. */
	private void failed(Throwable cause) {
		if (cause instanceof OperationCanceledException) {
			setErrorMessage(document().isPresent() ? null : "Reading was stopped. Press “Read Again”, or go back and choose another document.");
		} else {
			empty();
			setErrorMessage(ImportWizard.words(cause, "The document could not be read."));
		}
		update();
	}

	private void empty() {
		document = null;
		framework.clear();
		lines.show(List.of());
		line.setText("");
		count.setText("");
		doubts(List.of());
		filters.forEach((one, button) -> button.setText(one.label()));
		setMessage(null);
	}

	private void doubts(List<String> words) {
		whole.setText(doubled(String.join("\n", words)));
		((GridData) whole.getLayoutData()).exclude = words.isEmpty();
		whole.setVisible(!words.isEmpty());
		((Composite) getControl()).layout(true, true);
	}

	/** Words with an ampersand as they are, in a widget that takes one for the sign of a key. */
	static String doubled(String words) {
		return words.replace("&", "&&");
	}

	private void show(ReadDocument read) {
		boolean first = document == null || !document.request().source().equals(read.request().source());
		document = read;
		framework.show(read.framework());
		lines.show(read.source().rows(filter));
		if (first && !lines.rows().isEmpty()) {
			lines.reveal(List.of(read.source().next(0, true).orElse(lines.rows().get(0).number())));
		}
		count.setText(read.source().words());
		filters.forEach((one, button) -> button.setText(read.source().label(one)));
		boolean corrected = !read.imported().meanings().isEmpty();
		setMessage(forgotten ? "What you had said was about other lines, and is forgotten." : corrected ? null : "This kind of document says itself what everything is. Where it is wrong, correct the document, then import it again.", INFORMATION);
		forgotten = false;
		doubts(read.source().doubts());
		selected();
	}

	private void update() {
		setPageComplete(document().isPresent());
		List<Integer> selected = lines.selected();
		boolean some = document != null && !selected.isEmpty();
		boolean said = some && selected.stream().anyMatch(plan.corrections()::isAbout);
		boolean means = some && !document.source().meanings().isEmpty();
		enable(Act.MEANS, means);
		enable(Act.ABOVE, some && document.source().offers(Meaning.ABOVE));
		enable(Act.NOTHING, some && document.source().offers(Meaning.OUT));
		enable(Act.RIGHT, means && !right().isEmpty());
		enable(Act.FORGET, said);
		enable(Act.UNDO, plan.corrections().canUndo());
		enable(Act.REDO, plan.corrections().canRedo());
		boolean look = document != null && document.source().next(1, true).isPresent();
		next.setEnabled(look);
		previous.setEnabled(look);
		save.setEnabled(document().isPresent());
		again.setEnabled(!work.isBusy() && document().isEmpty() && plan.problem().isEmpty());
	}

	private void enable(Act act, boolean possible) {
		acts.get(act).setEnabled(possible);
	}

	// ---- looking ----

	private void filter(Filter chosen) {
		if (filter != chosen) {
			filter = chosen;
			filters.forEach((one, button) -> button.setSelection(one == chosen));
			if (document != null) {
				lines.show(document.source().rows(filter));
				selected();
			}
		}
	}

	/** Lines are selected: the framework goes along. */
	private void selected() {
		List<Integer> selected = lines.selected();
		Optional<Row> row = document == null || selected.isEmpty() ? Optional.empty() : document.source().row(selected.get(0));
		line.setText(row.map(Row::explained).orElse(""));
		if (row.isPresent()) {
			framework.follow(document.source().target(row.get().number()));
		}
		update();
	}

	/** A part of the framework is selected: its lines are. */
	private void lead(Branch branch) {
		if (document == null) {
			return;
		}
		List<Integer> found = document.source().lines(branch);
		if (found.isEmpty()) {
			return;
		}
		if (found.stream().noneMatch(lines::shows)) {
			filter(Filter.EVERYTHING);
		}
		lines.reveal(found);
		line.setText(document.source().row(found.get(0)).map(Row::explained).orElse(""));
		update();
	}

	private void step(boolean forward) {
		if (document == null) {
			return;
		}
		List<Integer> selected = lines.selected();
		int from = selected.isEmpty() ? forward ? 0 : 1 : selected.get(0);
		document.source().next(from, forward).ifPresent(found -> {
			if (!lines.shows(found)) {
				filter(Filter.EVERYTHING);
			}
			lines.reveal(List.of(found));
			selected();
			lines.control().setFocus();
		});
	}

	// ---- correcting ----

	private void act(Act act) {
		if (!acts.get(act).isEnabled()) {
			return;
		}
		List<Integer> selected = lines.selected();
		switch (act) {
			case MEANS -> {
				Button button = acts.get(Act.MEANS);
				menu(button.toDisplay(0, button.getSize().y), false);
				return;
			}
			case ABOVE -> plan.corrections().say(selected, Meaning.ABOVE);
			case NOTHING -> plan.corrections().say(selected, Meaning.OUT);
			case RIGHT -> plan.corrections().sayAll(right());
			case FORGET -> plan.corrections().forget(selected);
			case UNDO -> plan.corrections().undo();
			case REDO -> plan.corrections().redo();
		}
		read();
	}

	private void say(String meaning) {
		plan.corrections().say(lines.selected(), meaning);
		read();
	}

	/** What the selected lines were taken for, by line, where they were taken for anything. */
	private Map<Integer, String> right() {
		Map<Integer, String> right = new TreeMap<>();
		for (int number : lines.selected()) {
			document.source().row(number).filter(row -> !row.meaning().isEmpty() && !plan.corrections().isAbout(number)).ifPresent(row -> right.put(number, row.meaning()));
		}
		return right;
	}

	/** The meanings that lines can have; with all that can be done besides where it stands at the lines. */
	private void menu(Point at, boolean all) {
		if (document == null || lines.selected().isEmpty()) {
			return;
		}
		Menu menu = new Menu(getShell(), SWT.POP_UP);
		for (Meaning meaning : document.source().meanings()) {
			item(menu, doubled(meaning.label()), () -> say(meaning.id()), true);
		}
		if (all) {
			new MenuItem(menu, SWT.SEPARATOR);
			for (Act act : Act.values()) {
				if (act != Act.MEANS) {
					item(menu, act.label + act.key, () -> act(act), acts.get(act).isEnabled());
				}
			}
		}
		menu.setLocation(at);
		menu.addListener(SWT.Hide, event -> getShell().getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private static void item(Menu menu, String label, Runnable action, boolean enabled) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(label);
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, event -> action.run());
	}

	// ---- keys ----

	private void keys(Composite area) {
		Listener keys = this::key;
		area.getDisplay().addFilter(SWT.KeyDown, keys);
		area.addDisposeListener(event -> event.display.removeFilter(SWT.KeyDown, keys));
	}

	private void key(Event event) {
		if (!isCurrentPage() || !(event.widget instanceof Control control) || control.getShell() != getShell()) {
			return;
		}
		Runnable action = event.stateMask == SWT.MOD1 ? switch (event.keyCode) {
			case '.' -> () -> step(true);
			case ',' -> () -> step(false);
			case 'j' -> () -> act(Act.ABOVE);
			case 'k' -> () -> act(Act.RIGHT);
			case 'r' -> () -> act(Act.FORGET);
			case 'z' -> () -> act(Act.UNDO);
			case 'y' -> () -> act(Act.REDO);
			default -> null;
		} : event.stateMask == 0 && event.keyCode == SWT.DEL && control == lines.control() ? () -> act(Act.NOTHING) : null;
		if (action != null) {
			event.doit = false;
			event.type = SWT.None;
			action.run();
		}
	}

	// ---- the report ----

	private void saveReport() {
		ReadDocument read = document;
		Path framework = file.apply(read);
		ReportFile.save(this, work, read.request().source(), monitor -> read.report(framework), this::update);
	}
}
