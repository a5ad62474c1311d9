package framewright.editing.navigation;

import java.nio.file.Path;
import java.util.List;

/**
 * Where something is used in a library. Immutable.
 *
 * @param target what it is
 * @param declared where it is declared; more than once where a name is given twice, empty when there is no such thing
 * @param references where working files refer to it
 * @param published where published versions name it, which never change: by its present name or a former one
 * @param unread files that could not be read or do not follow the language, so that uses in them may be missing
 */
public record Uses(Target target, List<Use> declared, List<Use> references, List<Use> published, List<Path> unread) {

	public Uses {
		declared = List.copyOf(declared);
		references = List.copyOf(references);
		published = List.copyOf(published);
		unread = List.copyOf(unread);
	}
}
