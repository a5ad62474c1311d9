package framewright.benchmark.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;

/**
 * A drop-in that opens the Compare editor of the built product again and again, prints how long each opening took, and closes the window. It knows nothing of the
 * inside of the product: the editor's input is made as at the start of a session, from what the layout keeps, and what is shown is read off the widgets.
 * <p>
 * The time is from the moment in which the two texts are chosen to the one in which the list of changes is filled, the first change is selected, its redline is
 * there with what came and went, and all of it is painted.
 */
public final class CompareEditorTimes {

	/** The pairs: the names of frameworks of the library that is open, with a comma between them. */
	private static final String FRAMEWORKS = "framewright.benchmark.frameworks";
	private static final String RUNS = "framewright.benchmark.runs";

	/** What is marked with this in the window. */
	private static final String KEY = "framewright.key";

	/** The longest that anything may take, in milliseconds. */
	private static final long PATIENCE = 300_000;

	/** Called when the bundle is found, which may be before there is a window. */
	void activate() {
		Thread thread = new Thread(this::begin, "Benchmark of the Compare editor");
		thread.setDaemon(true);
		thread.start();
	}

	private void begin() {
		try {
			await();
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.syncExec(() -> {
				try {
					settle();
					for (String framework : System.getProperty(FRAMEWORKS).split(",")) {
						measure(framework, Integer.getInteger(RUNS, 7));
					}
				} catch (Exception | Error e) {
					System.out.println("failed: " + e);
				}
				PlatformUI.getWorkbench().close();
			});
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Waits for the window, and for the library to be read and checked. */
	private static void await() throws InterruptedException {
		while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting()) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
		for (int quiet = 0; quiet < 20; quiet++) {
			TimeUnit.MILLISECONDS.sleep(100);
			if (Arrays.stream(Job.getJobManager().find(null)).anyMatch(job -> job.getState() == Job.RUNNING && !job.isSystem())) {
				quiet = 0;
			}
		}
	}

	/** As somebody works who has read the Welcome page. */
	private static void settle() {
		PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
		window().getShell().setBounds(window().getShell().getDisplay().getPrimaryMonitor().getBounds());
	}

	private static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	private static void measure(String framework, int runs) throws Exception {
		Path library = Path.of(System.getProperty("framewright.library"));
		Path older = library.resolve("published").resolve(framework).resolve("1.0.0.framework");
		Path newer = library.resolve(framework + ".framework");
		IWorkbenchPage page = window().getActivePage();
		for (int run = 0; run < runs; run++) {
			IEditorInput input = input(framework, older, newer);
			long worked = processor();
			long from = System.nanoTime();
			IEditorPart editor = page.openEditor(input, "framewright.ui.compare");
			Shell shell = window().getShell();
			await(shell, () -> isFilled(shell));
			shell.update();
			long took = (System.nanoTime() - from) / 1_000_000;
			System.out.println("run " + framework + " " + took + " " + (processor() - worked) + " " + rows(find(shell, Tree.class, "changes")));
			page.closeEditor(editor, false);
			for (long end = System.nanoTime() + 500_000_000; System.nanoTime() < end;) {
				if (!shell.getDisplay().readAndDispatch()) {
					Thread.sleep(5);
				}
			}
		}
	}

	/** What all threads have worked until now, in milliseconds. */
	private static long processor() {
		return ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
	}

	/** The input as the layout of a session keeps it. */
	private static IEditorInput input(String framework, Path older, Path newer) {
		XMLMemento memento = XMLMemento.createWriteRoot("input");
		memento.putString("framework", framework);
		text(memento.createChild("older"), "PUBLISHED", older);
		text(memento.createChild("newer"), "EDITED", newer);
		return (IEditorInput) PlatformUI.getWorkbench().getElementFactory("framewright.ui.compareInputs").createElement(memento);
	}

	private static void text(IMemento text, String kind, Path file) {
		text.putString("kind", kind);
		text.putString("file", file.toString());
	}

	private interface Condition {
		boolean holds();
	}

	private static void await(Shell shell, Condition condition) {
		long end = System.currentTimeMillis() + PATIENCE;
		while (!condition.holds()) {
			if (System.currentTimeMillis() > end) {
				throw new IllegalStateException("nothing is shown after " + PATIENCE + " ms");
			}
			if (!shell.getDisplay().readAndDispatch()) {
				shell.getDisplay().sleep();
			}
		}
	}

	/** Whether a change is selected in the list, and its redline has something in it that came or went. */
	private static boolean isFilled(Shell shell) {
		Tree changes = find(shell, Tree.class, "changes");
		StyledText redline = find(shell, StyledText.class, "redline");
		return changes != null && redline != null && changes.isVisible() && redline.isVisible() && changes.getSelectionCount() == 1 && !changes.getSelection()[0].getText(1).isEmpty()
				&& Arrays.stream(redline.getStyleRanges()).anyMatch(CompareEditorTimes::isMarked);
	}

	private static boolean isMarked(StyleRange range) {
		return range.background != null && (range.underline || range.strikeout);
	}

	private static int rows(Tree changes) {
		return Arrays.stream(changes.getItems()).mapToInt(group -> group.getItemCount()).sum();
	}

	private static <T extends Control> T find(Composite parent, Class<T> type, String key) {
		List<Control> found = new ArrayList<>();
		collect(parent, found);
		Stream<T> all = found.stream().filter(control -> type.isInstance(control) && key.equals(control.getData(KEY)) && control.isVisible()).map(type::cast);
		return all.findFirst().orElse(null);
	}

	private static void collect(Composite parent, List<Control> into) {
		for (Control child : parent.getChildren()) {
			into.add(child);
			if (child instanceof Composite inner) {
				collect(inner, into);
			}
		}
	}
}
