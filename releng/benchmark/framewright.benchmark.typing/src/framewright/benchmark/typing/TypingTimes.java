package framewright.benchmark.typing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;

import framewright.benchmark.typing.FreezeMonitor.Block;

/**
 * A drop-in that types into the source editor of the built product, prints how long it took until each problem was on the screen, and closes the window. It knows nothing
 * of the inside of the product: keys go to the text widget, and problems are read off the editor's annotations.
 */
public final class TypingTimes {

	private static final String FILES = "framewright.benchmark.files";
	private static final String KEYS = "framewright.benchmark.keys";

	/** The longest wait for a problem, in milliseconds. */
	private static final long PATIENCE = 5_000;

	private final int keys = Integer.getInteger(KEYS, 60);
	private Display shown;
	private FreezeMonitor monitor;
	private ITextEditor editor;
	private IDocument document;
	private StyledText text;
	private final Semaphore changed = new Semaphore(0);
	private final IAnnotationModelListener listener = model -> changed.release();

	/** Called when the bundle is found, which may be before there is a window. */
	void activate() {
		Thread thread = new Thread(this::begin, "Benchmark of typing");
		thread.setDaemon(true);
		thread.start();
	}

	private void begin() {
		try {
			while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting()) {
				TimeUnit.MILLISECONDS.sleep(100);
			}
			shown = PlatformUI.getWorkbench().getDisplay();
			rest();
			ui(() -> {
				PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
				page().getWorkbenchWindow().getShell().setBounds(shown.getPrimaryMonitor().getBounds());
				return null;
			});
			measure();
		} catch (Exception | Error e) {
			System.out.println("failed: " + e + " " + Arrays.toString(e.getStackTrace()));
		}
		// What was typed is thrown away, or the window would ask about it and nobody would answer.
		shown.asyncExec(() -> {
			page().closeAllEditors(false);
			PlatformUI.getWorkbench().close();
		});
	}

	private void measure() throws Exception {
		String[] files = System.getProperty(FILES).split(",");
		monitor = new FreezeMonitor(shown);
		monitor.start();
		open(Path.of(files[0]), "first open in a window that was just started");
		close();
		open(Path.of(files[1]), "open in a warm window");
		rest();
		monitor.take();
		prose("a problem in prose comes and goes (first keys)");
		prose("a problem in prose comes and goes");
		level("another letter in the name of a level that is not there");
		int fault = ui(() -> insert(find("\n                at high", document.getLength() / 3) + 1, "sectio "));
		prose("a problem in prose comes and goes, with a fault elsewhere");
		ui(() -> remove(fault, 7));
		facet("a letter of a new facet");
		int brace = ui(() -> find("{", find("domain d1", 0)));
		List<Double> times = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			times.add(await(() -> remove(brace, 1)));
			times.add(await(() -> insert(brace, "{")));
		}
		report("an opening brace near the top goes and comes", times);
		rest();
		ui(() -> remove(brace, 1));
		prose("a problem in prose while that brace is missing");
		ui(() -> insert(brace, "{"));
		rest();
		long one = heap();
		for (int i = 2; i < files.length; i++) {
			open(Path.of(files[i]), "");
			rest();
		}
		System.out.println("heap " + heap() + " " + one);
	}

	private interface Call<T> {
		T get() throws Exception;
	}

	private <T> T ui(Call<T> call) throws Exception {
		Object[] result = new Object[2];
		shown.syncExec(() -> {
			try {
				result[0] = call.get();
			} catch (Exception e) {
				result[1] = e;
			}
		});
		if (result[1] != null) {
			throw (Exception) result[1];
		}
		@SuppressWarnings("unchecked")
		T value = (T) result[0];
		return value;
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	/** Waits until nothing is done in the background for a while. */
	private void rest() throws Exception {
		for (int quiet = 0; quiet < 15; quiet++) {
			TimeUnit.MILLISECONDS.sleep(100);
			if (changed.tryAcquire() || Arrays.stream(Job.getJobManager().find(null)).anyMatch(job -> job.getState() == Job.RUNNING && !job.isSystem())) {
				quiet = 0;
				changed.drainPermits();
			}
		}
	}

	/** From the call to the text that is painted and takes a key. */
	private void open(Path file, String what) throws Exception {
		long from = System.nanoTime();
		ui(() -> {
			IEditorPart part = page().openEditor(new FileStoreEditorInput(EFS.getStore(file.toUri())), "framewright.ui.source");
			editor = part.getAdapter(ITextEditor.class);
			text = (StyledText) editor.getAdapter(Control.class);
			document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			return null;
		});
		ui(() -> {
			text.update();
			return null;
		});
		double took = (System.nanoTime() - from) / 1e6;
		IAnnotationModel model = ui(() -> editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput()));
		model.addAnnotationModelListener(listener);
		if (!what.isEmpty()) {
			report(what, List.of(took));
		}
		turnToSource();
	}

	/** People type where they see it. */
	private void turnToSource() throws Exception {
		ui(() -> {
			if (page().getActiveEditor() instanceof MultiPageEditorPart pages) {
				pages.setActiveEditor(editor);
			}
			text.setFocus();
			return null;
		});
		ui(() -> {
			text.update();
			return null;
		});
	}

	private void close() throws Exception {
		rest();
		ui(() -> page().closeEditor(page().getActiveEditor(), false));
		rest();
	}

	private int find(String words, int from) {
		return document.get().indexOf(words, from);
	}

	private int insert(int offset, String words) throws Exception {
		document.replace(offset, 0, words);
		return offset;
	}

	private int remove(int offset, int length) throws Exception {
		document.replace(offset, length, "");
		return offset;
	}

	private void key(char character) {
		Event event = new Event();
		event.type = SWT.KeyDown;
		event.character = character;
		event.keyCode = character;
		text.notifyListeners(SWT.KeyDown, event);
		event = new Event();
		event.type = SWT.KeyUp;
		event.character = character;
		event.keyCode = character;
		text.notifyListeners(SWT.KeyUp, event);
	}

	private void caret(int offset) {
		editor.selectAndReveal(offset, 0);
	}

	/** How long it takes from an edit until the problems have changed and are painted; negative when they did not. In milliseconds. */
	private double await(Call<?> edit) throws Exception {
		changed.drainPermits();
		long[] from = new long[1];
		ui(() -> {
			from[0] = System.nanoTime();
			return edit.get();
		});
		if (!changed.tryAcquire(PATIENCE, TimeUnit.MILLISECONDS)) {
			return -1;
		}
		ui(() -> {
			text.update();
			return null;
		});
		double took = (System.nanoTime() - from[0]) / 1e6;
		// As fast as somebody types, who does not wait for everything to come to rest.
		TimeUnit.MILLISECONDS.sleep(150);
		return took;
	}

	private void prose(String what) throws Exception {
		List<Double> times = new ArrayList<>();
		for (int place = 1; place <= 4; place++) {
			int part = place;
			int at = ui(() -> find("  | ", document.getLength() / 5 * part) + 30);
			ui(() -> insert(at, " <b"));
			ui(() -> {
				caret(at + 3);
				return null;
			});
			TimeUnit.MILLISECONDS.sleep(700);
			for (int i = 0; i < keys / 4; i++) {
				char typed = i % 2 == 0 ? '>' : '\b';
				times.add(await(() -> {
					key(typed);
					return null;
				}));
			}
			ui(() -> remove(at, document.getChar(at + 3) == '>' ? 4 : 3));
			TimeUnit.MILLISECONDS.sleep(700);
		}
		report(what, times);
	}

	private void level(String what) throws Exception {
		List<Double> times = new ArrayList<>();
		int at = ui(() -> find("    at highest\n", document.getLength() / 2) + 14);
		ui(() -> insert(at, "x"));
		ui(() -> {
			caret(at + 1);
			return null;
		});
		TimeUnit.MILLISECONDS.sleep(700);
		for (int i = 0; i < keys / 2; i++) {
			char typed = (char) ('a' + i % 26);
			times.add(await(() -> {
				key(typed);
				return null;
			}));
		}
		ui(() -> remove(at, 1 + keys / 2));
		TimeUnit.MILLISECONDS.sleep(700);
		report(what, times);
	}

	private void facet(String what) throws Exception {
		List<Double> times = new ArrayList<>();
		String typed = "section \"New\"";
		int at = ui(() -> find("\n                at high", document.getLength() / 2) + 1);
		ui(() -> insert(at, "                \n"));
		ui(() -> {
			caret(at + 16);
			return null;
		});
		TimeUnit.MILLISECONDS.sleep(700);
		for (char letter : typed.toCharArray()) {
			times.add(await(() -> {
				key(letter);
				return null;
			}));
		}
		ui(() -> remove(at, find("\n", at) + 1 - at));
		TimeUnit.MILLISECONDS.sleep(700);
		report(what, times);
	}

	/** One line for the script: what, keys, keys with a problem, median, 95th of a hundred, longest; blocks of the display: longest, longest of the product's code, where. */
	private void report(String what, List<Double> times) {
		double[] seen = times.stream().filter(time -> time >= 0).mapToDouble(Double::doubleValue).sorted().toArray();
		List<Block> blocks = monitor.take();
		double longest = blocks.stream().mapToDouble(Block::length).max().orElse(0);
		Block ours = blocks.stream().max(Comparator.comparingDouble(Block::ours)).orElse(new Block(0, 0, ""));
		Supplier<String> figures = () -> seen.length == 0 ? "- - -" : "%.0f %.0f %.0f".formatted(seen[seen.length / 2], seen[Math.min(seen.length - 1, seen.length * 95 / 100)], seen[seen.length - 1]);
		System.out.println("run|" + what + "|" + times.size() + " " + seen.length + " " + figures.get() + " %.0f %.0f".formatted(longest, ours.ours()) + "|" + ours.where());
	}

	private static long heap() throws InterruptedException {
		for (int i = 0; i < 4; i++) {
			System.gc();
			TimeUnit.MILLISECONDS.sleep(200);
		}
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
	}
}
