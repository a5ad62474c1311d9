package framewright.ui.framework.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import framewright.dsl.parts.Part;
import framewright.editing.elements.ElementRow;
import framewright.editing.elements.ElementTree;
import framewright.editing.elements.Section;
import framewright.editing.elements.Sections;
import framewright.editing.form.Address;
import framewright.editing.form.FacetEdits;
import framewright.editing.form.FacetKind;
import framewright.editing.form.FormEdit;
import framewright.editing.form.FormText;
import framewright.editing.form.HeaderEdits;
import framewright.editing.form.ReferenceEdits;
import framewright.editing.form.ReferenceEdits.See;
import framewright.ui.framework.PageHost;
import framewright.ui.framework.prose.ProseField;

/** All that the selected element says, each part in an editor of its own. Editors that fit are used again for another element, so that running through the tree makes few anew. */
final class FacetsPane implements Editing {

	private final PageHost host;
	private final Function<FormText, ElementTree> trees;
	private final Composite area;
	private final Label heading;
	private final ProseButtons prose;
	private final Button add;
	private final ScrolledComposite scroller;
	private final Composite content;
	private final List<SectionEditor> editors = new ArrayList<>();
	private final Runnable layout = this::layout;
	private Address shown = Address.FRAMEWORK;
	private FormText read;
	private ElementTree tree;

	/** @param trees the elements of a text */
	FacetsPane(Composite parent, PageHost host, Function<FormText, ElementTree> trees) {
		this.host = host;
		this.trees = trees;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite top = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 6).spacing(8, 0).applyTo(top);
		heading = new Label(top, SWT.WRAP);
		heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
		heading.setData("framewright.key", "facets-heading");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(heading);
		prose = new ProseButtons(top);
		add = new Button(top, SWT.PUSH);
		add.setText("&Add…");
		add.setToolTipText("Add a text, a list, quotations, reading, a figure or a cross-reference");
		add.setData("framewright.key", "add-facet");
		add.addListener(SWT.Selection, event -> offer());
		scroller = new ScrolledComposite(area, SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setShowFocusedControl(true);
		content = new Composite(scroller, SWT.NONE);
		content.setData("framewright.key", "facets");
		GridLayoutFactory.fillDefaults().margins(10, 4).extendedMargins(0, 6, 0, 16).spacing(0, 12).applyTo(content);
		scroller.setContent(content);
		scroller.addListener(SWT.Resize, event -> resized());
	}

	Composite control() {
		return area;
	}

	// ---- what is shown ----

	/** Shows what an element says, or the framework. */
	void show(Address element) {
		if (!element.equals(shown)) {
			commit();
			shown = element;
			scroller.setOrigin(0, 0);
		} else if (read != null && host.session().text().filter(text -> text == read).isPresent()) {
			return;
		}
		update();
	}

	/** Shows the text as it is now. Fields whose text is the same stay as they are, with their cursor. */
	void update() {
		FormText text = host.session().text().orElse(null);
		if (text == null) {
			add.setEnabled(false);
			return;
		}
		if (text != read) {
			read = text;
			tree = trees.apply(text);
		}
		Part owner = text.find(shown).map(Part::element).orElse(text.framework());
		String words = tree.row(shown.element()).map(ElementRow::heading).orElse(owner.title()).replace("&", "&&");
		if (!heading.getText().equals(words)) {
			heading.setText(words);
			heading.requestLayout();
		}
		List<Section> sections = Sections.of(text, owner);
		content.setRedraw(false);
		try {
			boolean changed = arrange(sections);
			for (int i = 0; i < sections.size(); i++) {
				editors.get(i).show(sections.get(i));
			}
			if (changed) {
				layout();
			}
		} finally {
			content.setRedraw(true);
		}
		add.setEnabled(isEditable());
		prose.update();
	}

	/** Sees to it that there is an editor for each section, in their order. What fits at the beginning and the end stays. */
	private boolean arrange(List<Section> sections) {
		int least = Math.min(sections.size(), editors.size());
		int first = 0;
		while (first < least && editors.get(first).fits(sections.get(first))) {
			first++;
		}
		int last = 0;
		while (first + last < least && editors.get(editors.size() - 1 - last).fits(sections.get(sections.size() - 1 - last))) {
			last++;
		}
		if (first + last == sections.size() && sections.size() == editors.size()) {
			return false;
		}
		List<SectionEditor> gone = editors.subList(first, editors.size() - last);
		gone.forEach(editor -> editor.control().dispose());
		gone.clear();
		for (int i = first; i < sections.size() - last; i++) {
			SectionEditor made = make(sections.get(i));
			if (i == 0) {
				made.control().moveAbove(null);
			} else {
				made.control().moveBelow(editors.get(i - 1).control());
			}
			editors.add(i, made);
		}
		return true;
	}

	private SectionEditor make(Section section) {
		return switch (section.kind()) {
			case DETAILS -> new DetailsEditor(content, this, section);
			case PROSE, LEVEL -> new ProseEditor(content, this, section);
			case LIST -> new ListEditor(content, this, section);
			case VOICES -> new VoicesEditor(content, this, section);
			case READING -> new ReadingEditor(content, this, section);
			case FIGURE -> new FigureEditor(content, this, section);
			case REFERENCE -> new ReferenceEditor(content, this, section);
			case ACCEPTANCE -> new AcceptanceEditor(content, this, section);
		};
	}

	private void layout() {
		if (!content.isDisposed()) {
			int width = scroller.getClientArea().width;
			scroller.setMinSize(0, content.computeSize(Math.max(200, width), SWT.DEFAULT).y);
			content.layout(true, true);
		}
	}

	@Override
	public void resized() {
		content.getDisplay().timerExec(0, layout);
	}

	@Override
	public void scroll(int lines) {
		Point origin = scroller.getOrigin();
		scroller.setOrigin(origin.x, origin.y - lines * 14);
	}

	void commit() {
		if (isEditable()) {
			List.copyOf(editors).stream().filter(editor -> !editor.control().isDisposed()).forEach(SectionEditor::commit);
		}
	}

	/** Gives the keyboard to the field that had it last. */
	boolean focus() {
		return prose.focus() || !editors.isEmpty() && content.setFocus();
	}

	private Optional<SectionEditor> editor(Address address) {
		return editors.stream().filter(editor -> editor.holds(address)).findFirst();
	}

	/** Shows the editor of a part. */
	void scrollTo(Address address) {
		layout();
		editor(address).ifPresent(editor -> scroller.showControl(editor.control()));
	}

	/** Shows the editor of a part and gives it the keyboard. */
	void mark(Address address) {
		scrollTo(address);
		editor(address).ifPresent(editor -> editor.focus(address));
	}

	// ---- what is added ----

	private void offer() {
		Menu menu = new Menu(add);
		List<FacetKind> kinds = read == null ? List.of() : read.find(shown).map(FacetEdits::kindsFor).orElse(List.of());
		for (FacetKind kind : kinds) {
			item(menu, kind.title() + (kind == FacetKind.SECTION || kind == FacetKind.FIGURE ? "…" : ""), () -> add(kind));
		}
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "Cross-reference…", this::addReference);
		item(menu, "Link to an Address…", this::addAddress);
		Point below = add.toDisplay(0, add.getSize().y);
		menu.setLocation(below);
		menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private static void item(Menu menu, String words, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(words);
		item.addListener(SWT.Selection, event -> action.run());
	}

	/** Adds a facet of a kind and goes to it; asks for what it cannot be without. */
	void add(FacetKind kind) {
		commit();
		Address added = new Address(shown.element(), List.of(FacetEdits.placeFor(text().find(shown).orElse(text().framework()), kind)));
		FormEdit edit;
		if (kind == FacetKind.FIGURE) {
			FigureDialog dialog = new FigureDialog(area.getShell(), host.file());
			if (dialog.open() != Window.OK) {
				return;
			}
			edit = FacetEdits.addFigure(shown, dialog.picture());
		} else if (kind == FacetKind.SECTION) {
			Optional<String> title = ask("Add a Section", "Title of the section:");
			if (title.isEmpty()) {
				return;
			}
			edit = FacetEdits.add(shown, kind, title.get(), "");
		} else {
			edit = FacetEdits.add(shown, kind, "", "");
		}
		if (apply(edit)) {
			mark(added);
		}
	}

	private Optional<String> ask(String title, String question) {
		return TitleDialog.ask(area.getShell(), title, question, "");
	}

	private void addReference() {
		PickDialog dialog = new PickDialog(area.getShell(), host, "Add a Cross-reference", target -> !target.target().equals(shown.element()));
		if (dialog.open() == Window.OK) {
			addReference(See.to(dialog.chosen().target()));
		}
	}

	private void addAddress() {
		ask("Add a Link", "Address, beginning with https:// or mailto: :").ifPresent(address -> addReference(new See(address, true, "", "", "")));
	}

	private void addReference(See see) {
		if (apply(ReferenceEdits.add(shown, see))) {
			editors.stream().filter(ReferenceEditor.class::isInstance).reduce((first, second) -> second).ifPresent(editor -> {
				scroller.showControl(editor.control());
				editor.focus(editor.section().address());
			});
		}
	}

	// ---- what editors ask for ----

	@Override
	public PageHost host() {
		return host;
	}

	@Override
	public boolean apply(FormEdit edit) {
		return host.apply(edit);
	}

	@Override
	public FormText text() {
		return host.session().text().orElseThrow();
	}

	@Override
	public ElementTree tree() {
		return tree;
	}

	@Override
	public boolean isEditable() {
		return host.editable() && host.session().fault().isEmpty() && host.session().text().isPresent();
	}

	@Override
	public void entered(ProseField field) {
		prose.follow(field);
	}

	@Override
	public String language() {
		String said = read == null ? "" : HeaderEdits.value(read, HeaderEdits.Field.LANGUAGE);
		return said.isEmpty() ? "en-GB" : said;
	}

}
