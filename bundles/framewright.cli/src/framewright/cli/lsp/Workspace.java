package framewright.cli.lsp;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.editing.Analysis;
import framewright.editing.library.FileReport;
import framewright.editing.library.LibrarySession;
import framewright.editing.library.LibraryTexts;

/** The open texts and their libraries. What is wrong in them is found out in the background and told to the client. */
final class Workspace {

	/** A person who types pauses longer than this, in milliseconds. */
	private static final int REST = 80;

	/** After so long without a key the rules that take their time are checked, too, in milliseconds. */
	private static final int THINKING = 600;

	/** Files change in bursts, in milliseconds. */
	private static final int SETTLED = 200;

	private final Map<Path, OpenText> open = new ConcurrentHashMap<>();
	private final Map<Path, OpenLibrary> libraries = new ConcurrentHashMap<>();
	private final List<Path> folders = new CopyOnWriteArrayList<>();
	private final Map<Path, ScheduledFuture<?>> waiting = new ConcurrentHashMap<>();
	private final Map<Path, ScheduledFuture<?>> checks = new ConcurrentHashMap<>();
	private final Map<Path, Set<Path>> told = new ConcurrentHashMap<>();
	private final ScheduledExecutorService analysing = Executors.newSingleThreadScheduledExecutor(work -> thread(work, "analysis"));
	private final ScheduledExecutorService checking = Executors.newSingleThreadScheduledExecutor(work -> thread(work, "library"));
	private final ExecutorService requests = Executors.newSingleThreadExecutor(work -> thread(work, "requests"));
	private final PrintStream log;
	private volatile LanguageClient client;

	Workspace(PrintStream log) {
		this.log = log;
	}

	private static Thread thread(Runnable work, String name) {
		Thread thread = new Thread(null, work, "Framewright " + name, 8 << 20);
		thread.setDaemon(true);
		return thread;
	}

	void connect(LanguageClient connected) {
		client = connected;
	}

	/** Where requests are worked off, one after the other. */
	ExecutorService requests() {
		return requests;
	}

	Collection<OpenLibrary> libraries() {
		return libraries.values();
	}

	// ---- files ----

	/** The file of an address; empty where it is none. */
	static Optional<Path> file(String uri) {
		try {
			URI address = URI.create(uri);
			return "file".equalsIgnoreCase(address.getScheme()) ? Optional.of(Path.of(address).toAbsolutePath().normalize()) : Optional.empty();
		} catch (IllegalArgumentException | FileSystemNotFoundException | NullPointerException | SecurityException e) {
			return Optional.empty();
		}
	}

	/** The address of a file, in the client's own spelling where it has the file open. */
	String uri(Path file) {
		OpenText text = open.get(file);
		return text == null ? file.toUri().toString() : text.uri;
	}

	Optional<OpenText> open(Path file) {
		return Optional.ofNullable(open.get(file));
	}

	void addFolder(Path folder) {
		if (Files.isDirectory(folder)) {
			folders.add(folder);
			library(folder);
		}
	}

	/** The library of a file or folder. */
	OpenLibrary library(Path path) {
		Library own = Library.containing(path);
		boolean made = Files.isRegularFile(own.folder().resolve(Library.SETTINGS));
		Library library = made ? own : folders.stream().filter(path::startsWith).findFirst().map(Library::containing).orElse(own);
		return libraries.computeIfAbsent(library.folder(), folder -> create(library, made || folders.contains(folder)));
	}

	private OpenLibrary create(Library library, boolean whole) {
		LibrarySession session = new LibrarySession();
		session.open(library);
		LibraryTexts texts = new LibraryTexts(library, file -> open(file).map(OpenText::text),
				() -> whole ? library.files() : open.keySet().stream().filter(file -> file.getParent().equals(library.folder())).sorted().toList(),
				file -> open(file).map(text -> text.model));
		OpenLibrary made = new OpenLibrary(library, session, texts, whole);
		check(made);
		return made;
	}

	// ---- texts ----

	void opened(Path file, String uri, String text, Integer version) {
		closed(file);
		OpenText made = new OpenText(file, uri, library(file), text, version);
		made.model.whenOthersChange(() -> {
			made.touch();
			analyse(made);
		});
		open.put(file, made);
		analyse(made);
	}

	void changed(OpenText text, String changed, Integer version) {
		text.change(changed, version);
		analyse(text);
	}

	void closed(Path file) {
		OpenText text = open.remove(file);
		if (text != null) {
			text.touch();
			text.model.dispose();
			text.library.session().closed(file);
			// What was told of the text is over; the next check tells what is in the file.
			told.computeIfAbsent(text.library.library().folder(), none -> ConcurrentHashMap.newKeySet()).add(file);
			check(text.library);
			if (!text.library.whole()) {
				tell(text.uri, null, List.of());
			}
		}
	}

	/** Files have changed on the disk. */
	void filesChanged(Collection<Path> files) {
		Set<OpenLibrary> touched = new HashSet<>();
		files.forEach(file -> libraries.values().stream().filter(library -> file.startsWith(library.library().folder())).forEach(touched::add));
		touched.forEach(this::check);
	}

	private void analyse(OpenText text) {
		replace(waiting, text.file, analysing.schedule(() -> guarded(() -> analyseNow(text, true)), REST, TimeUnit.MILLISECONDS));
	}

	/** @param quick whether rules that take their time wait until nothing was typed for a while */
	private void analyseNow(OpenText text, boolean quick) {
		know(text.library);
		int stamp = text.stamp();
		Integer version = text.version();
		Optional<Analysis> found = text.model.analyse(text.text(), () -> text.stamp() != stamp, quick, early -> {
			// Everything is told at once.
		});
		if (found.isEmpty() || open.get(text.file) != text) {
			return;
		}
		Analysis analysis = found.get();
		text.analysed(analysis);
		analysis.elements().ifPresent(tree -> text.library.session().edited(FileReport.of(text.file, tree, analysis.findings(), List.of())));
		tell(text.uri, version, Translation.diagnostics(new Lines(analysis.text()), analysis.findings()));
		if (quick) {
			replace(waiting, text.file, analysing.schedule(() -> guarded(() -> analyseNow(text, false)), THINKING, TimeUnit.MILLISECONDS));
		}
	}

	// ---- libraries ----

	private void check(OpenLibrary library) {
		if (library.whole()) {
			replace(checks, library.library().folder(), checking.schedule(() -> guarded(() -> checkNow(library)), SETTLED, TimeUnit.MILLISECONDS));
		}
	}

	/** Sees to it that the library was read once; before that, everything in other files would seem to be missing. */
	void know(OpenLibrary library) {
		synchronized (library.session()) {
			if (library.whole() && library.session().checked().isEmpty() && library.session().lost().isEmpty()) {
				checkNow(library);
			}
		}
	}

	/** Reads the saved files, and tells what is wrong in those that are not open. */
	private void checkNow(OpenLibrary library) {
		synchronized (library.session()) {
			checkAlone(library);
		}
	}

	private void checkAlone(OpenLibrary library) {
		try {
			library.session().check(null);
		} catch (IOException e) {
			log.println(e.getMessage());
			library.session().lost(String.valueOf(e.getMessage()));
			return;
		}
		Set<Path> faulty = ConcurrentHashMap.newKeySet();
		library.session().checked().ifPresent(snapshot -> snapshot.files().values().forEach(report -> {
			if (!report.findings().isEmpty() && !open.containsKey(report.file())) {
				faulty.add(report.file());
				tellSaved(library, report.file(), report.findings());
			}
		}));
		Set<Path> before = told.put(library.library().folder(), faulty);
		if (before != null) {
			before.stream().filter(file -> !faulty.contains(file) && !open.containsKey(file)).forEach(file -> tell(uri(file), null, List.of()));
		}
	}

	private void tellSaved(OpenLibrary library, Path file, List<Finding> findings) {
		List<Diagnostic> diagnostics = new ArrayList<>();
		try {
			diagnostics.addAll(Translation.diagnostics(new Lines(library.texts().text(file)), findings));
		} catch (IOException e) {
			diagnostics.addAll(Translation.diagnostics(new Lines(""), findings));
		}
		tell(uri(file), null, diagnostics);
	}

	private void tell(String uri, Integer version, List<Diagnostic> diagnostics) {
		LanguageClient connected = client;
		if (connected != null) {
			connected.publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics, version));
		}
	}

	private static void replace(Map<Path, ScheduledFuture<?>> futures, Path key, ScheduledFuture<?> next) {
		ScheduledFuture<?> last = futures.put(key, next);
		if (last != null) {
			last.cancel(false);
		}
	}

	/** A fault in one text must not end the work on the others. */
	private void guarded(Runnable work) {
		try {
			work.run();
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
			e.printStackTrace(log);
		}
	}

	void close() {
		analysing.shutdownNow();
		checking.shutdownNow();
		requests.shutdownNow();
	}
}
