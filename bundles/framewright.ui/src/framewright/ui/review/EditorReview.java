package framewright.ui.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.swt.widgets.Display;

import framewright.core.compare.Change;
import framewright.core.extension.Services;
import framewright.core.library.Library;
import framewright.core.review.Entry;
import framewright.core.review.Review;
import framewright.core.review.ReviewStore;
import framewright.core.review.ReviewStore.Opened;
import framewright.dsl.Names;
import framewright.ui.Messages;
import framewright.ui.compare.CompareEditor;
import framewright.ui.compare.ReviewOfChanges;
import framewright.ui.model.compare.ChangeList;
import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ReviewNotes;
import framewright.ui.model.review.Place;
import framewright.ui.model.review.PlaceFinder;
import framewright.ui.model.review.ReviewChoice;
import framewright.ui.model.review.ReviewedChanges;
import framewright.ui.model.review.Threads;
import framewright.ui.versions.Who;
import framewright.ui.workspace.OpenLibrary;
import framewright.versions.Author;

/** The review that goes with a comparison: opens it, adds to it, and notices when others do. Belongs to the thread of the display; files are read and written in the background. */
public final class EditorReview implements ReviewOfChanges {

	/** What is read in the background. */
	private record State(ReviewChoice choice, Opened opened, Map<String, Place> places) {
	}

	/** Reads or writes what is to be shown next. */
	@FunctionalInterface
	private interface Step {

		Opened run(ReviewStore store) throws IOException;
	}

	private final CompareEditor editor;
	private final Display display;
	private final Library library;
	private final ReviewJob.OneAtATime rule = new ReviewJob.OneAtATime();
	private final List<Runnable> listeners = new ArrayList<>();
	private ReviewWatch watch;
	private ChangeList list;
	private String text = "";
	private PlaceFinder finder;
	private ReviewChoice choice;
	private Opened opened;
	private Threads threads = new Threads();
	private Supplier<String> reason = () -> "";
	private String fault = "";
	private boolean inEditor;
	private boolean closed;
	private boolean disposed;

	EditorReview(CompareEditor editor) {
		this.editor = editor;
		Pair pair = editor.pair();
		this.display = editor.getSite().getShell().getDisplay();
		Path file = pair.newer().file();
		library = OpenLibrary.session().library().filter(open -> file.startsWith(open.folder())).orElseGet(() -> Library.containing(file));
	}

	/** The review that goes with an editor; {@code null} where there is no editor. */
	static EditorReview of(CompareEditor editor) {
		return editor == null ? null : (EditorReview) editor.review().orElse(null);
	}

	/** Gives every Compare editor its review. */
	public static final class Factory implements IAdapterFactory {

		@Override
		public <T> T getAdapter(Object editor, Class<T> type) {
			return editor instanceof CompareEditor comparing && type == ReviewOfChanges.class ? type.cast(new EditorReview(comparing)) : null;
		}

		@Override
		public Class<?>[] getAdapterList() {
			return new Class<?>[] { ReviewOfChanges.class };
		}
	}

	// What the editor tells.

	@Override
	public void compared(ChangeList compared, String now) {
		list = compared;
		if (finder == null || !text.equals(now)) {
			Map<String, String> numbers = new HashMap<>();
			compared.changes().matrix().rows().forEach(row -> numbers.put(row.subject().name(), row.subject().number()));
			compared.changes().changes().forEach(change -> numbers.put(change.subject().name(), change.subject().number()));
			finder = new PlaceFinder(now, numbers);
			text = now;
		}
		if (watch == null && store().isPresent() && Names.isName(framework())) {
			watch = new ReviewWatch(library.folder().resolve(ReviewStore.FOLDER).resolve(framework()), () -> display.asyncExec(() -> look(true)));
			watch.schedule();
		}
		look(false);
	}

	@Override
	public void selected(Optional<Change> change) {
		threads.about(change.orElse(null));
		tell();
	}

	@Override
	public void dispose() {
		disposed = true;
		listeners.clear();
		if (watch != null) {
			watch.cancel();
		}
	}

	// What the view shows.

	public CompareEditor editor() {
		return editor;
	}

	@Override
	public Optional<Review> review() {
		return Optional.ofNullable(opened).map(Opened::review);
	}

	public Optional<Opened> opened() {
		return Optional.ofNullable(opened);
	}

	/** The reviews there are to choose from; empty until they were looked for. */
	public Optional<ReviewChoice> choice() {
		return Optional.ofNullable(choice);
	}

	/** The changes as the editor shows them, with the answers of reviewers. */
	public Optional<ChangeList> list() {
		return editor.list();
	}

	public Threads threads() {
		return threads;
	}

	/** Why there can be no review now, and what to do; empty when there can. */
	public String fault() {
		return fault;
	}

	/** The copies of the review that a synchronised drive has left. */
	public List<Opened> copies() {
		return choice == null || opened == null ? List.of() : choice.copiesOf(opened);
	}

	Library library() {
		return library;
	}

	Optional<PlaceFinder> places() {
		return Optional.ofNullable(finder);
	}

	/** @param taken gives why somebody does what they do next */
	void reason(Supplier<String> taken) {
		reason = taken;
	}

	void listen(Runnable listener) {
		listeners.add(listener);
	}

	void unlisten(Runnable listener) {
		listeners.remove(listener);
	}

	private void tell() {
		List.copyOf(listeners).forEach(Runnable::run);
	}

	private String framework() {
		return list == null ? "" : list.changes().now().framework();
	}

	static Optional<ReviewStore> store() {
		return Services.find(ReviewStore.class);
	}

	// What a person does.

	/** Starts a review of the two versions. */
	void start(String title) {
		step("Starting a review", "The review could not be started", store -> store.create(library, framework(), title, choice.older(), choice.newer()), () -> editor.tell("The review is started. Comment on what you read, and accept or reject changes."));
	}

	/** Goes on with a review. */
	void open(Opened wanted) {
		step("Opening a review", "The review could not be opened", store -> store.read(wanted.file()), () -> editor.tell("The review is open."));
	}

	/** Closes the review, so that another one can be opened. */
	void close() {
		closed = true;
		opened = null;
		look(false);
	}

	/** Adds what a person does, under their name. */
	public void add(List<Entry> entries, String told) {
		add(entries, told, () -> {
			// The view shows it.
		});
	}

	/** @param then is run once it is saved and shown */
	void add(List<Entry> entries, String told, Runnable then) {
		Opened to = opened;
		if (to == null) {
			editor.refuse("Start a review first, or open one: Review, Start or Open a Review.");
			return;
		}
		Optional<Author> author = Who.ask();
		if (author.isEmpty()) {
			showAgain();
			return;
		}
		step("Saving in the review", "What you said could not be saved", store -> store.add(to.file(), author.get().name(), entries).opened(), () -> {
			editor.tell(told);
			then.run();
		});
	}

	/** Adds what several people said elsewhere. */
	void add(Adding adding, Runnable then) {
		Opened to = opened;
		step("Saving in the review", "The comments could not be saved", store -> adding.add(store, to.file()), then);
	}

	/** Adds to the file of a review; in the background. */
	@FunctionalInterface
	interface Adding {

		Opened add(ReviewStore store, Path file) throws IOException;
	}

	/** Brings in what a copy holds that a synchronised drive has left. The copy goes away, unless somebody wrote into it meanwhile. */
	void gather(Opened copy) {
		Opened to = opened;
		step("Bringing a copy into the review", "The copy could not be brought in", store -> {
			FileTime before = Files.getLastModifiedTime(copy.file());
			Opened gathered = store.gather(to.file(), copy.file());
			if (before.equals(Files.getLastModifiedTime(copy.file()))) {
				Files.delete(copy.file());
			}
			return gathered;
		}, () -> editor.tell("All that was in the copy is in the review now."));
	}

	private void step(String name, String failure, Step step, Runnable then) {
		ReviewStore store = store().orElse(null);
		if (store == null || list == null) {
			editor.refuse("Reviews cannot be kept here. " + fault);
			return;
		}
		PlaceFinder places = finder;
		ChangeList shown = list;
		new ReviewJob<>(name, display, rule, monitor -> {
			Opened result = step.run(store);
			return new State(new ReviewChoice(store.list(library, shown.changes().now().framework()), shown.changes()), result, places.find(result.review()));
		}, state -> {
			closed = false;
			show(state, false);
			then.run();
		}, e -> {
			Messages.error(failure, e.getMessage() == null ? "Check that the disk is not full and that you may write to the library. The review is as it was." : e.getMessage(), e);
			showAgain();
		}).schedule();
	}

	/** Reads what is there now. */
	private void look(boolean elsewhere) {
		ReviewStore store = store().orElse(null);
		if (disposed || list == null) {
			return;
		}
		if (store == null || !Names.isName(framework())) {
			fault = store == null ? "The part of Framewright that keeps reviews is not installed. Install Framewright again, with all its parts." : "A review needs the name of the framework, and this text bears none.";
			tell();
			return;
		}
		ChangeList shown = list;
		Opened before = opened;
		PlaceFinder places = finder;
		boolean none = closed;
		String name = framework();
		new ReviewJob<>("Reading reviews", display, rule, monitor -> {
			ReviewChoice found = new ReviewChoice(store.list(library, name), shown.changes());
			Opened now = before == null ? none ? null : found.own().orElse(null) : found.reviews().stream().filter(one -> one.file().equals(before.file())).findFirst().orElse(null);
			return new State(found, now, now == null ? Map.of() : places.find(now.review()));
		}, state -> {
			// What was opened or added since is newer than what was read.
			if (opened == before && list == shown) {
				show(state, elsewhere);
			}
		}, failed()).schedule();
	}

	private Consumer<IOException> failed() {
		return e -> {
			fault = e.getMessage() == null ? "The reviews could not be read. Check that the drive of the library is connected." : e.getMessage();
			tell();
		};
	}

	private void show(State state, boolean elsewhere) {
		if (disposed) {
			return;
		}
		fault = "";
		choice = state.choice();
		Opened before = opened;
		opened = state.opened();
		Threads earlier = threads;
		threads = opened == null ? new Threads() : new Threads(opened.review(), state.places());
		threads.like(earlier);
		boolean changed = !review().equals(Optional.ofNullable(before).map(Opened::review));
		if (elsewhere && !changed) {
			tell();
			return;
		}
		showAgain();
		if (elsewhere && changed && before != null) {
			editor.tell(opened == null ? "The review is not in the library any more." : "The review was changed elsewhere. This is its new state.");
		}
	}

	/** Shows the review as it was last read, in the editor too. */
	private void showAgain() {
		if (disposed) {
			return;
		}
		Optional<Review> review = review();
		// Without a review, the answers of this session stay as they are.
		if (review.isPresent() || inEditor) {
			inEditor = review.isPresent();
			editor.show(review.isEmpty() ? ReviewNotes.NONE : notes(review.get()));
		}
		tell();
	}

	private ReviewNotes notes(Review review) {
		return new ReviewedChanges(review, threads, Who::name, () -> reason.get(), entries -> add(entries, "Your answer is kept in the review."));
	}
}
