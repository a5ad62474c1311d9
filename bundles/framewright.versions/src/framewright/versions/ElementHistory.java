package framewright.versions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.ObjectId;

import framewright.core.history.PublishedVersion;
import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.Numbering;
import framewright.dsl.model.Element;
import framewright.versions.VersionsException.Reason;
import framewright.versions.git.Faults;
import framewright.versions.git.GitLibrary;

/**
 * Every wording that an element ever had. Where no versions are kept of a library, those of its published versions. A text is read only where the element as it
 * stands is not found in it letter by letter.
 */
public final class ElementHistory {

	/** What happened to the element in a version. */
	public enum Event {
		WRITTEN("written"), REWORDED("reworded"), RENAMED("renamed"), RETIRED("retired"), REMOVED("removed");

		private final String word;

		Event(String word) {
			this.word = word;
		}

		public String word() {
			return word;
		}
	}

	/**
	 * One wording of an element, from the version in which it first stood.
	 *
	 * @param version when, by whom and why; empty for a text that is not saved
	 * @param name    the element's name then
	 * @param text    its own words, without the elements in it; empty when it was removed
	 */
	public record Wording(Event event, Optional<SavedVersion> version, String name, String title, String text) {
	}

	private final VersionedLibrary library;

	public ElementHistory(VersionedLibrary library) {
		this.library = library;
	}

	/** A text of the framework and the version that it comes from; no text where the framework was taken away. */
	private record Stage(Optional<SavedVersion> version, Optional<ObjectId> blob, TextOf text) {
	}

	private interface TextOf {
		Optional<String> get() throws IOException;
	}

	/**
	 * The wordings, newest first.
	 *
	 * @param element the permanent name of the element, or one it had, or its number as printed
	 * @param unsaved the framework's text as it is being edited; empty for what its file says
	 * @throws VersionsException when no version has such an element
	 */
	public List<Wording> of(Path file, String element, Optional<String> unsaved, IProgressMonitor monitor) throws VersionsException {
		SubMonitor progress = SubMonitor.convert(monitor, "Looking through the versions", 2);
		try (GitLibrary git = library.find().orElse(null)) {
			List<Stage> stages = new ArrayList<>();
			stages.add(new Stage(Optional.empty(), Optional.empty(), () -> unsaved.isPresent() ? unsaved : working(file)));
			stages.addAll(git == null ? publishedStages(file) : savedStages(git, file, progress.split(1)));
			List<Wording> wordings = wordings(stages, element, progress.split(1).setWorkRemaining(stages.size()));
			if (wordings.isEmpty()) {
				throw new VersionsException(Reason.NOT_FOUND, "There is no element called or numbered “" + element + "” in any version of " + Library.name(file) + ".");
			}
			return wordings;
		} catch (IOException | RuntimeException e) {
			throw Faults.explain(e);
		}
	}

	private static Optional<String> working(Path file) throws IOException {
		return Files.isRegularFile(file) ? Optional.of(text(Files.readAllBytes(file))) : Optional.empty();
	}

	/** The text in some bytes, whatever they are. */
	static String text(byte[] content) {
		String text = new String(content, StandardCharsets.UTF_8);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static List<Stage> savedStages(GitLibrary git, Path file, SubMonitor monitor) throws IOException, VersionsException {
		Map<ObjectId, List<String>> published = Walk.published(git);
		List<Stage> stages = new ArrayList<>();
		for (Walk.Moment moment : Walk.moments(git, git.path(file).orElse(""), monitor)) {
			stages.add(new Stage(Optional.of(Walk.version(git, moment.commit(), published)), moment.blob(), () -> moment.blob().isEmpty() ? Optional.empty() : Optional.of(text(git.content(moment.blob().get())))));
		}
		return stages;
	}

	private List<Stage> publishedStages(Path file) throws IOException {
		PublishedHistory history = new PublishedHistory();
		List<Stage> stages = new ArrayList<>();
		for (PublishedVersion version : history.published(library.library(), Library.name(file)).reversed()) {
			Author author = new Author(version.publisher().isEmpty() ? "Somebody" : version.publisher(), "");
			SavedVersion saved = new SavedVersion(version.version(), version.date().orElse(java.time.LocalDate.EPOCH).atStartOfDay().atOffset(ZoneOffset.UTC), author, "Published as version " + version.version() + ".",
					List.of(version.framework() + " " + version.version()));
			stages.add(new Stage(Optional.of(saved), Optional.empty(), () -> Optional.of(history.text(version))));
		}
		return stages;
	}

	/** From the newest text back: a wording is told with the oldest version of those in a row that have it. */
	private static List<Wording> wordings(List<Stage> stages, String element, SubMonitor progress) throws IOException {
		List<Wording> wordings = new ArrayList<>();
		Map<ObjectId, Optional<ElementText>> known = new HashMap<>();
		Set<String> names = new HashSet<>();
		ElementText newer = null;
		String newerText = null;
		Stage since = null;
		for (Stage stage : stages) {
			progress.checkCanceled();
			progress.split(1);
			String text = stage.text().get().orElse("");
			Optional<ElementText> found;
			if (newer != null && contains(text, newer.all())) {
				found = Optional.of(newer);
			} else if (stage.blob().isPresent() && known.containsKey(stage.blob().get()) && newer != null) {
				found = known.get(stage.blob().get());
			} else {
				found = find(text, newerText, newer, names, element);
				stage.blob().ifPresent(blob -> known.put(blob, found));
			}
			if (found.isEmpty() && !text.isEmpty() && !ElementText.canBeRead(text)) {
				continue; // what cannot be read says nothing about the element
			}
			if (newer != null && (found.isEmpty() || !found.get().says(newer))) {
				wordings.add(wording(since, found.orElse(null), newer));
			}
			if (newer == null && found.isPresent() && since != null) {
				wordings.add(new Wording(Event.REMOVED, since.version(), found.get().name(), found.get().title(), ""));
			}
			found.ifPresent(now -> names.addAll(now.names()));
			newer = found.orElse(null);
			newerText = text;
			since = stage;
		}
		if (newer != null) {
			wordings.add(wording(since, null, newer));
		}
		return wordings;
	}

	private static boolean contains(String text, String element) {
		int at = text.indexOf(element);
		return at >= 0 && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
	}

	private static Optional<ElementText> find(String text, String newerText, ElementText newer, Set<String> names, String element) {
		if (names.isEmpty()) {
			return ElementText.find(text, Set.of(element)).or(() -> byNumber(text, element)).or(() -> byOldName(text, element));
		}
		Optional<ElementText> found = newer == null ? Optional.empty() : ElementText.find(text, Set.of(newer.name()));
		return found.or(() -> ElementText.find(text, names)).or(() -> newer == null ? Optional.empty() : ElementText.renamed(text, newerText, newer));
	}

	private static Optional<ElementText> byNumber(String text, String number) {
		return FrameworkText.read(text).flatMap(framework -> Numbering.of(framework).find(number)).flatMap(one -> ElementText.find(text, Set.of(one.getName())));
	}

	private static Optional<ElementText> byOldName(String text, String name) {
		return FrameworkText.read(text).flatMap(framework -> Frameworks.allElements(framework).stream().filter(one -> one.getFormerly().contains(name)).findFirst()).map(Element::getName)
				.flatMap(today -> ElementText.find(text, Set.of(today)));
	}

	private static Wording wording(Stage stage, ElementText older, ElementText now) {
		Event event = older == null ? Event.WRITTEN : now.isRetired() && !older.isRetired() ? Event.RETIRED : !older.name().equals(now.name()) ? Event.RENAMED : Event.REWORDED;
		return new Wording(event, stage.version(), now.name(), now.title(), now.own());
	}
}
