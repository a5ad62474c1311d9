package framewright.ui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.core.compare.Changes.DomainCount;
import framewright.ui.Muted;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.Filter;
import framewright.ui.model.compare.Grouping;

/** How the list of changes is grouped and which of them are shown. */
final class FilterBar {

	/** How long nothing must be typed before it is searched for, in milliseconds. */
	private static final int PAUSE = 120;

	private final Composite area;
	private final Text search;
	private final Combo grouping;
	private final Combo domain;
	private final Button editorial;
	private final Button levels;
	private final Label showing;
	private final Runnable changed;
	private final Runnable later = this::apply;
	private ChangeList list;
	private List<String> domains = List.of();

	/** @param changed is run after the list was grouped or filtered otherwise */
	FilterBar(Composite parent, Runnable changed) {
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.spacing = 8;
		layout.marginLeft = layout.marginRight = 8;
		area.setLayout(layout);
		search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage("Search changes");
		search.setData("framewright.key", "compare.search");
		search.getAccessible().addAccessibleListener(AccessibleNames.of("Search changes"));
		search.setLayoutData(new RowData(170, SWT.DEFAULT));
		search.addModifyListener(event -> search.getDisplay().timerExec(PAUSE, later));
		grouping = combo("&Group by:", "compare.grouping");
		grouping.setItems(Arrays.stream(Grouping.values()).map(Grouping::label).toArray(String[]::new));
		domain = combo("&Only:", "compare.domain");
		domain.setLayoutData(new RowData(170, SWT.DEFAULT));
		editorial = check("&Hide editorial", "compare.editorial");
		levels = check("Only &level texts", "compare.levels");
		showing = new Label(area, SWT.NONE);
		Muted.apply(showing);
	}

	private Combo combo(String label, String key) {
		Composite pair = new Composite(area, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.marginTop = layout.marginBottom = layout.marginLeft = layout.marginRight = 0;
		pair.setLayout(layout);
		new Label(pair, SWT.NONE).setText(label);
		Combo combo = new Combo(pair, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setData("framewright.key", key);
		combo.getAccessible().addAccessibleListener(AccessibleNames.of(label.replaceAll("[&:]", "")));
		combo.addListener(SWT.Selection, event -> apply());
		return combo;
	}

	private Button check(String label, String key) {
		Button button = new Button(area, SWT.CHECK);
		button.setText(label);
		button.setData("framewright.key", key);
		button.addListener(SWT.Selection, event -> apply());
		return button;
	}

	Composite control() {
		return area;
	}

	/** Takes a list, with its grouping and filter. */
	void show(ChangeList shown) {
		list = shown;
		grouping.select(list.grouping().ordinal());
		List<String> titles = new ArrayList<>(List.of("All domains"));
		domains = new ArrayList<>(List.of(""));
		for (DomainCount count : list.changes().domains()) {
			if (!count.domain().isEmpty() && count.all() > 0) {
				domains.add(count.domain());
				titles.add(count.title() + " (" + count.all() + ")");
			}
		}
		domain.setItems(titles.toArray(String[]::new));
		domain.select(Math.max(0, domains.indexOf(list.filter().domain())));
		editorial.setSelection(list.filter().hideEditorial());
		levels.setSelection(list.filter().onlyLevels());
		if (!search.getText().strip().equals(list.filter().search())) {
			search.setText(list.filter().search());
		}
		count();
	}

	private void apply() {
		if (list == null || area.isDisposed()) {
			return;
		}
		Filter wanted = new Filter(editorial.getSelection(), levels.getSelection(), domains.get(Math.max(0, domain.getSelectionIndex())), "").withSearch(search.getText());
		Grouping by = Grouping.values()[Math.max(0, grouping.getSelectionIndex())];
		if (!wanted.equals(list.filter()) || by != list.grouping()) {
			list.filter(wanted);
			list.group(by);
			count();
			changed.run();
		}
	}

	/** Tells how many changes are shown. */
	void count() {
		showing.setText(list.showing());
		showing.requestLayout();
	}

	void search() {
		search.setFocus();
		search.selectAll();
	}
}
