package framewright.ui.framework.elements;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

import framewright.dsl.parts.Part;
import framewright.editing.elements.Sections;
import framewright.editing.form.Address;
import framewright.editing.form.FormSession;
import framewright.ui.framework.FrameworkPage;
import framewright.ui.framework.PageHost;

/** The elements of a framework as a tree, and beside it all that the selected one says. */
public final class ElementsPage implements FrameworkPage, FormSession.Listener {

	/** How long the selection must rest before its texts are shown, in milliseconds, so that one can run through the tree. */
	private static final int REST = 60;

	private PageHost host;
	private TreePane tree;
	private FacetsPane facets;
	private SashForm sash;
	private final Runnable showing = this::showFacets;
	private boolean onFacets;

	@Override
	public void create(Composite parent, PageHost owner) {
		host = owner;
		sash = new SashForm(parent, SWT.HORIZONTAL);
		tree = new TreePane(sash, host);
		facets = new FacetsPane(sash, host, tree::all);
		sash.setWeights(35, 65);
		facets.control().addListener(SWT.Activate, event -> onFacets = true);
		tree.control().addListener(SWT.Activate, event -> onFacets = false);
		host.session().listen(this);
		tree.update();
		showSelected();
	}

	@Override
	public void textChanged() {
		tree.update();
		facets.update();
	}

	@Override
	public void selected(Address address, Object source) {
		if (source != tree) {
			tree.show(element(address));
		}
		sash.getDisplay().timerExec(REST, showing);
	}

	private void showFacets() {
		if (!sash.isDisposed()) {
			showSelected();
		}
	}

	private void showSelected() {
		Address selected = host.session().selected();
		tree.show(element(selected));
		facets.show(element(selected));
		if (!selected.way().isEmpty()) {
			facets.scrollTo(selected);
		}
	}

	/** The element that something stands in. */
	private static Address element(Address address) {
		return new Address(address.element(), List.of());
	}

	@Override
	public void setFocus() {
		if (!onFacets || !facets.focus()) {
			tree.focus();
		}
	}

	@Override
	public void commit() {
		tree.commit();
		facets.commit();
	}

	@Override
	public boolean reveal(Address address) {
		Optional<Part> part = host.session().text().flatMap(text -> text.find(address));
		if (part.isEmpty() || !isShown(part.get())) {
			return false;
		}
		host.session().select(address, this);
		showSelected();
		facets.mark(address);
		return true;
	}

	/** Header, scales, tiers, glossary and sources have a page of their own. */
	private boolean isShown(Part part) {
		Part owner = part.element();
		if (part == owner) {
			return true;
		}
		Address address = Address.of(part);
		int place = address.way().getFirst();
		Address outer = new Address(address.element(), List.of(place));
		return host.session().text().stream().flatMap(text -> Sections.of(text, owner).stream()).anyMatch(section -> section.address().equals(outer));
	}

	@Override
	public void dispose() {
		host.session().unlisten(this);
	}
}
