package framewright.ui;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;

import framewright.core.compare.ChangeKind;
import framewright.core.library.Severity;
import framewright.editing.library.Node;
import framewright.editing.library.Tally;

/** The pictures of the workbench. They live as long as it does; call it in the thread of the display. */
public final class Icons {

	private static final String BUNDLE = "framewright.ui";

	private Icons() {
	}

	/** The description of a picture in the folder icons. */
	public static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	public static Image get(String name) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + "/" + name;
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor(name));
		}
		return registry.get(key);
	}

	/** The mark of the product, in a size for pages. */
	public static Image large() {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + "/large";
		if (registry.getDescriptor(key) == null) {
			registry.put(key, ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/window/64.png").orElseGet(ImageDescriptor::getMissingImageDescriptor));
		}
		return registry.get(key);
	}

	/** The picture of a row, with a badge for the gravest problem in it. */
	public static Image of(Node node, boolean badge) {
		String name = node.kind().name().toLowerCase(Locale.ROOT);
		return badge ? badged(name, node.problems()) : get(name);
	}

	private static Image badged(String name, Tally problems) {
		String badge = problems.errors() > 0 ? "badge-error" : problems.warnings() > 0 ? "badge-warning" : "";
		if (badge.isEmpty()) {
			return get(name);
		}
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + "/" + name + "+" + badge;
		if (registry.getDescriptor(key) == null) {
			registry.put(key, new DecorationOverlayIcon(get(name), descriptor(badge), IDecoration.BOTTOM_RIGHT));
		}
		return registry.get(key);
	}

	/** The picture of what happened to a part. */
	public static Image of(ChangeKind kind) {
		return get("change-" + switch (kind) {
			case ADDED, LEVEL_ADDED -> "added";
			case REMOVED, RETIRED, LEVEL_REMOVED -> "removed";
			case MOVED, REORDERED -> "moved";
			case SPLIT, MERGED -> "split";
			case RENAMED, RETITLED, REWORDED -> "reworded";
			case SCALE_CHANGED, REFERENCE_CHANGED, METADATA_CHANGED -> "details";
		});
	}

	public static Image of(Severity severity) {
		return get(severity.name().toLowerCase(Locale.ROOT));
	}
}
