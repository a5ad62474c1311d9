package framewright.ui.versions;

import java.nio.file.Path;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

import framewright.ui.Icons;
import framewright.versions.OldText;

/** An old version of a framework, to be read. */
public final class OldVersionInput extends PlatformObject implements IEditorInput {

	private final String title;
	private final OldText old;

	/** @param title the title of the framework */
	public OldVersionInput(String title, OldText old) {
		this.title = title;
		this.old = old;
	}

	/** The file that it is a version of. */
	public Path file() {
		return old.file();
	}

	OldText old() {
		return old;
	}

	String title() {
		return title;
	}

	@Override
	public boolean exists() {
		return false; // It is no file, and must not be in the list of files that were opened.
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.descriptor("version");
	}

	@Override
	public String getName() {
		return title + " – " + old.label();
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return "“" + title + "” as it was: " + old.label() + ". To be read only.";
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof OldVersionInput input && input.old.equals(old);
	}

	@Override
	public int hashCode() {
		return old.hashCode();
	}
}
