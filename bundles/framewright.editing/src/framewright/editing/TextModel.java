package framewright.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IExternalContentSupport;
import org.eclipse.xtext.resource.IExternalContentSupport.IExternalContentProvider;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

import framewright.core.library.Finding;
import framewright.core.library.FrameworkFile;
import framewright.core.library.Library;
import framewright.core.library.LibraryReader;
import framewright.core.library.LibrarySettings;
import framewright.core.rules.FrameworkRules;
import framewright.core.rules.RuleSettings;
import framewright.core.rules.Rules;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Framework;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.resource.Effect;
import framewright.dsl.resource.FrameworkResource;
import framewright.dsl.scoping.PublishedVersions;
import framewright.editing.library.LibraryIndex;
import framewright.editing.library.Node;
import framewright.editing.library.Outline;

/**
 * The model behind a text that is being edited. It knows nothing of windows: a text goes in, an analysis comes out. References to other
 * frameworks are found in the index of the library.
 * <p>
 * A text is compared with the one before, and only what is around the difference is read, linked and checked anew; see {@link FrameworkResource#become} and
 * {@link Checks}. What comes out is what would come out if the text were seen for the first time; a test with thousands of edits holds it to that.
 * <p>
 * Safe for use by several threads, which wait for each other; never call it in the thread of the display.
 */
public final class TextModel {

	/** The references of each kind of object. */
	private static final Map<EClass, List<EReference>> REFERENCES = references();

	private final Path file;
	private final URI uri;
	private final LibraryIndex index;
	private final Library library;
	private final FrameworkRules rules = new FrameworkRules(Rules.all(), FrameworkRules.FIRST);
	private RuleSettings settings;
	private final Consumer<Set<URI>> listener = this::foreign;
	private final Set<URI> changed = ConcurrentHashMap.newKeySet();
	private final ReentrantLock lock = new ReentrantLock(true);
	private volatile Runnable othersChanged = () -> {
		// Nobody wants to know.
	};
	private FrameworkResource resource;
	private Checks checks;
	private boolean described;
	private Picture picture;
	private final List<Effect.Move> moves = new ArrayList<>();
	private String parsed;
	private Optional<Node> lastOutline = Optional.empty();
	private Optional<Node> lastElements = Optional.empty();

	/**
	 * @param file the file that the text is or would be saved in; absolute
	 * @param index the library's index
	 */
	public TextModel(Path file, LibraryIndex index) {
		this.file = file;
		this.uri = URI.createFileURI(file.toString());
		this.index = index;
		this.library = Library.containing(file);
		index.listen(listener);
	}

	public Path file() {
		return file;
	}

	/** Sets what is to be called when another framework changed so that this text should be analysed again. */
	public void whenOthersChange(Runnable action) {
		othersChanged = action;
	}

	private void foreign(Set<URI> uris) {
		if (uris.size() == 1 && uris.contains(uri)) {
			return;
		}
		changed.addAll(uris);
		othersChanged.run();
	}

	/** Parses and checks a text with all rules, as {@link #analyse(String, BooleanSupplier, boolean, Consumer)} does. */
	public Optional<Analysis> analyse(String text, BooleanSupplier overtaken, Consumer<List<Finding>> early) {
		return analyse(text, overtaken, false, early);
	}

	/**
	 * Parses and checks a text.
	 *
	 * @param overtaken whether the text has changed since, so that the result is of no use any more
	 * @param quick whether only rules that are quick enough for each key are checked; what the others found before stands
	 * @param early takes what the language itself found, before rules are checked
	 * @return the analysis; empty when it was overtaken
	 */
	public Optional<Analysis> analyse(String text, BooleanSupplier overtaken, boolean quick, Consumer<List<Finding>> early) {
		lock.lock();
		try {
			bringUpTo(text);
			List<Issue> issues = checks.validate(resource, CheckMode.ALL, overtaken::getAsBoolean);
			if (issues == null || overtaken.getAsBoolean()) {
				return Optional.empty();
			}
			List<Finding> findings = new ArrayList<>(issues.stream().map(issue -> LibraryReader.finding(file, issue)).toList());
			early.accept(List.copyOf(findings));
			findings.addAll(rules.check(new FrameworkFile(file, resource), library, settings(), quick, monitor(overtaken)));
			findings.sort(Finding.ORDER);
			draw(overtaken);
			return overtaken.getAsBoolean() ? Optional.empty() : Optional.of(result(text, findings));
		} catch (OperationCanceledError | OperationCanceledException e) {
			return Optional.empty();
		} finally {
			lock.unlock();
		}
	}

	/** What the library says of the rules. While its settings cannot be read, what they said before holds; checking the library tells of it. */
	private RuleSettings settings() {
		try {
			LibrarySettings now = LibrarySettings.of(library);
			if (settings == null || !settings.settings().lines().equals(now.lines())) {
				settings = RuleSettings.of(now);
			}
		} catch (IOException e) {
			settings = settings == null ? RuleSettings.of(LibrarySettings.parse("")) : settings;
		}
		return settings;
	}

	/** Brings the picture up to the model, in steps that end when the text is overtaken. */
	private void draw(BooleanSupplier overtaken) {
		if (picture != null) {
			for (Effect.Move move : moves) {
				picture = picture.moved(move, file);
			}
			moves.clear();
			return;
		}
		Optional<Framework> framework = Frameworks.of(resource);
		Optional<Node> outline = overtaken.getAsBoolean() ? Optional.empty() : framework.map(found -> Outline.everything(file, found));
		Optional<Node> elements = overtaken.getAsBoolean() ? Optional.empty() : framework.map(found -> Outline.elements(file, found));
		List<Link> links = overtaken.getAsBoolean() ? List.of() : links();
		if (!overtaken.getAsBoolean()) {
			picture = new Picture(outline, elements, links);
		}
	}

	private Analysis result(String text, List<Finding> findings) {
		boolean complete = resource.getParseResult() != null && !resource.getParseResult().hasSyntaxErrors();
		Optional<Node> outline = picture.outline();
		Optional<Node> elements = picture.elements();
		if (complete) {
			lastOutline = outline;
			lastElements = elements;
			if (!described) {
				publish();
				described = true;
			}
		} else if (lastElements.isPresent() && (elements.isEmpty() || elements.get().all().size() < lastElements.get().all().size())) {
			// A brace too many ends the framework early. Rather an old outline than half of one.
			outline = lastOutline;
			elements = lastElements;
		}
		return new Analysis(text, findings, outline, elements, picture.links(), complete);
	}

	/** Only a whole text is made known, else a missing brace here would break the references in every other framework. */
	private void publish() {
		IResourceDescription description = EditingLanguage.service(IResourceDescription.Manager.class).getResourceDescription(resource);
		index.opened(SerializableResourceDescription.createCopy(description), parsed);
	}

	/** Reads the model of a text; the model must not leave the function. */
	public <T> T read(String text, Function<XtextResource, T> function) {
		lock.lock();
		try {
			bringUpTo(text);
			return function.apply(resource);
		} finally {
			lock.unlock();
		}
	}

	/**
	 * Reads a {@link Glance} of the text, without waiting for an analysis that is going on.
	 *
	 * @param own what the whole text makes known
	 */
	<T> T overlook(String text, IResourceDescription own, Function<XtextResource, T> function) {
		FrameworkResource part = (FrameworkResource) EditingLanguage.service(IResourceFactory.class).createResource(uri.appendQuery("glance"));
		resources().getResources().add(part);
		try {
			part.become(text);
		} catch (IOException e) {
			throw new UncheckedIOException("reading from memory", e);
		}
		EditingLanguage.service(ElementNames.class).tell(part, own);
		return function.apply(part);
	}

	/** What the text made known when it was whole last, or what its file does; empty when nothing is known of it yet. */
	Optional<IResourceDescription> published() {
		return Optional.ofNullable(index.data().getResourceDescription(uri));
	}

	private void bringUpTo(String text) {
		boolean others = !changed.isEmpty();
		if (resource != null && text.equals(parsed) && !others) {
			return;
		}
		if (resource == null || others) {
			changed.clear();
			// Old models of other frameworks are dropped with the set that holds them.
			resource = (FrameworkResource) EditingLanguage.service(IResourceFactory.class).createResource(uri);
			resources().getResources().add(resource);
			checks = EditingLanguage.service(Checks.class);
			rules.changed();
			described = false;
			picture = null;
		}
		parsed = null;
		try {
			Effect effect = resource.become(text);
			checks.note(effect);
			rules.changed(effect);
			described &= !effect.named();
			if (effect.move() == null) {
				picture = null;
				moves.clear();
			} else if (picture != null) {
				moves.add(effect.move());
			}
		} catch (IOException e) {
			throw new UncheckedIOException("reading from memory", e);
		} catch (RuntimeException | StackOverflowError e) {
			// What is half built is of no use; the next text begins anew.
			resource = null;
			throw e;
		}
		parsed = text;
	}

	private XtextResourceSet resources() {
		XtextResourceSet resources = EditingLanguage.service(XtextResourceSet.class);
		new ChunkedResourceDescriptions(Map.of("library", index.data()), resources);
		resources.getLoadOptions().put(ResourceDescriptionsProvider.LIVE_SCOPE, Boolean.TRUE);
		EditingLanguage.service(IExternalContentSupport.class).configureResourceSet(resources, new Unsaved());
		if (PublishedVersions.isPublished(uri)) {
			// It sees the versions that it was linked to, which are not among the working files of the index.
			PublishedVersions.linked(uri, resources.getURIConverter()).stream().filter(linked -> resources.getURIConverter().exists(linked, null))
					.forEach(linked -> resources.getResource(linked, true));
		}
		return resources;
	}

	/** Where another framework is open in an editor, its text is read and not its file. */
	private final class Unsaved implements IExternalContentProvider {

		@Override
		public String getContent(URI other) {
			return other.equals(uri) ? null : index.text(other);
		}

		@Override
		public boolean hasContent(URI other) {
			return getContent(other) != null;
		}

		@Override
		public IExternalContentProvider getActualContentProvider() {
			return this;
		}
	}

	private static Map<EClass, List<EReference>> references() {
		Map<EClass, List<EReference>> references = new HashMap<>();
		for (EClassifier type : ModelPackage.eINSTANCE.getEClassifiers()) {
			if (type instanceof EClass kind) {
				references.put(kind, kind.getEAllReferences().stream().filter(reference -> !reference.isContainment() && !reference.isContainer()).toList());
			}
		}
		return references;
	}

	private List<Link> links() {
		List<Link> links = new ArrayList<>();
		Framework own = Frameworks.of(resource).orElse(null);
		if (own == null) {
			return links;
		}
		own.eAllContents().forEachRemaining(object -> {
			for (EReference reference : REFERENCES.getOrDefault(object.eClass(), List.of())) {
				if (object.eIsSet(reference)) {
					List<INode> words = NodeModelUtils.findNodesForFeature(object, reference);
					List<?> targets = reference.isMany() ? (List<?>) object.eGet(reference) : List.of(object.eGet(reference));
					for (int i = 0; i < Math.min(words.size(), targets.size()); i++) {
						link(words.get(i), (EObject) targets.get(i), own, links);
					}
				}
			}
		});
		return links;
	}

	private static void link(INode word, EObject target, Framework own, List<Link> links) {
		Resource holder = target.eIsProxy() ? null : target.eResource();
		INode place = holder == null ? null : NodeModelUtils.findActualNodeFor(target);
		if (place == null || !holder.getURI().isFile()) {
			return;
		}
		Framework within = Frameworks.of(target);
		links.add(new Link(word.getOffset(), word.getLength(), Words.kind(target), Words.title(target), within == null || within == own ? "" : within.getTitle(),
				Path.of(holder.getURI().toFileString()), Words.name(target), place.getOffset()));
	}

	private static IProgressMonitor monitor(BooleanSupplier cancelled) {
		return new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return cancelled.getAsBoolean();
			}
		};
	}

	/** Ends the model's life; the saved file counts again for the others. */
	public void dispose() {
		index.unlisten(listener);
		index.closed(uri);
	}
}
