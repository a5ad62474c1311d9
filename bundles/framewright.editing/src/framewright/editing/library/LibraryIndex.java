package framewright.editing.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;

/**
 * What the frameworks of a library make known to each other: names and titles of frameworks and elements. Where a framework is open in
 * an editor, its unsaved text counts. Safe for use by several threads.
 */
public final class LibraryIndex {

	private final List<Consumer<Set<URI>>> listeners = new CopyOnWriteArrayList<>();
	private List<IResourceDescription> saved = List.of();
	private final List<IResourceDescription> open = new ArrayList<>();
	private final Map<URI, String> texts = new HashMap<>();
	private ResourceDescriptionsData data;
	private final Map<IResourceDescription, List<String>> names = new WeakHashMap<>();

	/** Replaces what is known of saved files. */
	public void saved(List<IResourceDescription> descriptions) {
		Set<URI> changed;
		synchronized (this) {
			List<IResourceDescription> before = all();
			saved = List.copyOf(descriptions);
			changed = difference(before, all());
			data = null;
		}
		tell(changed);
	}

	/** Tells what the text in an editor makes known. */
	public void opened(IResourceDescription description, String text) {
		Set<URI> changed;
		synchronized (this) {
			List<IResourceDescription> before = all();
			open.removeIf(other -> other.getURI().equals(description.getURI()));
			open.add(description);
			texts.put(description.getURI(), text);
			changed = difference(before, all());
			data = null;
		}
		tell(changed);
	}

	/** Forgets the text of an editor that was closed; the saved file counts again. */
	public void closed(URI uri) {
		Set<URI> changed;
		synchronized (this) {
			List<IResourceDescription> before = all();
			open.removeIf(other -> other.getURI().equals(uri));
			texts.remove(uri);
			changed = difference(before, all());
			data = null;
		}
		tell(changed);
	}

	/** The text in an editor that was told last; {@code null} when the saved file counts. */
	public synchronized String text(URI uri) {
		return texts.get(uri);
	}

	/** A picture of the index, which does not change any more. */
	public synchronized ResourceDescriptionsData data() {
		if (data == null) {
			data = new ResourceDescriptionsData(all());
		}
		return data;
	}

	private List<IResourceDescription> all() {
		Set<URI> shadowed = open.stream().map(IResourceDescription::getURI).collect(Collectors.toSet());
		List<IResourceDescription> all = new ArrayList<>(open);
		saved.stream().filter(description -> !shadowed.contains(description.getURI())).forEach(all::add);
		return all;
	}

	/** Listeners are told the files whose names or titles changed, in the thread that changed them. */
	public void listen(Consumer<Set<URI>> listener) {
		listeners.add(listener);
	}

	public void unlisten(Consumer<Set<URI>> listener) {
		listeners.remove(listener);
	}

	private void tell(Set<URI> changed) {
		if (!changed.isEmpty()) {
			listeners.forEach(listener -> listener.accept(changed));
		}
	}

	private Set<URI> difference(List<IResourceDescription> before, List<IResourceDescription> after) {
		Map<URI, IResourceDescription> old = before.stream().collect(Collectors.toMap(IResourceDescription::getURI, Function.identity(), (a, b) -> a));
		Map<URI, IResourceDescription> now = after.stream().collect(Collectors.toMap(IResourceDescription::getURI, Function.identity(), (a, b) -> a));
		Set<URI> all = new HashSet<>(old.keySet());
		all.addAll(now.keySet());
		all.removeIf(uri -> old.get(uri) == now.get(uri) || old.containsKey(uri) && now.containsKey(uri) && names(old.get(uri)).equals(names(now.get(uri))));
		return all;
	}

	/** Names are put together once for each description, for it is asked for them at every key in a title. */
	private List<String> names(IResourceDescription description) {
		return names.computeIfAbsent(description, known -> StreamSupport.stream(known.getExportedObjects().spliterator(), false)
				.map(exported -> exported.getQualifiedName() + " " + exported.getEObjectURI().fragment() + " " + exported.getUserData("title") + " " + exported.getUserData("uuid")).toList());
	}
}
