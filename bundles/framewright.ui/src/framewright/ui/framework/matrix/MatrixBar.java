package framewright.ui.framework.matrix;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.editing.matrix.Filter;
import framewright.editing.matrix.Filter.Show;
import framewright.editing.matrix.Matrix;
import framewright.ui.Muted;
import framewright.ui.library.AccessibleNames;

/** The line above the matrix: which rows are shown, which scale, and how many elements that are. */
final class MatrixBar {

	/** How long nothing must be typed before rows are looked for, in milliseconds. */
	private static final int PAUSE = 180;

	private final Composite line;
	private final Text words;
	private final Combo show;
	private final Label scaleLabel;
	private final Combo scales;
	private final Label told;
	private List<Matrix.Scale> known = List.of();
	private boolean quiet;

	/**
	 * @param filtered takes which rows are to be shown
	 * @param chosen takes the name of the scale that is to be shown
	 * @param folded takes whether all rows are to be folded, or unfolded
	 * @param leave goes to the table
	 */
	MatrixBar(Composite parent, Consumer<Filter> filtered, Consumer<String> chosen, Consumer<Boolean> folded, Runnable leave) {
		line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 6).spacing(8, 4).applyTo(line);
		words = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage("Find in titles and texts");
		words.setData("framewright.key", "matrix.words");
		words.getAccessible().addAccessibleListener(AccessibleNames.of("Show only elements with these words"));
		GridDataFactory.swtDefaults().hint(170, SWT.DEFAULT).applyTo(words);
		show = new Combo(line, SWT.READ_ONLY);
		for (Show kind : Show.values()) {
			show.add(kind.title());
		}
		show.select(0);
		show.setData("framewright.key", "matrix.show");
		show.getAccessible().addAccessibleListener(AccessibleNames.of("Which elements are shown"));
		scaleLabel = new Label(line, SWT.NONE);
		scaleLabel.setText("Scale:");
		scales = new Combo(line, SWT.READ_ONLY);
		scales.setData("framewright.key", "matrix.scale");
		scales.getAccessible().addAccessibleListener(AccessibleNames.of("Scale that the elements are rated on"));
		Composite folds = new Composite(line, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(folds);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(folds);
		button(folds, "F&old all", "Show only the outermost elements", () -> folded.accept(true));
		button(folds, "&Unfold all", "Show the elements under all others", () -> folded.accept(false));
		told = new Label(line, SWT.WRAP);
		told.setData("framewright.key", "matrix.told");
		Muted.apply(told);
		GridDataFactory.fillDefaults().grab(true, false).span(5, 1).hint(120, SWT.DEFAULT).applyTo(told);

		Runnable filter = () -> {
			if (!words.isDisposed()) {
				filtered.accept(filter());
			}
		};
		words.addListener(SWT.Modify, event -> {
			if (!quiet) {
				words.getDisplay().timerExec(PAUSE, filter);
			}
		});
		words.addListener(SWT.DefaultSelection, event -> {
			filter.run();
			leave.run();
		});
		words.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				leave.run();
			} else if (event.keyCode == SWT.ESC) {
				words.setText("");
			}
		});
		show.addListener(SWT.Selection, event -> filter.run());
		scales.addListener(SWT.Selection, event -> chosen.accept(known.get(scales.getSelectionIndex()).name()));
		scales(List.of(), "");
	}

	private static void button(Composite parent, String text, String explanation, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(explanation);
		button.addListener(SWT.Selection, event -> action.run());
	}

	Composite control() {
		return line;
	}

	private Filter filter() {
		return new Filter(words.getText(), Show.values()[Math.max(0, show.getSelectionIndex())]);
	}

	/** Shows a filter that somebody else set. */
	void show(Filter filter) {
		if (!filter.equals(filter())) {
			quiet = true;
			words.setText(filter.words());
			show.select(filter.show().ordinal());
			quiet = false;
		}
	}

	/** Shows the scales; there is a choice only where there are several. */
	void scales(List<Matrix.Scale> all, String chosen) {
		if (!all.equals(known)) {
			known = List.copyOf(all);
			scales.setItems(all.stream().map(Matrix.Scale::title).toArray(String[]::new));
		}
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).name().equals(chosen)) {
				scales.select(i);
			}
		}
		boolean several = all.size() > 1;
		for (var control : List.of(scaleLabel, scales)) {
			GridData data = control.getLayoutData() instanceof GridData known ? known : new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
			data.exclude = !several;
			control.setLayoutData(data);
			control.setVisible(several);
		}
		line.layout();
	}

	void tell(String words) {
		if (!told.getText().equals(words)) {
			told.setText(words.replace("&", "&&"));
			line.requestLayout();
		}
	}

	void setFocus() {
		words.setFocus();
	}
}
