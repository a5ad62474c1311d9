package framewright.dsl.scoping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.AbstractContainer;

/**
 * Which frameworks can see each other. Working files see all working files of their library and no published version; a published version sees
 * the versions that it was linked to when it was published, and never a draft.
 */
public class LibraryContainers implements IContainer.Manager {

	private final URIConverter files = new ExtensibleURIConverterImpl();

	@Override
	public IContainer getContainer(IResourceDescription description, IResourceDescriptions index) {
		return new Visible(description.getURI(), index, files);
	}

	@Override
	public List<IContainer> getVisibleContainers(IResourceDescription description, IResourceDescriptions index) {
		return List.of(getContainer(description, index));
	}

	/** What one framework can see of an index. */
	private static final class Visible extends AbstractContainer {
		private final IResourceDescriptions index;
		private final boolean published;
		private final Set<URI> linked;

		Visible(URI from, IResourceDescriptions index, URIConverter files) {
			this.index = index;
			this.published = PublishedVersions.isPublished(from);
			this.linked = new HashSet<>(published ? PublishedVersions.linked(from, files) : List.of());
			this.linked.add(from);
		}

		private boolean sees(URI uri) {
			return published ? linked.contains(uri) : !PublishedVersions.isPublished(uri);
		}

		@Override
		public Iterable<IResourceDescription> getResourceDescriptions() {
			List<IResourceDescription> seen = new ArrayList<>();
			for (IResourceDescription description : index.getAllResourceDescriptions()) {
				if (sees(description.getURI())) {
					seen.add(description);
				}
			}
			return seen;
		}

		@Override
		public boolean hasResourceDescription(URI uri) {
			return sees(uri) && index.getResourceDescription(uri) != null;
		}

		@Override
		public IResourceDescription getResourceDescription(URI uri) {
			return sees(uri) ? index.getResourceDescription(uri) : null;
		}
	}
}
