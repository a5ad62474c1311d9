package framewright.ui.review;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import framewright.core.review.ReviewStore.Opened;
import framewright.ui.library.AccessibleNames;
import framewright.ui.model.review.ReviewChoice;

/** Starts a review, or goes on with one. */
final class ChoosePage {

	private final Composite area;
	private final Text title;
	private final org.eclipse.swt.widgets.List list;
	private final Button open;
	private final Label others;
	private EditorReview review;
	private List<Opened> reviews = List.of();
	private String proposed = "";

	ChoosePage(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 10).spacing(6, 8).applyTo(area);
		Label words = new Label(area, SWT.WRAP);
		words.setText("A review keeps comments, answers to changes and sign-offs in the library, beside the framework.");
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(words);
		new Label(area, SWT.NONE).setText("&Title of a new review:");
		title = new Text(area, SWT.BORDER);
		title.setData("framewright.key", "review.title");
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
		title.addListener(SWT.DefaultSelection, event -> start());
		Button start = Pieces.button(area, "&Start a Review", "Starts a review of the two versions that are compared", this::start);
		GridDataFactory.swtDefaults().applyTo(start);
		others = new Label(area, SWT.NONE);
		others.setText("Reviews of this &framework:");
		GridDataFactory.fillDefaults().indent(0, 8).applyTo(others);
		list = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		list.setData("framewright.key", "review.list");
		list.getAccessible().addAccessibleListener(AccessibleNames.of("Reviews of this framework"));
		list.addListener(SWT.Selection, event -> enable());
		list.addListener(SWT.DefaultSelection, event -> open());
		GridDataFactory.fillDefaults().grab(true, true).hint(120, 80).applyTo(list);
		open = Pieces.button(area, "&Open", "Goes on with the review that is selected", this::open);
		GridDataFactory.swtDefaults().applyTo(open);
	}

	Composite control() {
		return area;
	}

	void setFocus() {
		title.setFocus();
		title.selectAll();
	}

	void show(EditorReview shown, ReviewChoice choice) {
		review = shown;
		if (title.getText().equals(proposed)) {
			proposed = choice.proposedTitle();
			title.setText(proposed);
		}
		if (!reviews.equals(choice.reviews())) {
			reviews = choice.reviews();
			list.setItems(reviews.stream().map(ReviewChoice::told).toArray(String[]::new));
			if (!reviews.isEmpty()) {
				list.select(0);
			}
		}
		List.of(others, list, open).forEach(control -> control.setVisible(!reviews.isEmpty()));
		enable();
	}

	private void enable() {
		open.setEnabled(list.getSelectionIndex() >= 0 && !reviews.get(list.getSelectionIndex()).review().newVersion().isBlank());
	}

	private void start() {
		review.start(title.getText().strip().replaceAll("\\s+", " "));
	}

	private void open() {
		if (open.isEnabled()) {
			review.open(reviews.get(list.getSelectionIndex()));
		}
	}
}
