package framewright.ui.framework.elements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;

import framewright.editing.elements.ElementRow;
import framewright.editing.elements.Placement;
import framewright.editing.elements.Placement.Addition;
import framewright.editing.form.Address;
import framewright.editing.form.ElementEdits;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.ui.Icons;
import framewright.ui.framework.PageHost;

/** What can be done with the selected element, for the tool bar, the menu and the keys of the tree. */
final class ElementActions {

	private final PageHost host;
	private final TreePane pane;
	private final ElementQuestions questions;
	private final Map<String, Step> steps = new LinkedHashMap<>();

	ElementActions(PageHost host, TreePane pane) {
		this.host = host;
		this.pane = pane;
		questions = new ElementQuestions(host);
		step("add", "Add Element…", "add", "Insert", () -> !additions().isEmpty(), () -> add(additions().getFirst()));
		step("rename", "Rename", "rename", "F2", this::isElement, () -> pane.rename(row().address()));
		step("up", "Move Up", "move-up", "Alt+Up", this::isElement, () -> move(ElementEdits.up(row().name())));
		step("down", "Move Down", "move-down", "Alt+Down", this::isElement, () -> move(ElementEdits.down(row().name())));
		step("out", "Move Out", "move-out", "Alt+Left", this::isElement, () -> move(ElementEdits.out(row().name())));
		step("in", "Move In", "move-in", "Alt+Right", this::isElement, () -> move(ElementEdits.in(row().name())));
		step("duplicate", "Duplicate…", "duplicate", "Ctrl+D", this::isInForce, this::duplicate);
		step("split", "Split…", "change-split", "Ctrl+Shift+D", this::isInForce, () -> questions.split(row()));
		step("retire", "Retire…", "retired", "", this::isInForce, () -> questions.retire(row()));
		step("bringBack", "Bring Back", "restore", "", () -> isElement() && row().isRetired(), () -> host.apply(ElementEdits.bringBack(row().name())));
		step("remove", "Remove…", "remove", "Delete", this::isElement, this::remove);
	}

	private void step(String id, String label, String icon, String key, BooleanSupplier can, Runnable run) {
		steps.put(id, new Step(label, icon, key, can, run));
	}

	/** The actions by the commands that their keys belong to. */
	Map<String, IAction> commands() {
		Map<String, IAction> commands = new LinkedHashMap<>();
		steps.forEach((id, step) -> commands.put("framewright.ui.elements." + id, step));
		return commands;
	}

	private ElementRow row() {
		return pane.selected().orElseThrow();
	}

	private boolean isElement() {
		return pane.isEditable() && pane.selected().filter(row -> !row.isFramework()).isPresent();
	}

	private boolean isInForce() {
		return isElement() && !row().isRetired();
	}

	private List<Addition> additions() {
		Optional<FormText> text = pane.isEditable() ? host.session().text() : Optional.empty();
		return text.map(now -> Placement.additions(now, pane.selected().map(ElementRow::address).orElse(Address.FRAMEWORK))).orElse(List.of());
	}

	private void add(Addition addition) {
		String tier = addition.tier().title();
		ask("Add: " + tier, "Title of the new element:", "").ifPresent(title -> added(title, addition.edit(title)));
	}

	private void duplicate() {
		ElementRow row = row();
		ask("Duplicate “" + row.title() + "”", "Title of the copy:", row.title() + " (copy)").ifPresent(title -> added(title, ElementEdits.duplicate(row.name(), title)));
	}

	private Optional<String> ask(String title, String question, String value) {
		return TitleDialog.ask(host.site().getShell(), title, question, value);
	}

	private void added(String title, FormEdit edit) {
		String name = host.session().text().map(text -> ElementEdits.nameFor(text, title)).orElse("");
		if (host.apply(edit)) {
			host.session().select(Address.element(name), this);
		}
	}

	private void move(FormEdit edit) {
		Address moved = row().address();
		if (host.apply(edit)) {
			pane.show(moved);
		}
	}

	private void remove() {
		ElementRow gone = row();
		List<ElementRow> siblings = gone.parent().children();
		int place = siblings.indexOf(gone);
		Address next = place + 1 < siblings.size() ? siblings.get(place + 1).address() : place > 0 ? siblings.get(place - 1).address() : gone.parent().address();
		if (questions.remove(gone)) {
			host.session().select(next, this);
		}
	}

	// ---- where they are shown ----

	/** The buttons, in one row or, where that is narrow, in two. */
	Composite bar(Composite parent) {
		Composite rows = new Composite(parent, SWT.NONE);
		RowLayoutFactory.fillDefaults().margins(0, 0).spacing(0).wrap(true).applyTo(rows);
		ToolBarManager first = new ToolBarManager(SWT.FLAT);
		first.add(new AddMenu());
		first.add(new Separator());
		List.of("rename", "up", "down", "out", "in").forEach(id -> first.add(steps.get(id)));
		first.createControl(rows);
		ToolBarManager second = new ToolBarManager(SWT.FLAT);
		List.of("duplicate", "split", "retire", "bringBack", "remove").forEach(id -> second.add(steps.get(id)));
		second.createControl(rows);
		return rows;
	}

	/** Fills the menu of the tree. */
	void fill(IMenuManager menu) {
		update();
		MenuManager add = new MenuManager("Add");
		for (Addition addition : additions()) {
			add.add(named(addition));
		}
		menu.add(add);
		menu.add(new Separator());
		for (String id : List.of("rename", "duplicate", "split")) {
			menu.add(steps.get(id));
		}
		MenuManager move = new MenuManager("Move");
		List.of("up", "down", "out", "in").forEach(id -> move.add(steps.get(id)));
		menu.add(move);
		menu.add(new Separator());
		List.of("retire", "bringBack", "remove").forEach(id -> menu.add(steps.get(id)));
	}

	private Action named(Addition addition) {
		String where = addition.inside() ? row().isFramework() ? "" : " in This" : " after This";
		Action action = new Action(addition.tier().title() + where + "…") {
			@Override
			public void run() {
				add(addition);
			}
		};
		action.setImageDescriptor(Icons.descriptor("add"));
		return action;
	}

	/** Greys what cannot be done now. */
	void update() {
		steps.values().forEach(Step::update);
	}

	/** Something that can be done; its label tells the key. */
	private static final class Step extends Action {
		private final BooleanSupplier can;
		private final Runnable run;

		Step(String label, String icon, String key, BooleanSupplier can, Runnable run) {
			super(key.isEmpty() ? label : label + "@" + key);
			this.can = can;
			this.run = run;
			setToolTipText(label.replace("…", "") + (key.isEmpty() ? "" : " (" + key + ")"));
			setImageDescriptor(Icons.descriptor(icon));
		}

		void update() {
			setEnabled(can.getAsBoolean());
		}

		@Override
		public void run() {
			if (can.getAsBoolean()) {
				run.run();
			}
		}
	}

	/** Adds the likeliest element, or offers all that may be added. */
	private final class AddMenu extends Action implements org.eclipse.jface.action.IMenuCreator {
		private Menu menu;

		AddMenu() {
			super("Add", AS_DROP_DOWN_MENU);
			setToolTipText("Add an element (Insert)");
			setImageDescriptor(Icons.descriptor("add"));
			setMenuCreator(this);
		}

		@Override
		public void run() {
			steps.get("add").run();
		}

		@Override
		public Menu getMenu(org.eclipse.swt.widgets.Control parent) {
			dispose();
			MenuManager manager = new MenuManager();
			List<Action> actions = new ArrayList<>(additions().stream().map(ElementActions.this::named).toList());
			actions.forEach(manager::add);
			menu = manager.createContextMenu(parent);
			return menu;
		}

		@Override
		public Menu getMenu(Menu parent) {
			return null;
		}

		@Override
		public void dispose() {
			if (menu != null) {
				menu.dispose();
				menu = null;
			}
		}
	}
}
