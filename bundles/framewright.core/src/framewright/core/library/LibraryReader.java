package framewright.core.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import framewright.dsl.model.Framework;
import framewright.dsl.resource.FrameworkResource;
import framewright.dsl.scoping.PublishedVersions;
import framewright.dsl.validation.IssueCodes;

/**
 * Reads frameworks of one library, so that references from one to another are found.
 * <p>
 * A reader is a picture of the library at the time of reading. It and all models read by it belong to one thread at a time.
 */
public final class LibraryReader {

	private final Library library;
	private final XtextResourceSet resources = Language.service(XtextResourceSet.class);
	private final Map<Path, FrameworkFile> read = new LinkedHashMap<>();
	private final Map<Path, Finding> unreadable = new LinkedHashMap<>();

	public LibraryReader(Library library) {
		this.library = library;
	}

	public Library library() {
		return library;
	}

	/** Reads every framework that is worked on in the library. Files that cannot be read are told by {@link #check}. */
	public List<FrameworkFile> readAll(IProgressMonitor monitor) throws IOException {
		List<Path> files = library.files();
		SubMonitor progress = SubMonitor.convert(monitor, "Reading " + library.title(), files.size());
		List<FrameworkFile> frameworks = new ArrayList<>();
		for (Path file : files) {
			progress.checkCanceled();
			progress.split(1);
			read(file).ifPresent(frameworks::add);
		}
		return frameworks;
	}

	/**
	 * Reads a file and, for a published version, the published versions that it refers to.
	 *
	 * @return the file; empty when it cannot be read at all, which {@link #check} tells
	 */
	public Optional<FrameworkFile> read(Path path) {
		Path file = path.toAbsolutePath().normalize();
		if (read.containsKey(file) || unreadable.containsKey(file)) {
			return Optional.ofNullable(read.get(file));
		}
		Optional<Finding> refusal = refuse(file);
		if (refusal.isPresent()) {
			unreadable.put(file, refusal.get());
			return Optional.empty();
		}
		URI uri = URI.createFileURI(file.toString());
		XtextResource resource = newResource(uri);
		try {
			resource.load(Map.of());
		} catch (IOException e) {
			resources.getResources().remove(resource);
			unreadable.put(file, unreadable(file, e));
			return Optional.empty();
		}
		FrameworkFile framework = new FrameworkFile(file, resource);
		read.put(file, framework);
		if (PublishedVersions.isPublished(uri)) {
			PublishedVersions.linked(uri, resources.getURIConverter()).stream().map(linked -> Path.of(linked.toFileString())).filter(Files::isRegularFile).forEach(this::read);
		}
		return Optional.of(framework);
	}

	/** Reads a text as if it stood in a file of the library; for text that is not saved. Replaces what was read of that file. */
	public FrameworkFile read(Path path, String text) {
		Path file = path.toAbsolutePath().normalize();
		FrameworkFile old = read.remove(file);
		unreadable.remove(file);
		if (old != null) {
			resources.getResources().remove(old.resource());
		}
		XtextResource resource = newResource(URI.createFileURI(file.toString()));
		try {
			resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		} catch (IOException e) {
			throw new UncheckedIOException("reading from memory", e);
		}
		FrameworkFile framework = new FrameworkFile(file, resource);
		read.put(file, framework);
		return framework;
	}

	/** Whatever the file is called: it is read as a framework. */
	private XtextResource newResource(URI uri) {
		XtextResource resource = (XtextResource) Language.service(IResourceFactory.class).createResource(uri);
		resources.getResources().add(resource);
		return resource;
	}

	private static Optional<Finding> refuse(Path file) {
		try {
			if (Files.isDirectory(file)) {
				return Optional.of(fault(file, "This is a folder and not a file."));
			}
			if (Files.size(file) > FrameworkResource.LARGEST) {
				return Optional.of(Finding.of(file, framewright.core.library.Severity.ERROR,
						"This file is larger than 256 MB, which is more than a framework can be. Check that it is the right file.", "too-large"));
			}
			// Reading would fail, too, and not say why.
			return Files.isReadable(file) ? Optional.empty() : Optional.of(unreadable(file, new AccessDeniedException(file.toString())));
		} catch (IOException e) {
			return Optional.of(unreadable(file, e));
		}
	}

	private static Finding unreadable(Path file, Exception failure) {
		Throwable cause = failure.getCause() != null ? failure.getCause() : failure;
		return fault(file, switch (cause) {
			case NoSuchFileException none -> "There is no such file. Check its name.";
			case AccessDeniedException denied -> "This file may not be read. Ask whoever owns it for permission.";
			default -> "This file could not be read. Check that the disk or drive is connected, and try again.";
		});
	}

	private static Finding fault(Path file, String message) {
		return Finding.of(file, framewright.core.library.Severity.ERROR, message, "unreadable");
	}

	/**
	 * What the structural checks of the language find in a file that was read, in the order of the text; for a file that could not be
	 * read, why.
	 *
	 * @throws OperationCanceledException when the monitor says so
	 */
	public List<Finding> check(Path path, IProgressMonitor monitor) {
		Path file = path.toAbsolutePath().normalize();
		if (unreadable.containsKey(file)) {
			return List.of(unreadable.get(file));
		}
		FrameworkFile framework = read.get(file);
		if (framework == null) {
			throw new IllegalArgumentException(file + " was not read");
		}
		CancelIndicator cancel = () -> monitor != null && monitor.isCanceled();
		List<Issue> issues = issues(framework, cancel);
		if (cancel.isCanceled()) {
			throw new OperationCanceledException();
		}
		return issues.stream().map(issue -> finding(file, issue)).sorted(Finding.ORDER).toList();
	}

	/** Xtext ends what is cancelled with an error of its own, which nobody expects. */
	private static List<Issue> issues(FrameworkFile framework, CancelIndicator cancel) {
		try {
			return Language.service(IResourceValidator.class).validate(framework.resource(), CheckMode.ALL, cancel);
		} catch (OperationCanceledError e) {
			OperationCanceledException cancelled = new OperationCanceledException();
			cancelled.initCause(e);
			throw cancelled;
		}
	}

	/** An issue of the language as a finding. */
	public static Finding finding(Path file, Issue issue) {
		return new Finding(file, number(issue.getLineNumber(), 1), number(issue.getColumn(), 1), number(issue.getOffset(), 0), Math.max(1, number(issue.getLength(), 1)),
				severity(issue), issue.getMessage(), issue.getCode() == null ? IssueCodes.SYNTAX : issue.getCode());
	}

	private static int number(Integer value, int otherwise) {
		return value == null ? otherwise : value;
	}

	private static framewright.core.library.Severity severity(Issue issue) {
		boolean todo = issue.getData() != null && issue.getData().length > 0 && IssueCodes.TODO.equals(issue.getData()[0]);
		if (todo) {
			return framewright.core.library.Severity.TODO;
		}
		Severity severity = issue.getSeverity();
		return severity == Severity.ERROR ? framewright.core.library.Severity.ERROR
				: severity == Severity.WARNING ? framewright.core.library.Severity.WARNING : framewright.core.library.Severity.INFO;
	}

	/** The framework with a name among those that were read. */
	public Optional<Framework> find(String name) {
		return read.values().stream().flatMap(file -> file.framework().stream()).filter(framework -> name.equals(framework.getName())).findFirst();
	}
}
