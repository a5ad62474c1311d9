package framewright.ui.compare;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

import framewright.ui.Icons;
import framewright.ui.model.compare.CompareChoice.Pair;

/** Two texts in an editor. The same two are the same input, so that they are not opened twice. */
public final class CompareInput extends PlatformObject implements IEditorInput, IPersistableElement {

	private final Pair pair;

	public CompareInput(Pair pair) {
		this.pair = pair;
	}

	public Pair pair() {
		return pair;
	}

	@Override
	public boolean exists() {
		return false; // It is no file, and must not be in the list of files that were opened.
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.descriptor("compare");
	}

	@Override
	public String getName() {
		return pair.framework() + ": " + pair.older().label() + " and " + pair.newer().label();
	}

	@Override
	public String getToolTipText() {
		return "What changed in “" + pair.framework() + "” from " + pair.older().label() + " to " + pair.newer().label();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return CompareInputs.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		CompareInputs.save(pair, memento);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CompareInput input && pair.older().isSame(input.pair.older()) && pair.newer().isSame(input.pair.newer());
	}

	@Override
	public int hashCode() {
		return pair.older().file().hashCode() * 31 + pair.newer().file().hashCode();
	}
}
