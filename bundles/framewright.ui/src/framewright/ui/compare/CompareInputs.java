package framewright.ui.compare;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

import framewright.ui.model.compare.CompareChoice.Pair;
import framewright.ui.model.compare.ComparedText;
import framewright.ui.model.compare.ComparedText.Kind;

/** Brings back the comparisons that were open when the workbench was closed. */
public final class CompareInputs implements IElementFactory {

	static final String ID = "framewright.ui.compareInputs";

	static void save(Pair pair, IMemento memento) {
		memento.putString("framework", pair.framework());
		save(pair.older(), memento.createChild("older"));
		save(pair.newer(), memento.createChild("newer"));
	}

	private static void save(ComparedText text, IMemento memento) {
		memento.putString("kind", text.kind().name());
		memento.putString("file", text.file().toString());
		if (text.kind() == Kind.KEPT) {
			memento.putString("version", text.version());
			memento.putString("label", text.label());
		}
	}

	@Override
	public IAdaptable createElement(IMemento memento) {
		try {
			return new CompareInput(new Pair(memento.getString("framework"), text(memento.getChild("older")), text(memento.getChild("newer"))));
		} catch (IllegalArgumentException | NullPointerException e) {
			return null; // The layout was made by another version or on another system; the editor is left out.
		}
	}

	private static ComparedText text(IMemento memento) {
		Path file = Path.of(memento.getString("file"));
		return switch (Kind.valueOf(memento.getString("kind"))) {
			case PUBLISHED -> Candidates.published(file);
			case SAVED -> Candidates.saved(file);
			case EDITED -> Candidates.edited(file);
			case KEPT -> Candidates.kept(file, Objects.requireNonNull(memento.getString("label")), Objects.requireNonNull(memento.getString("version")));
		};
	}
}
