package framewright.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

import framewright.core.extension.Services;
import framewright.core.review.Review;
import framewright.core.review.ReviewReader;
import framewright.core.review.ReviewStore.Opened;
import framewright.ui.Icons;
import framewright.ui.Muted;
import framewright.ui.compare.CompareEditor;
import framewright.ui.model.review.ReviewChoice;

/** The review that goes with the comparison in the editor. It follows the editor. */
public final class ReviewView extends ViewPart {

	public static final String ID = "framewright.ui.review";

	private static final String SCOPE = "framewright.ui.compareScope";

	private final Follower follower = new Follower();
	private final Runnable listener = this::show;
	private EditorReview review;
	private Composite area;
	private Label title;
	private Label about;
	private Composite notice;
	private Label noticeText;
	private Button gather;
	private Composite stack;
	private Label nothing;
	private ChoosePage choose;
	private Composite content;
	private CTabFolder tabs;
	private ThreadsPage threads;
	private AnswersPage answers;
	private SignOffsPage signOffs;
	private Button other;

	@Override
	public void createPartControl(Composite parent) {
		getSite().getService(IContextService.class).activateContext(SCOPE);
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		notice(area);
		stack = new Composite(area, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		nothing = new Label(stack, SWT.WRAP);
		nothing.setData("framewright.key", "review.nothing");
		choose = new ChoosePage(stack);
		content = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		heading(content);
		tabs = new CTabFolder(content, SWT.TOP);
		tabs.setData("framewright.key", "review.tabs");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		threads = new ThreadsPage(tabs);
		page("Comments", threads.control());
		answers = new AnswersPage(tabs);
		page("Answers", answers.control());
		signOffs = new SignOffsPage(tabs);
		page("Sign-offs", signOffs.control());
		tabs.setSelection(0);
		getSite().getPage().addPartListener(follower);
		follow(getSite().getPage().getActiveEditor() instanceof CompareEditor editor ? editor : null);
	}

	private void notice(Composite parent) {
		notice = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 4).applyTo(notice);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(notice);
		new Label(notice, SWT.NONE).setImage(Icons.get("warning"));
		noticeText = new Label(notice, SWT.WRAP);
		noticeText.setData("framewright.key", "review.notice");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(noticeText);
		gather = Pieces.button(notice, "Bring &In", "Brings all that the copy holds into the review", () -> review.copies().stream().findFirst().ifPresent(review::gather));
		gather.setLayoutData(new GridData());
		notice.setVisible(false);
	}

	private void heading(Composite parent) {
		Composite heading = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(6, 2).applyTo(heading);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		title = new Label(heading, SWT.WRAP);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		title.setData("framewright.key", "review.heading");
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
		other = Pieces.button(heading, "Ot&her…", "Starts another review, or goes on with another one", () -> review.close());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).span(1, 2).applyTo(other);
		about = new Label(heading, SWT.WRAP);
		Muted.apply(about);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(about);
	}

	private void page(String name, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(name);
		item.setControl(control);
	}

	private void follow(CompareEditor editor) {
		EditorReview wanted = EditorReview.of(editor);
		if (wanted == review && review != null) {
			return;
		}
		if (review != null) {
			review.unlisten(listener);
			review.reason(() -> "");
		}
		review = wanted;
		if (review != null) {
			review.listen(listener);
			review.reason(answers::takeReason);
		}
		show();
	}

	private void show() {
		if (area.isDisposed()) {
			return;
		}
		Control top = nothing;
		if (review == null) {
			nothing.setText("Compare two texts of a framework to review what changed.");
		} else if (!review.fault().isEmpty()) {
			nothing.setText(review.fault().replace("&", "&&"));
		} else if (review.review().isPresent()) {
			top = content;
			fill(review.review().get());
		} else if (review.choice().isPresent()) {
			top = choose.control();
			choose.show(review, review.choice().get());
		} else {
			nothing.setText("Looking for reviews…");
		}
		if (((StackLayout) stack.getLayout()).topControl != top) {
			((StackLayout) stack.getLayout()).topControl = top;
			stack.layout();
		}
		warn();
	}

	private void fill(Review open) {
		title.setText((open.title().isBlank() ? open.id() : open.title()).replace("&", "&&"));
		about.setText((open.oldVersion() + " to " + open.newVersion()).replace("&", "&&"));
		title.requestLayout();
		threads.show(review);
		answers.show(review);
		signOffs.show(review);
		tabs.getItem(0).setText("Comments (" + open.discussions().stream().filter(discussion -> !discussion.resolved()).count() + ")");
		tabs.getItem(2).setText("Sign-offs (" + open.signOffs().size() + ")");
	}

	private void warn() {
		String text = "";
		List<Opened> copies = review == null ? List.of() : review.copies();
		if (!copies.isEmpty()) {
			text = "A synchronised drive has left the copy “" + ReviewChoice.fileName(copies.get(0)) + "” of this review. Bring it in, so that nothing that was said is lost.";
		} else if (review != null) {
			text = review.opened().filter(open -> !open.findings().isEmpty()).map(open -> "The file of the review has a fault in line " + open.findings().get(0).line() + ": " + open.findings().get(0).message()).orElse("");
		}
		boolean shown = !text.isEmpty();
		noticeText.setText(text.replace("&", "&&"));
		gather.setVisible(!copies.isEmpty());
		((GridData) gather.getLayoutData()).exclude = copies.isEmpty();
		if (notice.isVisible() != shown || shown) {
			notice.setVisible(shown);
			((GridData) notice.getLayoutData()).exclude = !shown;
			area.layout(true, true);
		}
	}

	// What the commands do.

	boolean isOpen() {
		return review != null && review.review().isPresent();
	}

	/** Shows where a review is started or opened, unless one is open. */
	void begin() {
		setFocus();
	}

	ThreadsPage threads() {
		tabs.setSelection(0);
		return threads;
	}

	void signOff() {
		tabs.setSelection(2);
		signOffs.sign();
	}

	/** Goes to the reason of an answer. */
	void answer() {
		tabs.setSelection(1);
		answers.setFocus();
	}

	/** Asks for a document that came back. */
	void readDocument() {
		List<ReviewReader> readers = Services.all(ReviewReader.class);
		if (readers.isEmpty()) {
			review.editor().refuse("The part of Framewright that reads Word documents is not installed. Install Framewright again, with all its parts.");
			return;
		}
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
		dialog.setText("Read Comments from Word");
		dialog.setFilterExtensions(readers.stream().map(reader -> "*." + reader.extension()).toArray(String[]::new));
		dialog.setFilterNames(readers.stream().map(ReviewReader::label).toArray(String[]::new));
		String chosen = dialog.open();
		if (chosen != null) {
			ReadingDocument.begin(review, Path.of(chosen), readers);
		}
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) stack.getLayout()).topControl;
		if (top == choose.control()) {
			choose.setFocus();
		} else if (top != content) {
			stack.setFocus();
		} else if (tabs.getSelectionIndex() == 0) {
			threads.setFocus();
		} else if (tabs.getSelectionIndex() == 1) {
			answers.setFocus();
		} else {
			signOffs.setFocus();
		}
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(follower);
		if (review != null) {
			review.unlisten(listener);
			review.reason(() -> "");
		}
		super.dispose();
	}

	private final class Follower implements IPartListener2 {

		@Override
		public void partActivated(IWorkbenchPartReference part) {
			if (part.getPart(false) instanceof CompareEditor editor) {
				follow(editor);
			}
		}

		@Override
		public void partBroughtToTop(IWorkbenchPartReference part) {
			partActivated(part);
		}

		@Override
		public void partClosed(IWorkbenchPartReference part) {
			if (review != null && part.getPart(false) == review.editor()) {
				follow(Optional.ofNullable(getSite().getPage().getActiveEditor()).filter(CompareEditor.class::isInstance).map(CompareEditor.class::cast).orElse(null));
			}
		}
	}
}
