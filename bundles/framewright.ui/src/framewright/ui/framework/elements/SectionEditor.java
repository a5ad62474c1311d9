package framewright.ui.framework.elements;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import framewright.dsl.parts.Part;
import framewright.editing.elements.Section;
import framewright.editing.form.Address;
import framewright.editing.form.FacetEdits;
import framewright.ui.Icons;
import framewright.ui.Muted;

/** Shows and changes one of the things that an element says, under a line with its name and a button for what can be done with all of it. */
abstract class SectionEditor {

	private final Composite area;
	private final Composite body;
	private final Label title;
	private final Label stem;
	private final Editing editing;
	private Section section;

	SectionEditor(Composite parent, Editing editing, Section section) {
		this.editing = editing;
		this.section = section;
		area = new Composite(parent, SWT.NONE);
		area.setData("framewright.key", "section-" + (section.level().isEmpty() ? section.kind().name().toLowerCase(java.util.Locale.ROOT) : "level-" + section.level()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 2).applyTo(area);
		title = new Label(area, SWT.NONE);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(title);
		stem = new Label(area, SWT.NONE);
		Muted.apply(stem);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(stem);
		if (section.isMovable()) {
			more(new ToolBar(area, SWT.FLAT), section.title(), this::fillMenu);
		} else {
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(stem);
		}
		body = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(body);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(body);
		create(body);
	}

	/** Makes the fields. The area has a grid of two columns. */
	abstract void create(Composite parent);

	/** Shows what the section says now. */
	abstract void fill();

	abstract void commit();

	abstract void editable(boolean editable);

	/** Gives the keyboard to the field for a part, or to the first one. */
	abstract void focus(Address address);

	/** Whether this editor can show another section as well, so that nothing needs to be made anew. */
	boolean fits(Section other) {
		return other.kind() == section.kind() && other.level().equals(section.level()) && other.part().map(Part::keyword).equals(section.part().map(Part::keyword));
	}

	final void show(Section now) {
		section = now;
		title.setText(title(now).replace("&", "&&"));
		stem.setText(now.stem().isEmpty() ? "" : now.stem().replace("&", "&&") + " …");
		fill();
		editable(editing.isEditable());
	}

	String title(Section now) {
		return now.title();
	}

	final Composite control() {
		return area;
	}

	final Composite body() {
		return body;
	}

	final Section section() {
		return section;
	}

	final Editing editing() {
		return editing;
	}

	final Part part() {
		return section.part().orElseThrow();
	}

	/** Whether a part is this section or in it. */
	final boolean holds(Address address) {
		List<Integer> way = section.address().way();
		boolean there = section.part().isPresent() && !way.isEmpty();
		return address.element().equals(section.address().element()) && (there ? address.way().size() >= way.size() && address.way().subList(0, way.size()).equals(way) : way.isEmpty() && address.way().isEmpty() && section.level().isEmpty());
	}

	// ---- what can be done with all of it ----

	interface Filler {
		void fill(MenuManager menu);
	}

	/** A button with a menu. */
	final ToolItem more(ToolBar bar, String name, Filler filler) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(Icons.get("more"));
		item.setToolTipText("Move or remove: " + name);
		item.addListener(SWT.Selection, event -> {
			MenuManager manager = new MenuManager();
			filler.fill(manager);
			Menu menu = manager.createContextMenu(bar);
			Rectangle place = item.getBounds();
			menu.setLocation(bar.toDisplay(place.x, place.y + place.height));
			menu.addListener(SWT.Hide, hidden -> menu.getDisplay().asyncExec(manager::dispose));
			menu.setVisible(true);
		});
		return item;
	}

	private void fillMenu(MenuManager menu) {
		boolean heads = switch (section.kind()) {
			case PROSE, LIST, VOICES, READING -> part().kind() != Part.Kind.DESCRIPTOR && section.heading().isEmpty();
			default -> false;
		};
		if (heads) {
			menu.add(action("Give It a &Heading…", true, () -> TitleDialog.ask(area.getShell(), section.title(), "Heading:", "").ifPresent(words -> editing.apply(FacetEdits.heading(section.address(), words)))));
		}
		fillMenu(menu, section.address());
	}

	/** What can be done with a part among its siblings. */
	final void fillMenu(MenuManager menu, Address address) {
		List<Part> siblings = editing.text().find(address).map(part -> siblings(part)).orElse(List.of());
		int place = editing.text().find(address).map(siblings::indexOf).orElse(-1);
		menu.add(action("Move &Up", place > 0, () -> move(address, siblings, place - 1)));
		menu.add(action("Move &Down", place >= 0 && place + 1 < siblings.size(), () -> move(address, siblings, place + 1)));
		menu.add(action("&Remove", place >= 0, () -> editing.apply(FacetEdits.remove(address))));
	}

	/** The parts that one can be moved over: not elements, nor what has a place of its own. */
	private static List<Part> siblings(Part part) {
		return part.parent().parts().stream().filter(other -> switch (other.kind()) {
			case PROSE, LIST, VOICES, READING, FIGURE, REFERENCE, VOICE, WORK, DESCRIPTOR -> true;
			default -> false;
		}).toList();
	}

	private void move(Address address, List<Part> siblings, int to) {
		Part over = siblings.get(to);
		// Without the part itself those behind it are one nearer; over a later one it comes to stand behind it.
		editing.apply(FacetEdits.move(address, over.parent().parts().indexOf(over)));
	}

	final Action action(String label, boolean enabled, Runnable run) {
		Action action = new Action(label) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setEnabled(enabled && editing.isEditable());
		return action;
	}
}
