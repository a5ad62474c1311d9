package framewright.ui.problems;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;

import framewright.core.library.Severity;
import framewright.ui.Icons;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.library.ProblemRows;
import framewright.ui.model.library.ProblemRows.Choice;
import framewright.ui.model.library.ProblemRows.Grouping;

/** How the problems are grouped, and which of them are shown. */
final class ProblemBar {

	/** How long nothing must be typed before it is searched for, in milliseconds. */
	private static final int PAUSE = 150;

	private static final String GROUPING = "grouping";
	private static final String HIDDEN = "hidden.";

	private final Consumer<Choice> changed;
	private final Text words;
	private final Combo grouping;
	private final Map<Severity, Button> severities = new EnumMap<>(Severity.class);
	private final Runnable later = this::apply;

	/** @param saved what was chosen when the window was closed; {@code null} where nothing is known */
	ProblemBar(Composite parent, IMemento saved, Consumer<Choice> changed) {
		this.changed = changed;
		Composite area = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.spacing = 6;
		layout.marginLeft = layout.marginRight = 6;
		area.setLayout(layout);
		words = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage("Search problems");
		words.setData("framewright.key", "problems.search");
		words.getAccessible().addAccessibleListener(AccessibleNames.of("Search problems"));
		words.setLayoutData(new RowData(170, SWT.DEFAULT));
		words.addModifyListener(event -> words.getDisplay().timerExec(PAUSE, later));
		grouping = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		grouping.setItems(Arrays.stream(Grouping.values()).map(Grouping::label).toArray(String[]::new));
		grouping.select(saved == null || saved.getInteger(GROUPING) == null ? 0 : Math.clamp(saved.getInteger(GROUPING), 0, Grouping.values().length - 1));
		grouping.setData("framewright.key", "problems.grouping");
		grouping.getAccessible().addAccessibleListener(AccessibleNames.of("How problems are grouped"));
		grouping.addListener(SWT.Selection, event -> apply());
		for (Severity severity : Severity.values()) {
			Button button = new Button(area, SWT.TOGGLE);
			button.setImage(Icons.of(severity));
			button.setText("0");
			button.setSelection(saved == null || !Boolean.TRUE.equals(saved.getBoolean(HIDDEN + severity.word())));
			button.setToolTipText(plural(severity));
			button.setData("framewright.key", "problems." + severity.word());
			button.getAccessible().addAccessibleListener(AccessibleNames.of("Show " + plural(severity)));
			button.addListener(SWT.Selection, event -> apply());
			severities.put(severity, button);
		}
	}

	private static String plural(Severity severity) {
		return severity == Severity.INFO ? "information" : severity.word() + "s";
	}

	private void apply() {
		if (!words.isDisposed()) {
			changed.accept(choice());
		}
	}

	Choice choice() {
		Set<Severity> wanted = EnumSet.noneOf(Severity.class);
		severities.forEach((severity, button) -> {
			if (button.getSelection()) {
				wanted.add(severity);
			}
		});
		return new Choice(Grouping.values()[Math.max(0, grouping.getSelectionIndex())], words.getText(), wanted);
	}

	/** Tells on the buttons how many there are. */
	void show(ProblemRows rows) {
		boolean wider = false;
		for (Map.Entry<Severity, Button> one : severities.entrySet()) {
			String count = Integer.toString(rows.count(one.getKey()));
			if (!count.equals(one.getValue().getText())) {
				one.getValue().setText(count);
				wider = true;
			}
		}
		if (wider) {
			words.getParent().requestLayout();
		}
	}

	void save(IMemento saved) {
		saved.putInteger(GROUPING, Math.max(0, grouping.getSelectionIndex()));
		severities.forEach((severity, button) -> saved.putBoolean(HIDDEN + severity.word(), !button.getSelection()));
	}
}
