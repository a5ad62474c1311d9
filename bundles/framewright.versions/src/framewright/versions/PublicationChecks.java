package framewright.versions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.Severity;
import framewright.core.rules.Rules;
import framewright.dsl.Frameworks;
import framewright.dsl.Versions;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Referable;
import framewright.dsl.model.Status;
import framewright.versions.git.GitLibrary;

/** Whether frameworks can be published: all that is found in them otherwise, and that what they refer to is published, too. */
final class PublicationChecks {

	/** The code of what these checks find by themselves. */
	private static final String CODE = "publication";

	/** What was found, and what is ready to be published. */
	record Checked(List<Finding> findings, List<Ready> ready) {

		/**
		 * A framework that is ready.
		 *
		 * @param linked the versions of other frameworks that it refers to, by name
		 */
		record Ready(Path file, String name, String version, Map<String, String> linked) {
		}
	}

	private final Library library;
	private final GitLibrary git;
	private final LibraryReader reader;
	private final List<Finding> findings = new ArrayList<>();
	private final Map<Path, Framework> frameworks = new LinkedHashMap<>();

	/**
	 * @param git the versions that are kept of the library; {@code null} when none are
	 */
	PublicationChecks(Library library, GitLibrary git) {
		this.library = library;
		this.git = git;
		this.reader = new LibraryReader(library);
	}

	Checked check(List<Path> files, IProgressMonitor monitor) throws IOException {
		SubMonitor progress = SubMonitor.convert(monitor, "Checking", 1 + files.size());
		reader.readAll(progress.split(1));
		Rules.checkForPublication(reader, files, progress.split(files.size())).values().forEach(findings::addAll);
		for (Path given : files) {
			Path file = given.toAbsolutePath().normalize();
			Optional<FrameworkFile> read = reader.read(file);
			read.flatMap(FrameworkFile::framework).filter(framework -> framework.getName() != null).ifPresent(framework -> frameworks.put(file, framework));
		}
		List<Checked.Ready> ready = new ArrayList<>();
		for (Map.Entry<Path, Framework> entry : frameworks.entrySet()) {
			Framework framework = entry.getValue();
			number(entry.getKey(), framework);
			ready.add(new Checked.Ready(entry.getKey(), framework.getName(), framework.getVersion(), linked(entry.getKey(), framework)));
		}
		findings.sort(Finding.ORDER);
		return new Checked(List.copyOf(findings), ready);
	}

	private void number(Path file, Framework framework) throws IOException {
		String version = framework.getVersion();
		if (library.isPublished(file)) {
			error(file, framework, "This is a published version already. Publish the framework's own file.");
		} else if (!file.startsWith(library.folder())) {
			error(file, framework, "This file does not belong to the library “" + library.title() + "”.");
		} else if (!Library.name(file).equals(framework.getName())) {
			error(file, framework, "The file should be called " + framework.getName() + Library.EXTENSION + ", after the framework in it, before it is published.");
		} else if (version == null) {
			error(file, framework, "A version that is published needs a number. Write “version 1.0.0”, or the next one, into the framework.");
		} else if (!Versions.isVersion(version)) {
			return; // said by the checks of the language
		} else if (library.published(framework.getName(), version).isPresent()) {
			error(file, framework, "Version " + version + " is published and never changes. Give the framework the next version number, and publish that.");
		} else if (framework.getStatus() == Status.RETIRED) {
			error(file, framework, "This framework is retired. To publish it again, give it another status first.");
		} else if (git != null) {
			tag(file, framework, version);
		}
	}

	private void tag(Path file, Framework framework, String version) throws IOException {
		String tag = Constants.R_TAGS + framework.getName() + "/" + version;
		if (git.repository().exactRef(tag) != null) {
			error(file, framework, "A version " + version + " was published before, and its file is gone. Get it back from the saved versions, or give the framework the next version number.");
		} else if (git.repository().getRefDatabase().isNameConflicting(tag)) {
			error(file, framework, "Another program has given a version the name “" + framework.getName() + "”, so none can be called “" + framework.getName() + "/" + version + "”. Ask whoever looks after the library's Git.");
		}
	}

	private void error(Path file, EObject about, String message) {
		ICompositeNode node = about == null ? null : NodeModelUtils.findActualNodeFor(about);
		int line = node == null || about instanceof Framework ? 1 : node.getStartLine();
		int offset = node == null || about instanceof Framework ? 0 : node.getOffset();
		findings.add(new Finding(file, line, 1, offset, 1, Severity.ERROR, message, CODE));
	}

	/** The versions of other frameworks that a framework refers to: those being published with it, else the last that was. */
	private Map<String, String> linked(Path file, Framework framework) throws IOException {
		Map<String, String> linked = new TreeMap<>();
		for (var reference : EcoreUtil.CrossReferencer.find(List.of(framework)).entrySet()) {
			if (!(reference.getKey() instanceof Referable target) || target.eIsProxy() || Frameworks.of(target) == framework || Frameworks.of(target) == null) {
				continue;
			}
			Framework other = Frameworks.of(target);
			EObject from = reference.getValue().iterator().next().getEObject();
			if (frameworks.containsValue(other)) {
				linked.put(other.getName(), other.getVersion());
				continue;
			}
			List<Path> published = library.published(other.getName());
			if (published.isEmpty()) {
				error(file, from, "This refers to “" + other.getTitle() + "”, which is not published. Publish both together, or that one first.");
				continue;
			}
			Path last = published.get(published.size() - 1);
			if (target instanceof Element element && !holds(last, element)) {
				error(file, from, "This refers to “" + element.getTitle() + "”, which is not in the last published version of “" + other.getTitle() + "” (" + Library.version(last) + "). Publish both together, or that one first.");
			}
			linked.put(other.getName(), Library.version(last));
		}
		return linked;
	}

	private boolean holds(Path published, Element element) {
		return reader.read(published).flatMap(FrameworkFile::framework)
				.map(framework -> Frameworks.allElements(framework).stream().map(Element::getName).collect(java.util.stream.Collectors.toSet())).orElse(Set.of()).contains(element.getName());
	}
}
